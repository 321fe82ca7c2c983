-- How what comes in of an import will stand in the catalogue: as the file says or as is usual, until the trainer says it. Null where
-- nothing was read yet, and where what comes in says it itself.
alter table content_import
  add column course_title varchar(250),
  add column course_level varchar(20) character set ascii collate ascii_bin,
  add column course_licence varchar(60);
