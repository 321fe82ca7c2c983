-- Work beside the requests. alive_key is what the work is, for as long as it waits or runs: who orders the same meanwhile shares the job.
-- attempts counts the runs that were begun, and so names the one that is under way: only that one changes the row.
create table job (
  id              binary(16)   not null primary key,
  kind            varchar(40)  character set ascii collate ascii_bin not null,
  alive_key       varchar(190) character set ascii collate ascii_bin,
  parameters      mediumtext   not null,
  organization_id binary(16)   not null,
  ordered_by      binary(16),
  result_path     varchar(300) not null,
  state           varchar(10)  character set ascii collate ascii_bin not null,
  progress_done   bigint       not null,
  progress_total  bigint       not null,
  progress_step   varchar(60)  not null,
  result          mediumtext,
  cause           varchar(2000),
  attempts        int          not null,
  node            varchar(200),
  heartbeat_at    datetime(6),
  ordered_at      datetime(6)  not null,
  started_at      datetime(6),
  finished_at     datetime(6),
  unique key job_alive (kind, alive_key),
  key job_state (state),
  key job_finished (finished_at)
) default charset = utf8mb4;
