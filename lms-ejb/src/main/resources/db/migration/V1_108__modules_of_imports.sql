-- Which modules came of which import, in their order: whose a module is, is found by this. Until now their ids stood in a text.
create table imported_module (
  import_id binary(16) not null,
  position  int        not null,
  module_id binary(16) not null,
  primary key (import_id, position),
  key imported_module_came_of (module_id, import_id),
  constraint imported_module_of_import foreign key (import_id) references content_import (id) on delete cascade,
  constraint imported_module_is_module foreign key (module_id) references module (id)
);

insert into imported_module (import_id, position, module_id)
select i.id, came.place - 1, m.id
  from content_import i
  join json_table(i.modules, '$[*]' columns (place for ordinality, module varchar(36) path '$')) came
  join module m on m.id = unhex(replace(came.module, '-', ''))
 where i.state = 'ACCEPTED';

alter table content_import drop column modules;
