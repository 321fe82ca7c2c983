-- What was published, in the order in which it was committed: who adds an entry locks the counter's one row until its transaction ends.
-- id is permanent: of a revision its own.
create table change_counter (
  id       tinyint not null primary key,
  last_seq bigint  not null
);

create table published_change (
  seq          bigint       not null primary key,
  id           binary(16)   not null,
  kind         varchar(10)  character set ascii collate ascii_bin not null,
  subject_id   binary(16)   not null,
  title        varchar(250) not null,
  revision_id  binary(16),
  major        int,
  minor        int,
  is_major     boolean      not null,
  published_at datetime(6)  not null,
  unique key published_change_id (id),
  key published_change_subject (subject_id, seq)
);

-- The modules of a course as they stood with an entry of it.
create table published_course_module (
  seq       bigint     not null,
  position  int        not null,
  module_id binary(16) not null,
  primary key (seq, position),
  constraint course_module_of_change foreign key (seq) references published_change (seq) on delete cascade
);

insert into published_change (seq, id, kind, subject_id, title, revision_id, major, minor, is_major, published_at)
  select row_number() over (order by r.published_at, r.id), r.id, 'MODULE', r.module_id, m.title, r.id, r.major, r.minor, r.minor = 0, r.published_at
    from module_revision r join module m on m.id = r.module_id;

-- A course came with the newest of its modules, as far as is known.
insert into published_change (seq, id, kind, subject_id, title, is_major, published_at)
  select (select count(*) from module_revision) + row_number() over (order by c.published_at, c.id), c.id, 'COURSE', c.id, c.title, true, c.published_at
    from (select c.id, c.title, max(r.published_at) as published_at
            from course c
            join course_module cm on cm.course_id = c.id
            join module m on m.id = cm.module_id
            join module_revision r on r.id = m.current_revision_id
           group by c.id, c.title) c;

insert into published_course_module (seq, position, module_id)
  select p.seq, cm.position, cm.module_id from course_module cm join published_change p on p.kind = 'COURSE' and p.subject_id = cm.course_id;

insert into change_counter (id, last_seq) select 1, coalesce(max(seq), 0) from published_change;

-- Who is told of changes: a mail address, a webhook endpoint, or a feed whose address has a secret, kept as its SHA-256. told_seq is the
-- last entry that was looked at for it.
create table subscription (
  id              binary(16)   not null primary key,
  organization_id binary(16)   not null,
  kind            varchar(10)  character set ascii collate ascii_bin not null,
  address         varchar(1000),
  endpoint_id     binary(16),
  token_hash      binary(32),
  scope           varchar(10)  character set ascii collate ascii_bin not null,
  minor_too       boolean      not null,
  told_seq        bigint       not null,
  created_at      datetime(6)  not null,
  unique key subscription_token (token_hash),
  key subscription_organization (organization_id),
  constraint subscription_endpoint foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade
);
