-- Mail that waits, was sent or could not be sent. It is written in the transaction of what it tells about. Who sends a row is its
-- lease_holder and has moved next_try_at to the end of the lease, so that a row whose holder died becomes due by itself.
create table mail (
  id           binary(16)   not null primary key,
  account_id   binary(16),
  address      varchar(254) not null,
  subject      varchar(250) not null,
  plain_text   mediumtext   not null,
  html         mediumtext,
  dedupe_key   varchar(200) character set ascii collate ascii_bin,
  state        varchar(10)  character set ascii collate ascii_bin not null,
  tries        int          not null,
  next_try_at  datetime(6)  not null,
  lease_holder binary(16),
  cause        varchar(2000),
  queued_at    datetime(6)  not null,
  ended_at     datetime(6),
  constraint mail_once unique (dedupe_key),
  constraint mail_to_account foreign key (account_id) references account (id) on delete cascade
);
create index mail_due on mail (state, next_try_at);
create index mail_of_address on mail (address);

-- Where other systems are told what happened. The secret signs, so it is sealed and no hash; one that fails for good is disabled.
create table webhook_endpoint (
  id            binary(16)      not null primary key,
  title         varchar(200)    not null,
  url           varchar(1000)   not null,
  sealed_secret varbinary(1000) not null,
  is_active     boolean         not null,
  cause         varchar(2000),
  disabled_at   datetime(6),
  created_at    datetime(6)     not null
);

-- Messages to endpoints; the columns of a queue are those of mail.
create table webhook_message (
  id           binary(16)   not null primary key,
  endpoint_id  binary(16)   not null,
  event_id     varchar(100) character set ascii collate ascii_bin not null,
  event_type   varchar(100) not null,
  body         mediumtext   not null,
  state        varchar(10)  character set ascii collate ascii_bin not null,
  tries        int          not null,
  next_try_at  datetime(6)  not null,
  lease_holder binary(16),
  cause        varchar(2000),
  queued_at    datetime(6)  not null,
  ended_at     datetime(6),
  constraint message_once unique (endpoint_id, event_id),
  constraint message_to_endpoint foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade
);
create index message_due on webhook_message (endpoint_id, state, next_try_at);
create index message_state on webhook_message (state, next_try_at);
