-- A copy is of a module or of a course; which revisions it holds is told by its package.
alter table package_copy
  add column subject_kind varchar(10) not null default 'MODULE' after package_id,
  rename column module_id to subject_id,
  drop key package_copy_revision,
  drop column revision_id;
alter table package_copy alter column subject_kind drop default;
