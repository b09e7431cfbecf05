-- An import is one act of the user; its files are the sources that every fact names. An item is
-- one mail or calendar component, known by a key that is the same in every export that holds it;
-- a sighting says which file of which import held it, and how much of it was kept. An item that no
-- sighting holds is removed, and all that hangs on it (jobs/undo.ts).

create table imports (
  workspace_id uuid not null references workspaces on delete cascade,
  import_id uuid not null,
  state text not null check (state in ('running', 'stopped', 'done', 'undone')),
  -- What to do, so that it can be resumed: paths, addresses, what to keep.
  request jsonb not null,
  -- How far it is; jobs/progress.ts.
  progress jsonb not null,
  -- The program that works on it renews this; one that no longer does has been interrupted.
  alive_at timestamptz not null,
  stop_asked boolean not null default false,
  started_at timestamptz not null,
  -- When everybody was on the home page, and when the full text was there as well.
  people_at timestamptz,
  finished_at timestamptz,
  primary key (workspace_id, import_id)
);

create table import_files (
  workspace_id uuid not null,
  import_id uuid not null,
  file_no integer not null,
  path text not null,
  channel text,
  format text,
  bytes bigint not null,
  -- SHA-256 of the content: the same content is the same source.
  content_hash bytea,
  keep text not null check (keep in ('headers', 'subjects', 'text')),
  state text not null check (state in ('waiting', 'reading', 'read')),
  -- Items that are finished: where a resumed import goes on.
  items_done integer not null default 0,
  -- Items met for the second time inside this file.
  repeats integer not null default 0,
  enriched integer not null default 0,
  -- Items that left nothing to store: {reason: count}.
  skipped jsonb not null default '{}',
  problems integer not null default 0,
  primary key (workspace_id, import_id, file_no),
  foreign key (workspace_id, import_id) references imports on delete cascade
);
create index on import_files (workspace_id, content_hash);

-- What could not be read, or only in part ("note"), and where.
create table import_problems (
  workspace_id uuid not null,
  import_id uuid not null,
  file_no integer not null,
  problem_no integer not null,
  place text not null,
  code text not null,
  values jsonb not null,
  note boolean not null,
  primary key (workspace_id, import_id, file_no, problem_no),
  foreign key (workspace_id, import_id, file_no) references import_files on delete cascade
);

create table items (
  workspace_id uuid not null references workspaces on delete cascade,
  item_id uuid not null,
  -- The first 128 bits of the SHA-256 of the reading's key.
  key uuid not null,
  -- "personal", "crowd" (listed, makes no contact day), "notice" (a mail that carries a calendar
  -- entry), or the reason why it was skipped (people/standing.ts).
  standing text not null,
  -- The file that brought it first.
  import_id uuid not null,
  file_no integer not null,
  primary key (workspace_id, item_id),
  unique (workspace_id, key)
);

create table sightings (
  workspace_id uuid not null,
  item_id uuid not null,
  import_id uuid not null,
  file_no integer not null,
  kept text not null check (kept in ('headers', 'subjects', 'text')),
  -- A calendar part of a mail is an item, but its mail is what was counted.
  counted boolean not null,
  primary key (workspace_id, import_id, file_no, item_id),
  foreign key (workspace_id, item_id) references items on delete cascade,
  foreign key (workspace_id, import_id, file_no) references import_files on delete cascade
);
create index on sightings (workspace_id, item_id);
