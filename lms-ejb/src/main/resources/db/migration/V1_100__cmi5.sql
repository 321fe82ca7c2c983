-- A cmi5 course as one learner's attempt takes it: how its units stand, and which blocks are satisfied. Held while anything of it
-- changes.
create table cmi5_registration (
  id         binary(16) not null primary key,
  attempt_id binary(16) not null,
  package_id binary(16) not null,
  standing   longtext   not null,
  unique key cmi5_registration_of_attempt (attempt_id, package_id)
);

-- One launch of a unit: its id is that of the external launch. It has a credential once its unit has fetched it.
create table cmi5_session (
  id                binary(16)   not null primary key,
  registration_id   binary(16)   not null,
  activity_id       varchar(500) not null,
  mode              varchar(10)  not null,
  fetch_hash        binary(32)   not null,
  credential_id     binary(16)   null,
  launched_at       datetime(6)  not null,
  expires_at        datetime(6)  not null,
  initialized_at    datetime(6)  null,
  terminated_at     datetime(6)  null,
  abandoned_at      datetime(6)  null,
  last_statement_at datetime(6)  null,
  preferences_read  boolean      not null,
  judged            boolean      not null,
  unique key cmi5_session_by_fetch (fetch_hash),
  unique key cmi5_session_by_credential (credential_id),
  key cmi5_session_of_registration (registration_id),
  key cmi5_session_by_end (expires_at)
);

-- The credential by which an xAPI package speaks, and what was launched with it.
create table xapi_launch (
  credential_id      binary(16)   not null primary key,
  external_launch_id binary(16)   not null,
  activity_id        varchar(500) not null,
  expires_at         datetime(6)  not null,
  key xapi_launch_by_end (expires_at)
);
