-- The code that the course of an import will have. Null where nothing was read yet, where what comes in says it itself, and where it was
-- read before trainers could say it.
alter table content_import
  add column course_code varchar(40) after course_title;
