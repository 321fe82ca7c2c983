-- The content files that came of an import, as a restricted zip named by its hash: what trainers go on editing.
alter table content_import add column content_hash char(64) character set ascii collate ascii_bin;
