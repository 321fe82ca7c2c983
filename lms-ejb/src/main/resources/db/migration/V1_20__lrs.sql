-- The Learning Record Store. Rows of one store never meet those of another; foreign keys are left out of the hot path.

create table lrs_store (
  id              binary(16)   not null primary key,
  organization_id binary(16),
  created_at      datetime(6)  not null,
  unique key lrs_store_organization (organization_id)
);

-- The institute's own store; its organization is entered at the first start.
insert into lrs_store (id, organization_id, created_at)
values (unhex('0193a5b2c0007000800000000000001e'), null, '2026-11-01 00:00:00');

-- Who may do what in a store. The last five columns bind a launch credential to what it was made for.
create table lrs_credential (
  id               binary(16)   not null primary key,
  access_key       varchar(120) character set ascii collate ascii_bin not null,
  secret_hash      binary(32)   not null,
  store_id         binary(16)   not null,
  title            varchar(200) not null,
  scopes           varchar(200) not null,
  created_at       datetime(6)  not null,
  expires_at       datetime(6),
  revoked_at       datetime(6),
  registration_id  binary(16),
  attempt_id       binary(16),
  actor            varchar(4000),
  activities       text,
  graded_by        varchar(10),
  unique key lrs_credential_key (access_key),
  key lrs_credential_store (store_id),
  key lrs_credential_expiry (expires_at),
  constraint credential_of_store foreign key (store_id) references lrs_store (id)
);

-- One row per statement, never updated. row_id is time-ordered and its time is the moment of storing, so that
-- "since", "until", "more" and both orders are ranges of the primary key.
create table lrs_statement (
  store_id      binary(16)  not null,
  row_id        binary(16)  not null,
  statement_id  binary(16)  not null,
  authority_id  binary(16)  not null,
  version       varchar(10) character set ascii collate ascii_bin not null,
  is_voiding    boolean     not null,
  json          mediumblob  not null,
  primary key (store_id, row_id),
  unique key lrs_statement_id (store_id, statement_id)
);

-- What a statement can be found by. key_hash is the first half of SHA-256 over the store, the kind of key (agent, verb,
-- activity, registration ...) and the value, so one short index serves every filter and orders by time within it.
create table lrs_statement_key (
  key_hash binary(16) not null,
  row_id   binary(16) not null,
  primary key (key_hash, row_id)
);

-- Statements whose object is another statement, whether or not that one has arrived.
create table lrs_statement_reference (
  store_id   binary(16) not null,
  target_id  binary(16) not null,
  row_id     binary(16) not null,
  is_voiding boolean    not null,
  primary key (store_id, target_id, row_id)
);

-- Documents of the state and profile resources. scope_hash is made of store, resource, activity and agent;
-- a document without a registration has sixteen zero bytes there.
create table lrs_document (
  scope_hash      binary(16)    not null,
  registration_id binary(16)    not null,
  document_hash   binary(16)    not null,
  store_id        binary(16)    not null,
  resource        varchar(20)   character set ascii collate ascii_bin not null,
  document_id     varchar(2048) not null,
  activity_id     varchar(2048),
  agent_hash      binary(16),
  content_type    varchar(255)  not null,
  content         longblob      not null,
  etag            char(40)      character set ascii collate ascii_bin not null,
  updated_at      datetime(6)   not null,
  primary key (scope_hash, registration_id, document_hash),
  key lrs_document_agent (agent_hash)
);
