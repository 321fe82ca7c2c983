-- What others made and runs code of its own, with the outline that its manifest gives. All its files lie behind one another in one
-- restricted file, which is named by its hash.
create table external_package (
  id           binary(16)   not null primary key,
  standard     varchar(20)  not null,
  title        varchar(500) not null,
  structure    longtext     not null,
  content_hash char(64)     not null,
  content_size bigint       not null,
  files        int          not null,
  installed_at datetime(6)  not null
);

-- Where each file of a package begins. Paths are found by their hash, since they may be longer than a key.
create table external_file (
  package_id binary(16)    not null,
  path_hash  binary(16)    not null,
  path       varchar(2000) not null,
  position   bigint        not null,
  size       bigint        not null,
  primary key (package_id, path_hash),
  constraint file_of_external_package foreign key (package_id) references external_package (id) on delete cascade
);

-- A unit that is open: who plays it, and until when its files are given to who holds the token.
create table external_launch (
  id          binary(16)   not null primary key,
  launch_id   binary(16)   not null,
  attempt_id  binary(16)   not null,
  account_id  binary(16)   not null,
  activity    varchar(40)  not null,
  package_id  binary(16)   not null,
  unit_key    varchar(500) not null,
  token_hash  binary(32)   not null,
  launched_at datetime(6)  not null,
  expires_at  datetime(6)  not null,
  unique key external_launch_by_token (token_hash),
  key external_launch_of_attempt (attempt_id, activity),
  key external_launch_by_end (expires_at)
);
