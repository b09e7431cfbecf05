-- An interaction is one dated contact; a mail makes one, a calendar entry one for each time it
-- takes place. Its parties are the handles in it; what passed between one of them and the user
-- (direction, whether it makes a contact day) stands beside the handle, so that a person's whole
-- history is one range of one index.

-- A calendar component as one file had it (channels/channel.ts: Entry). What several files say of
-- one component is merged when its meetings are placed (relationships/meetings.ts), so that undoing
-- one of them leaves what the others said.
create table entries (
  workspace_id uuid not null,
  item_id uuid not null,
  import_id uuid not null,
  file_no integer not null,
  uid text not null,
  entry jsonb not null,
  primary key (workspace_id, item_id, import_id, file_no),
  foreign key (workspace_id, import_id, file_no, item_id) references sightings on delete cascade
);
create index on entries (workspace_id, uid);

create table interactions (
  workspace_id uuid not null,
  interaction_id uuid not null,
  item_id uuid not null,
  -- Null where no date could be read: listed, never counted.
  at timestamptz,
  minutes integer,
  channel text not null,
  kind text not null check (kind in ('written', 'phone', 'video', 'in-person', 'unclear')),
  subject text,
  -- Keys (see items.key) of the thread and of the message this one answers.
  thread uuid,
  answers uuid,
  -- People in the exchange besides the user.
  size integer not null,
  -- What the headers said (channels/channel.ts: Signal).
  signals text[] not null default '{}',
  -- A copy of the item's, for timelines.
  standing text not null,
  -- Why it is of this kind; null for what was written. Put into words where it is shown.
  reason jsonb,
  primary key (workspace_id, interaction_id),
  foreign key (workspace_id, item_id) references items on delete cascade
);
create index on interactions (workspace_id, item_id);
create index on interactions (workspace_id, answers) where answers is not null;

create table parties (
  workspace_id uuid not null,
  interaction_id uuid not null,
  handle_id uuid not null,
  -- "met" in a meeting; "asked": whom my answer on a list answers, whoever its headers name.
  role text not null check (role in ('from', 'to', 'cc', 'met', 'asked')),
  -- Between this party and the user; null for the user and for bystanders.
  direction text check (direction in ('in', 'out', 'both')),
  -- Copies of the interaction's: a history is read from here.
  at timestamptz,
  kind text not null,
  channel text not null,
  thread uuid,
  minutes integer,
  -- Makes a contact day.
  counted boolean not null,
  primary key (workspace_id, interaction_id, handle_id),
  foreign key (workspace_id, interaction_id) references interactions on delete cascade,
  foreign key (workspace_id, handle_id) references handles on delete cascade
);
create index on parties (workspace_id, handle_id, at);
-- For the weeks just past, for meetings that have begun, and for those that are asked about.
create index on parties (workspace_id, at) where counted;
create index on parties (workspace_id, at) where counted and kind = 'unclear';

create table texts (
  workspace_id uuid not null,
  item_id uuid not null,
  body text not null,
  primary key (workspace_id, item_id),
  foreign key (workspace_id, item_id) references items on delete cascade
);

-- The full-text index, filled beside the texts once the people are there. Words of the
-- configuration "simple", since an archive is of several languages.
create table text_index (
  workspace_id uuid not null,
  item_id uuid not null,
  words tsvector not null,
  -- When the item was written, so that a search finds the newest first.
  at timestamptz,
  primary key (workspace_id, item_id),
  foreign key (workspace_id, item_id) references items on delete cascade
);
create index on text_index using gin (words);
create index on text_index (workspace_id, at desc nulls last);

-- What signatures say of a handle's owner, newest sighting of each value per import.
create table facts (
  workspace_id uuid not null,
  handle_id uuid not null,
  field text not null check (field in ('phone', 'title', 'company', 'address')),
  value text not null,
  import_id uuid not null,
  item_id uuid not null,
  at timestamptz,
  primary key (workspace_id, handle_id, field, value, import_id),
  foreign key (workspace_id, handle_id) references handles on delete cascade,
  foreign key (workspace_id, item_id) references items on delete cascade
);
create index on facts (workspace_id, item_id);
