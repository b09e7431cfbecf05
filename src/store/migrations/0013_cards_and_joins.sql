-- What an address book or a profile says of somebody, as one file had it (channels/channel.ts:
-- PersonCard): knowledge, not contact. A card is an item; it is known by a handle of its own, the
-- item's key, so that which handles are one person is one question (people/join-people.ts).
alter table handles drop constraint handles_kind_check;
alter table handles add constraint handles_kind_check check (kind in ('email', 'phone', 'profile', 'card'));

create table cards (
  workspace_id uuid not null,
  item_id uuid not null,
  import_id uuid not null,
  file_no integer not null,
  -- The card's own; null of a company's or a group's card, which is nobody.
  handle_id uuid,
  card jsonb not null,
  primary key (workspace_id, item_id, import_id, file_no),
  foreign key (workspace_id, import_id, file_no, item_id) references sightings on delete cascade,
  foreign key (workspace_id, handle_id) references handles on delete cascade
);
create index on cards (workspace_id, handle_id);
call fence('cards');

-- The addresses, numbers and profiles that stand on a card.
create table card_handles (
  workspace_id uuid not null,
  item_id uuid not null,
  import_id uuid not null,
  file_no integer not null,
  handle_id uuid not null,
  label text not null,
  primary key (workspace_id, item_id, import_id, file_no, handle_id),
  foreign key (workspace_id, item_id, import_id, file_no) references cards on delete cascade,
  foreign key (workspace_id, handle_id) references handles on delete cascade
);
create index on card_handles (workspace_id, handle_id);
call fence('card_handles');

alter table facts drop constraint facts_field_check;
alter table facts add constraint facts_field_check
  check (field in ('phone', 'title', 'company', 'address', 'birthday', 'url', 'note', 'connected'));

-- Which handles are one person, each pair with its reason: found anew whenever handles came, went or
-- were decided upon. A person is what these edges hold together.
create table joins (
  workspace_id uuid not null,
  handle_a uuid not null,
  handle_b uuid not null,
  reason jsonb not null,
  primary key (workspace_id, handle_a, handle_b),
  foreign key (workspace_id, handle_a) references handles on delete cascade,
  foreign key (workspace_id, handle_b) references handles on delete cascade
);
create index on joins (workspace_id, handle_b);
call fence('joins');

-- Two people who are likely one: asked, never joined by itself.
create table proposals (
  workspace_id uuid not null,
  handle_a uuid not null,
  handle_b uuid not null,
  score double precision not null,
  reasons jsonb not null,
  primary key (workspace_id, handle_a, handle_b),
  foreign key (workspace_id, handle_a) references handles on delete cascade,
  foreign key (workspace_id, handle_b) references handles on delete cascade
);
create index on proposals (workspace_id, handle_b);
call fence('proposals');

-- What the user said of two of them. It hangs on what they are known by ("email:a@b.example",
-- "card:KEY"), as marks do, so that it survives every import and every undo.
create table decisions (
  workspace_id uuid not null references workspaces on delete cascade,
  decision_id uuid not null,
  user_id uuid not null,
  one text not null,
  other text not null,
  same boolean not null,
  created_at timestamptz not null,
  primary key (workspace_id, decision_id)
);
call fence('decisions');
