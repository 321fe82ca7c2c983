-- Packages that were made: one for each revision, format, licence and player. The id follows from these four, the file is kept by
-- its hash.
create table module_package (
  id          binary(16)  not null primary key,
  revision_id binary(16)  not null,
  format      varchar(20) not null,
  licence_id  binary(16)  not null,
  player_hash char(64)    not null,
  sha256      char(64)    not null,
  bytes       bigint      not null,
  file_name   varchar(200) not null,
  made_at     datetime(6) not null,
  key module_package_revision (revision_id)
);
