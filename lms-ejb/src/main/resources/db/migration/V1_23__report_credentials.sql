-- The credential inside a package is bound to that package: its learners have accounts of this home page, and it speaks of the
-- package's activities. A course has many.
alter table lrs_credential
  add column package_iri varchar(500),
  add column home_page   varchar(500),
  modify column activities mediumtext;
