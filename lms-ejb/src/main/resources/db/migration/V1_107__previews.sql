-- A preview is an opening without a player's launch session: nobody takes the unit, and its attempt is an id of its own.
alter table external_launch modify launch_id binary(16) null;
