-- A unit may only end its session after all that it said, by its own clock (cmi5, section 9.3).
alter table cmi5_session add column last_said_at datetime(6) null;
