-- What a licence says beside what may be taken and when. Licences that were granted before stay silent.
alter table licence
  add column attribution         varchar(500) not null default '',
  add column calls_home          boolean      not null default false,
  add column reports_usage       boolean      not null default false,
  add column identifies_learners boolean      not null default false,
  add column learner_limit       int,
  add column revision_policy     varchar(20)  not null default 'LATEST',
  add column revoked_at          datetime(6);
