-- What a SCO has told of a learner, as its run-time gave it last. Without an opening that goes on with it, nothing of it is lost.
create table external_run (
  attempt_id    binary(16)  not null,
  activity      varchar(40) not null,
  account_id    binary(16)  not null,
  package_id    binary(16)  not null,
  unit_key      varchar(500) not null,
  opening_id    binary(16)  not null,
  standard      varchar(20) not null,
  model         longtext    not null,
  status        varchar(40) not null,
  score         double      null,
  earlier_ms    bigint      not null,
  session_ms    bigint      not null,
  entries       int         not null,
  commits       int         not null,
  resumable     boolean     not null,
  updated_at    datetime(6) not null,
  primary key (attempt_id, activity),
  key external_run_of_account (account_id)
);
