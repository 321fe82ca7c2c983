-- What statements say of activities: a row for each definition that differs from those before, none ever changed.
-- activity_hash is the activity's key_hash among the statement keys of its store; row_id is time-ordered.
create table lrs_activity_definition (
  activity_hash   binary(16)  not null,
  definition_hash binary(16)  not null,
  store_id        binary(16)  not null,
  row_id          binary(16)  not null,
  activity_id     mediumtext  not null,
  definition      mediumblob  not null,
  primary key (activity_hash, definition_hash)
);

-- Attachments that came with their statements. The file lies in the data folder under file_sha256; sha2 is the hash by which the
-- statement names it, which may be a longer or shorter one of that family.
create table lrs_attachment (
  store_id     binary(16)   not null,
  statement_id binary(16)   not null,
  sha2         varbinary(64) not null,
  file_sha256  binary(32)   not null,
  bytes        bigint       not null,
  content_type varchar(255) not null,
  primary key (store_id, statement_id, sha2),
  key lrs_attachment_file (file_sha256)
);

-- References whose target was not there when they were stored, until it was looked for once more after the commit: the target may
-- have been stored at the same time, each unseen by the other. Usually empty.
create table lrs_open_reference (
  store_id  binary(16) not null,
  row_id    binary(16) not null,
  target_id binary(16) not null,
  primary key (row_id)
);
