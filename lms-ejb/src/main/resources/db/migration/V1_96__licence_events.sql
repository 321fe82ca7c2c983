-- What somebody did with a licence, and its terms from then on. Licences of before have none until they are changed.
create table licence_event (
  id          binary(16)  not null primary key,
  licence_id  binary(16)  not null,
  kind        varchar(10) not null,
  account_id  binary(16),
  happened_at datetime(6) not null,
  terms       mediumtext  not null,
  key licence_event_of (licence_id, id),
  key licence_event_by (account_id),
  constraint event_of_licence foreign key (licence_id) references licence (id)
);
