-- "edit": what the user calls somebody, or says of where they work and as what, over all that was read.
alter table marks drop constraint marks_kind_check;
alter table marks add constraint marks_kind_check check (kind in ('met', 'weight', 'kind', 'hidden', 'edit'));
