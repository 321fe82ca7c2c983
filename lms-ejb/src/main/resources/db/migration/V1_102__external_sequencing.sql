-- How far the rules of a SCORM 2004 package have led a learner: the state of the engine that applies them, and where the learner may go.
create table external_sequencing (
  attempt_id  binary(16)  not null,
  package_id  binary(16)  not null,
  account_id  binary(16)  not null,
  state       longtext    not null,
  navigation  longtext    not null,
  updated_at  datetime(6) not null,
  primary key (attempt_id, package_id),
  key external_sequencing_of_account (account_id)
);
