-- Each hour it is looked for sessions whose time is over and that did not end: of all that are kept these are few.
create index cmi5_session_not_ended on cmi5_session (abandoned_at, terminated_at, expires_at);
