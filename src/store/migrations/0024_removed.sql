-- "removed": the user wants nobody here who is known by this. It is nobody from then on, as a mailing list
-- is (people/lists.ts), until the mark goes.
alter table marks drop constraint marks_kind_check;
alter table marks add constraint marks_kind_check
  check (kind in ('met', 'weight', 'kind', 'hidden', 'edit', 'removed'));
