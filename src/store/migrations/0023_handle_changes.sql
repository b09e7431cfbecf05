-- Who is one person is found anew only where something changed (people/changes.ts), so here stands whose
-- handles a statement changed, and by which transaction. Written by triggers: no program forgets it.
create table handle_changes (
  workspace_id uuid not null references workspaces on delete cascade,
  change_id uuid not null default gen_random_uuid(),
  changed_by bigint not null default pg_current_xact_id()::text::bigint,
  handles uuid[] not null,
  primary key (workspace_id, change_id)
);
call fence('handle_changes');
-- A cascade may write as the owner, whom the policies bind as well where that is no superuser.
create policy owner on handle_changes to current_user using (true) with check (true);

create table joinings (
  workspace_id uuid not null primary key references workspaces on delete cascade,
  -- The transaction that joined last.
  joined_by bigint not null,
  -- What older transactions changed is joined.
  seen_until bigint not null,
  -- What older transactions changed is no longer written down.
  known_since bigint not null
);
call fence('joinings');

create function note_changed_handles() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into public.handle_changes (workspace_id, handles)
    select workspace_id, array_agg(distinct handle_id) from made where handle_id is not null
    group by workspace_id;
  end if;
  if tg_op <> 'INSERT' then
    insert into public.handle_changes (workspace_id, handles)
    select workspace_id, array_agg(distinct handle_id) from gone
    where handle_id is not null and exists (
      select from public.workspaces w where w.workspace_id = gone.workspace_id)
    group by workspace_id;
  end if;
  return null;
end $$;

-- Whom else somebody took part with has other company now.
create function note_company_of_handles() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into public.handle_changes (workspace_id, handles)
    select p.workspace_id, array_agg(distinct p.handle_id)
    from (select distinct workspace_id, interaction_id from made) m
    join public.parties p on p.workspace_id = m.workspace_id and p.interaction_id = m.interaction_id
    group by p.workspace_id;
  else
    insert into public.handle_changes (workspace_id, handles)
    select workspace_id, array_agg(distinct handle_id)
    from (
      select workspace_id, handle_id from gone
      union all
      select p.workspace_id, p.handle_id
      from (select distinct workspace_id, interaction_id from gone) g
      join public.parties p on p.workspace_id = g.workspace_id and p.interaction_id = g.interaction_id
    ) other
    where exists (select from public.workspaces w where w.workspace_id = other.workspace_id)
    group by workspace_id;
  end if;
  return null;
end $$;

-- Whose person a handle is changes with every joining, and is no news to it.
create function note_other_handles() returns trigger language plpgsql as $$
begin
  insert into public.handle_changes (workspace_id, handles)
  select workspace_id, array_agg(handle_id)
  from (select workspace_id, handle_id, name, mine, list from made
    except select workspace_id, handle_id, name, mine, list from gone) other
  group by workspace_id;
  return null;
end $$;

create function note_marked_handles() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into public.handle_changes (workspace_id, handles)
    select h.workspace_id, array_agg(distinct h.handle_id) from made m
    join public.handles h on h.workspace_id = m.workspace_id
      and h.kind = split_part(m.subject, ':', 1)
      and h.value = substr(m.subject, strpos(m.subject, ':') + 1)
    group by h.workspace_id;
  else
    insert into public.handle_changes (workspace_id, handles)
    select h.workspace_id, array_agg(distinct h.handle_id) from gone m
    join public.handles h on h.workspace_id = m.workspace_id
      and h.kind = split_part(m.subject, ':', 1)
      and h.value = substr(m.subject, strpos(m.subject, ':') + 1)
    group by h.workspace_id;
  end if;
  return null;
end $$;

-- Whom a conference's report names was expected there as somebody else now.
create function note_attending_handles() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into public.handle_changes (workspace_id, handles)
    select p.workspace_id, array_agg(distinct p.handle_id) from made a
    join public.interactions i on i.workspace_id = a.workspace_id and i.item_id = a.held_item
    join public.parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
    group by p.workspace_id;
  else
    insert into public.handle_changes (workspace_id, handles)
    select p.workspace_id, array_agg(distinct p.handle_id) from gone a
    join public.interactions i on i.workspace_id = a.workspace_id and i.item_id = a.held_item
    join public.parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
    group by p.workspace_id;
  end if;
  return null;
end $$;

do $$
declare name text;
begin
  foreach name in array array['names', 'facts', 'cards', 'card_handles'] loop
    execute format('create trigger noted_new after insert on %I referencing new table as made
      for each statement execute function note_changed_handles()', name);
    execute format('create trigger noted_other after update on %I
      referencing new table as made old table as gone
      for each statement execute function note_changed_handles()', name);
    execute format('create trigger noted_gone after delete on %I referencing old table as gone
      for each statement execute function note_changed_handles()', name);
  end loop;
end $$;

create trigger noted_new after insert on parties referencing new table as made
  for each statement execute function note_company_of_handles();
create trigger noted_other after update on parties referencing new table as made old table as gone
  for each statement execute function note_changed_handles();
create trigger noted_gone after delete on parties referencing old table as gone
  for each statement execute function note_company_of_handles();

create trigger noted_other after update on handles referencing new table as made old table as gone
  for each statement execute function note_other_handles();
create trigger noted_gone after delete on handles referencing old table as gone
  for each statement execute function note_changed_handles();

create trigger noted_new after insert on marks referencing new table as made
  for each statement execute function note_marked_handles();
create trigger noted_gone after delete on marks referencing old table as gone
  for each statement execute function note_marked_handles();

create trigger noted_new after insert on attendances referencing new table as made
  for each statement execute function note_attending_handles();
create trigger noted_gone after delete on attendances referencing old table as gone
  for each statement execute function note_attending_handles();
