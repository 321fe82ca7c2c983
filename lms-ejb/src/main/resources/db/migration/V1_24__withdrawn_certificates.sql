-- Certificates that went with the data of their holder. Of the certificate nothing is kept but the hash of its code, so that who
-- checks it is told that it is no forgery, and no more.
create table withdrawn_certificate (
  code_hash    binary(32)  not null primary key,
  withdrawn_at datetime(6) not null
);
