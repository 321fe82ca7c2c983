-- What was done with a person's data: exported, erased, pseudonymized. The record names nobody: subject_hash is SHA-256 of the account's
-- id, and subject, which a running erasure goes on with after a crash, is emptied with its last step.
create table privacy_request (
  id           binary(16)   not null primary key,
  kind         varchar(16)  character set ascii collate ascii_bin not null,
  is_done      boolean      not null,
  subject_hash binary(32)   not null,
  subject      text,
  requested_by binary(16),
  requested_at datetime(6)  not null,
  finished_at  datetime(6),
  part         varchar(40)  character set ascii collate ascii_bin,
  place        varchar(200) character set ascii collate ascii_bin,
  counts       text         not null,
  problem      varchar(200),
  key privacy_request_open (is_done),
  key privacy_request_subject (subject_hash),
  key privacy_request_requester (requested_by)
);
