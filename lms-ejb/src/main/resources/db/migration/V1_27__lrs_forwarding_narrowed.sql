-- A target that fails over what it is sent gets fewer statements at once, down to one; which one failed alone is kept, so that an
-- administrator may set it aside.
alter table lrs_forward_target add column at_once int not null default 100;
alter table lrs_forward_target add column failing_row binary(16);
