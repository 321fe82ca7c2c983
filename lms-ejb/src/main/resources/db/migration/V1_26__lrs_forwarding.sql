-- The stores that statements are forwarded to. The log of statements is the outbox: a target keeps its place in it, so a
-- statement that waits costs nothing, and storing one writes no row here. Only one worker sends, the one that holds the lease.
create table lrs_forward_target (
  id             binary(16)     not null primary key,
  store_id       binary(16)     not null,
  title          varchar(200)   not null,
  url            varchar(1000)  not null,
  access_key     varchar(200)   not null,
  sealed_secret  varbinary(1000) not null,
  verb           varchar(2048),
  activity       varchar(2048),
  state          varchar(10)    character set ascii collate ascii_bin not null,
  done_through   binary(16)     not null,
  sent_count     bigint         not null,
  last_sent_at   datetime(6),
  failures       int            not null,
  refused_in_row int            not null,
  next_try_at    datetime(6),
  last_error     varchar(2000),
  last_error_at  datetime(6),
  lease_holder   binary(16),
  lease_until    datetime(6),
  created_at     datetime(6)    not null,
  constraint target_of_store foreign key (store_id) references lrs_store (id)
);

-- What a target refused for good, with its words. A letter that is wanted again is sent before anything else.
create table lrs_forward_dead_letter (
  target_id    binary(16)    not null,
  row_id       binary(16)    not null,
  statement_id binary(16)    not null,
  cause        varchar(2000) not null,
  tries        int           not null,
  refused_at   datetime(6)   not null,
  is_wanted    boolean       not null,
  primary key (target_id, row_id),
  constraint letter_of_target foreign key (target_id) references lrs_forward_target (id) on delete cascade
);
