-- A package is of a module or of a course; which modules it holds, in which revisions, stands beside it. One package for each
-- edition of the subject, format, terms of the licence and player: the id follows from these four, the file is kept by its hash.
create table made_package (
  id           binary(16)   not null primary key,
  subject_kind varchar(10)  not null,
  subject_id   binary(16)   not null,
  revision     varchar(20)  not null,
  format       varchar(20)  not null,
  licence_id   binary(16)   not null,
  player_hash  char(64)     not null,
  sha256       char(64)     not null,
  bytes        bigint       not null,
  file_name    varchar(200) not null,
  made_at      datetime(6)  not null,
  key made_package_subject (subject_id, subject_kind)
);

create table made_package_module (
  package_id  binary(16) not null,
  position    int        not null,
  module_id   binary(16) not null,
  revision_id binary(16) not null,
  major       int        not null,
  minor       int        not null,
  primary key (package_id, position),
  key made_package_module_module (module_id),
  constraint module_of_made_package foreign key (package_id) references made_package (id) on delete cascade
);

insert into made_package
  select old.id, 'MODULE', revision.module_id, concat(revision.major, '.', revision.minor), old.format, old.licence_id, old.player_hash,
         old.sha256, old.bytes, old.file_name, old.made_at
    from module_package old join module_revision revision on revision.id = old.revision_id;

insert into made_package_module
  select old.id, 1, revision.module_id, revision.id, revision.major, revision.minor
    from module_package old join module_revision revision on revision.id = old.revision_id;

drop table module_package;
