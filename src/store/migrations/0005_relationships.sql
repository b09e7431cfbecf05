-- What the user says overrides what was derived. A mark hangs on a handle's value or an entry's
-- key, not on a row, so that it returns when an undone import is read again.

create table marks (
  workspace_id uuid not null references workspaces on delete cascade,
  mark_id uuid not null,
  user_id uuid not null,
  -- "met": I have met them, on a day or some day. "weight": ½, 1 or 2 of this person. "kind": how
  -- this one meeting took place. "hidden": no business contact.
  kind text not null check (kind in ('met', 'weight', 'kind', 'hidden')),
  -- A handle as "email:a@b.example", or an interaction as "KEY@INSTANT".
  subject text not null,
  value jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, mark_id)
);
create index on marks (workspace_id, subject);

-- The read model of the home page: one row a person, refreshed for the people who changed
-- (relationships/figures.ts). Nothing in it moves with the calendar; what does is computed from it.
create table figures (
  workspace_id uuid not null,
  person_id uuid not null,
  -- Something changed since these figures were made.
  stale boolean not null,
  tie boolean not null,
  -- Contact days: how many, first and last, and the decayed sum n of measures.md at the last.
  contact_days integer not null,
  first_day date,
  last_day date,
  rhythm double precision not null,
  -- Contact days in the 180 days that end with the last one.
  recent_days integer not null,
  last_contact timestamptz,
  last_seen timestamptz,
  -- Seen at least once, if only on a day that nobody remembers.
  met boolean not null,
  written integer not null,
  phone integer not null,
  video integer not null,
  in_person integer not null,
  channels text[] not null,
  weight real not null,
  hidden boolean not null,
  -- The rest of relationships/person-figures.ts (PersonFigures), as it is shown.
  details jsonb not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people on delete cascade
);
create index on figures (workspace_id) where stale;
