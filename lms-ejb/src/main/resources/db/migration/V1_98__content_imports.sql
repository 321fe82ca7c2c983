-- A file from elsewhere on its way in: delivered, read, and accepted or not. Without an account the operator gave it in. problems are why
-- it was refused, as JSON; modules are the ids of what came of it.
create table content_import (
  id              binary(16)   not null primary key,
  organization_id binary(16)   not null,
  account_id      binary(16),
  file_name       varchar(250) not null,
  bytes           bigint       not null,
  sha256          char(64)     character set ascii collate ascii_bin,
  kind            varchar(60)  not null,
  title           varchar(250) not null,
  state           varchar(12)  character set ascii collate ascii_bin not null,
  exact_items     int          not null,
  approximate     int          not null,
  not_imported    int          not null,
  problems        mediumtext   not null,
  modules         mediumtext   not null,
  job_id          binary(16),
  started_at      datetime(6)  not null,
  changed_at      datetime(6)  not null,
  key content_import_of (organization_id, id),
  key content_import_state (state, changed_at),
  key content_import_by (account_id)
);

-- What became of each thing in the file, in the order in which they stand there.
create table content_import_item (
  import_id binary(16)    not null,
  position  int           not null,
  fate      varchar(12)   character set ascii collate ascii_bin not null,
  kind      varchar(100)  not null,
  label     varchar(500)  not null,
  place     varchar(1000) not null,
  reason    varchar(2000) not null,
  primary key (import_id, position),
  key import_item_fate (import_id, fate, position),
  constraint item_of_import foreign key (import_id) references content_import (id) on delete cascade
);
