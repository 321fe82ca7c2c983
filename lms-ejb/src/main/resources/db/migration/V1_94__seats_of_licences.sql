-- The learners who started through thin packages: each takes one seat of the licence, as half of SHA-256 of their pseudonym.
create table licence_seat (
  licence_id   binary(16)  not null,
  learner_hash binary(16)  not null,
  taken_at     datetime(6) not null,
  primary key (licence_id, learner_hash),
  constraint seat_of_licence foreign key (licence_id) references licence (id) on delete cascade
);
