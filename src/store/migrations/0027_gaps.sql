-- "gap": months of a channel without any entry are right as they are: nothing is missing there.
alter table marks drop constraint marks_kind_check;
alter table marks add constraint marks_kind_check
  check (kind in ('met', 'weight', 'kind', 'hidden', 'edit', 'removed', 'gap'));
