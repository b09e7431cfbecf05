-- Who is one person hangs on more than was written down (0023): on the country in which numbers are dialled
-- that do not name it, and, for whoever took part with an address, on whether that is the user's own or a list.

create function note_numbers() returns trigger language plpgsql as $$
begin
  insert into public.handle_changes (workspace_id, handles)
  select f.workspace_id, array_agg(distinct f.handle_id)
  from public.facts f join public.workspaces w using (workspace_id)
  where f.workspace_id = coalesce(new.workspace_id, old.workspace_id) and f.field = 'phone'
  group by f.workspace_id;
  return null;
end $$;

create trigger noted_zone after update of zone on workspaces
  for each row when (old.zone is distinct from new.zone) execute function note_numbers();
create trigger noted_new after insert on answers
  for each row when (new.code = 'country') execute function note_numbers();
create trigger noted_gone after delete on answers
  for each row when (old.code = 'country') execute function note_numbers();

create or replace function note_other_handles() returns trigger language plpgsql as $$
begin
  insert into public.handle_changes (workspace_id, handles)
  select workspace_id, array_agg(distinct handle_id)
  from (
    (select workspace_id, handle_id, name, mine, list from made
      except select workspace_id, handle_id, name, mine, list from gone)
    union all
    select p.workspace_id, p.handle_id, null, null, null
    from made m
    join gone g on g.workspace_id = m.workspace_id and g.handle_id = m.handle_id
      and (g.mine, g.list) is distinct from (m.mine, m.list)
    join public.parties t on t.workspace_id = m.workspace_id and t.handle_id = m.handle_id
    join public.parties p on p.workspace_id = t.workspace_id and p.interaction_id = t.interaction_id
  ) other
  group by workspace_id;
  return null;
end $$;
