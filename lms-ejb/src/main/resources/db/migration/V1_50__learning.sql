-- Who learns what, which revision each attempt is pinned to, and what came of it.
-- attempt_progress, activity_progress and course_completion are a projection of learning records: nothing but the
-- projection writes them, and they can be thrown away and made again.

create table enrollment (
    id          binary(16)  not null,
    account_id  binary(16)  not null,
    course_id   binary(16)  not null,
    enrolled_at datetime(6) not null,
    primary key (id),
    unique key enrollment_once (account_id, course_id),
    key enrollment_course (course_id)
);

create table course_completion (
    enrollment_id binary(16)  not null,
    completed_at  datetime(6) not null,
    primary key (enrollment_id),
    constraint course_completion_enrollment foreign key (enrollment_id) references enrollment (id)
);

-- scope_id: the enrollment, or for a module outside any course (a recording) the module itself; it makes the attempt unique.
create table attempt (
    id            binary(16)  not null,
    account_id    binary(16)  not null,
    module_id     binary(16)  not null,
    revision_id   binary(16)  not null,
    enrollment_id binary(16)  null,
    scope_id      binary(16)  not null,
    began_at      datetime(6) not null,
    location      text        null,
    located_at    datetime(6) null,
    primary key (id),
    unique key attempt_once (account_id, module_id, scope_id),
    key attempt_enrollment (enrollment_id),
    key attempt_revision (revision_id),
    constraint attempt_enrollment foreign key (enrollment_id) references enrollment (id)
);

create table attempt_progress (
    attempt_id   binary(16)  not null,
    status       varchar(16) not null,
    success      varchar(8)  null,
    score        double      null,
    completed_at datetime(6) null,
    touched_at   datetime(6) not null,
    primary key (attempt_id),
    constraint attempt_progress_attempt foreign key (attempt_id) references attempt (id)
);

create table activity_progress (
    attempt_id   binary(16)  not null,
    activity     char(8)     not null,
    status       varchar(16) not null,
    passed       boolean     null,
    score        double      null,
    try_number   int         not null,
    fraction     double      null,
    detail       mediumtext  not null,
    completed_at datetime(6) null,
    touched_at   datetime(6) not null,
    primary key (attempt_id, activity),
    constraint activity_progress_attempt foreign key (attempt_id) references attempt (id)
);

create table certificate (
    id            binary(16)   not null,
    code          char(16)     not null,
    enrollment_id binary(16)   not null,
    account_id    binary(16)   not null,
    holder        varchar(200) not null,
    course_id     binary(16)   not null,
    course_code   varchar(40)  not null,
    course_title  varchar(300) not null,
    modules       text         not null,
    issued_at     datetime(6)  not null,
    primary key (id),
    unique key certificate_code (code),
    unique key certificate_once (enrollment_id),
    key certificate_account (account_id),
    constraint certificate_enrollment foreign key (enrollment_id) references enrollment (id)
);
