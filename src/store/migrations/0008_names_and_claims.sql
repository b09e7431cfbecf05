-- What each import saw somebody called, so that an undo takes away the names that only it brought.
create table names (
  workspace_id uuid not null,
  handle_id uuid not null,
  name text not null check (name <> ''),
  import_id uuid not null,
  primary key (workspace_id, handle_id, import_id, name),
  foreign key (workspace_id, handle_id) references handles on delete cascade,
  foreign key (workspace_id, import_id) references imports on delete cascade
);
create index on names (workspace_id, import_id);
call fence('names');

-- Whether an address is the user's own, where they said so by themselves. Else it is where an import
-- that is not undone was told so (imports.request). Hangs on the handle's value, as marks do.
create table claims (
  workspace_id uuid not null references workspaces on delete cascade,
  kind text not null,
  value text not null check (value <> ''),
  mine boolean not null,
  primary key (workspace_id, kind, value)
);
call fence('claims');

-- Names that were read before this table was: who brought them is not known, so each import that
-- holds somebody stands for the best one.
alter table handles no force row level security;
alter table parties no force row level security;
alter table interactions no force row level security;
alter table sightings no force row level security;
alter table names no force row level security;
insert into names (workspace_id, handle_id, name, import_id)
select distinct h.workspace_id, h.handle_id, h.name, s.import_id
from handles h
join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
join sightings s on s.workspace_id = i.workspace_id and s.item_id = i.item_id
where h.name <> '';
alter table handles force row level security;
alter table parties force row level security;
alter table interactions force row level security;
alter table sightings force row level security;
alter table names force row level security;

-- Of mass mail no text was kept, though its file was read for texts: so that reading it again adds it.
alter table texts no force row level security;
alter table sightings no force row level security;
alter table interactions no force row level security;
update sightings s set kept = 'subjects'
where s.kept = 'text'
  and exists (select from interactions i where i.workspace_id = s.workspace_id
    and i.item_id = s.item_id and i.channel = 'email')
  and not exists (select from texts t where t.workspace_id = s.workspace_id and t.item_id = s.item_id);
alter table texts force row level security;
alter table sightings force row level security;
alter table interactions force row level security;
