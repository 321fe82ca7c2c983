-- What an organization may take, and from when until when (both days included; no end: until revoked).
create table licence (
  id              binary(16)   not null primary key,
  organization_id binary(16)   not null,
  title           varchar(200) not null,
  valid_from      date         not null,
  valid_until     date,
  created_at      datetime(6)  not null,
  key licence_organization (organization_id)
);

create table licence_item (
  licence_id binary(16)  not null,
  kind       varchar(10) not null,
  item_id    binary(16)  not null,
  primary key (licence_id, kind, item_id),
  constraint item_of_licence foreign key (licence_id) references licence (id) on delete cascade
);

create table licence_format (
  licence_id binary(16)  not null,
  format     varchar(20) not null,
  primary key (licence_id, format),
  constraint format_of_licence foreign key (licence_id) references licence (id) on delete cascade
);

-- The copy register: one row for each download, never changed. Either an account or an API client took it.
create table package_copy (
  id              binary(16)  not null primary key,
  organization_id binary(16)  not null,
  licence_id      binary(16)  not null,
  account_id      binary(16),
  api_client_id   binary(16),
  package_id      binary(16)  not null,
  module_id       binary(16)  not null,
  revision_id     binary(16)  not null,
  revision        varchar(20) not null,
  format          varchar(20) not null,
  sha256          char(64)    not null,
  taken_at        datetime(6) not null,
  key package_copy_of_module (organization_id, module_id, taken_at),
  key package_copy_revision (revision_id)
);
