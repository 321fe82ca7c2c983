-- How often a package said that it started, by day (UTC). Nothing of learners is in it.
create table package_start (
  package_id binary(16)  not null,
  day        date        not null,
  starts     int         not null,
  last_at    datetime(6) not null,
  primary key (package_id, day)
);

-- What packages reported of their learners, by day (UTC): sums, kept in the transaction that stores the statements.
create table package_use (
  package_id  binary(16)     not null,
  module_id   binary(16)     not null,
  revision    varchar(20)    not null,
  day         date           not null,
  starts      int            not null,
  completions int            not null,
  passes      int            not null,
  failures    int            not null,
  score_sum   decimal(18, 6) not null,
  scores      int            not null,
  primary key (package_id, module_id, revision, day)
);

-- The learners behind the sums: each once for a module of a package, as half of SHA-256 of the name that the package gave.
create table package_learner (
  package_id   binary(16) not null,
  module_id    binary(16) not null,
  learner_hash binary(16) not null,
  first_day    date       not null,
  primary key (package_id, module_id, learner_hash)
);
