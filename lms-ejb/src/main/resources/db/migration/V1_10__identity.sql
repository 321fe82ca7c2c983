-- What an installation keeps about itself, such as the base of its ids.
create table installation (
  name       varchar(40)  not null primary key,
  text_value varchar(500) not null
);

create table organization (
  id   binary(16)   not null primary key,
  code varchar(20)  not null,
  name varchar(200) not null,
  unique key organization_code (code)
);

create table account (
  id              binary(16)   not null primary key,
  email           varchar(254) not null,
  display_name    varchar(200) not null,
  locale          varchar(20)  not null,
  zone            varchar(60)  not null,
  password_hash   varchar(300) not null,
  active          boolean      not null,
  organization_id binary(16),
  created_at      datetime(6)  not null,
  unique key account_email (email),
  key account_organization (organization_id),
  constraint account_of_organization foreign key (organization_id) references organization (id)
);

create table account_role (
  account_id binary(16)  not null,
  role_name  varchar(30) not null,
  primary key (account_id, role_name),
  constraint role_of_account foreign key (account_id) references account (id) on delete cascade
);

create table api_client (
  id              binary(16)  not null primary key,
  organization_id binary(16)  not null,
  client_key      varchar(120) not null,
  secret_hash     char(64)    not null,
  active          boolean     not null,
  created_at      datetime(6) not null,
  unique key api_client_key (client_key),
  key api_client_organization (organization_id),
  constraint client_of_organization foreign key (organization_id) references organization (id)
);

create table bearer_token (
  token_hash char(64)    not null primary key,
  client_id  binary(16)  not null,
  expires_at datetime(6) not null,
  key bearer_token_expiry (expires_at),
  key bearer_token_client (client_id),
  constraint token_of_client foreign key (client_id) references api_client (id) on delete cascade
);

-- Tries to sign in, counted per account and per address in windows that every node shares.
create table sign_in_tries (
  subject_hash char(64)    not null primary key,
  tries        int         not null,
  window_ends  datetime(6) not null,
  key sign_in_tries_end (window_ends)
);
