-- What chats know people by: an id in a platform's own space, or only a name that is shown there.
alter table handles drop constraint handles_kind_check;
alter table handles add constraint handles_kind_check
  check (kind in ('email', 'phone', 'profile', 'account', 'name', 'card'));
