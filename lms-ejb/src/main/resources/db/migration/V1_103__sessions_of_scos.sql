-- The page of a SCO may be loaded more than once in one opening, and each loading is a session: the milliseconds of each, by its id. What
-- is known so far is of one that has no id.
alter table external_run add column sessions text null;
update external_run set sessions = concat('{"00000000-0000-0000-0000-000000000000":', session_ms, '}');
alter table external_run modify sessions text not null;
alter table external_run drop column session_ms;
