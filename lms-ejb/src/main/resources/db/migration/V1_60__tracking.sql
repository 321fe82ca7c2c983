-- One opening of the player: the LRS launch credential of the same id speaks for this attempt until it expires.
create table launch (
    id             binary(16)  not null,
    attempt_id     binary(16)  not null,
    account_id     binary(16)  not null,
    address        varchar(500) not null,
    launched_at    datetime(6) not null,
    expires_at     datetime(6) not null,
    initialized_at datetime(6) null,
    terminated_at  datetime(6) null,
    primary key (id),
    key launch_attempt (attempt_id),
    key launch_expiry (expires_at)
);
