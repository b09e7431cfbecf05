-- What tells how an occurrence of the calendar was held: a report of who came, a call in a telephone's log.
-- It is one contact then, the occurrence's; the other is kept beside it with the standing "notice", and comes
-- to the fore again when nothing in the calendar tells of it (relationships/attendances.ts).
create table attendances (
  workspace_id uuid not null,
  -- The calendar's, and when it takes place.
  item_id uuid not null,
  at timestamptz not null,
  -- Of the call or conference. No foreign key: that it went is how its occurrence is found again.
  held_item uuid not null,
  primary key (workspace_id, item_id, at, held_item),
  foreign key (workspace_id, item_id) references items on delete cascade
);
create index on attendances (workspace_id, held_item);
call fence('attendances');

-- What was held about some time, and what is told of elsewhere.
create index on interactions (workspace_id, at) where kind <> 'written';
create index on interactions (workspace_id) where kind <> 'written' and standing = 'notice';
