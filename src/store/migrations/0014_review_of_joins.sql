-- What the review of joins shows beside proposals: pairs that would be proposed, were it not for what
-- forbids it. Found anew together with them.
create table ruled_out (
  workspace_id uuid not null,
  handle_a uuid not null,
  handle_b uuid not null,
  reasons jsonb not null,
  primary key (workspace_id, handle_a, handle_b),
  foreign key (workspace_id, handle_a) references handles on delete cascade,
  foreign key (workspace_id, handle_b) references handles on delete cascade
);
create index on ruled_out (workspace_id, handle_b);
call fence('ruled_out');

-- What spoke for a pair and against it when the user was asked; null where they said it unasked.
alter table decisions add column found jsonb;

-- Whoever went when they were joined with somebody: by a handle of theirs they are found again.
create table former_people (
  workspace_id uuid not null,
  person_id uuid not null,
  handle_id uuid not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, handle_id) references handles on delete cascade
);
create index on former_people (workspace_id, handle_id);
call fence('former_people');
