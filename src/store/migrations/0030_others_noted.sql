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
declare
  turned uuid[];
begin
  insert into public.handle_changes (workspace_id, handles)
  select workspace_id, array_agg(handle_id)
  from (select workspace_id, handle_id, name, mine, list from made
    except select workspace_id, handle_id, name, mine, list from gone) other
  group by workspace_id;

  -- Mostly none: whose person a handle is changes by the thousands, and must not lead through all parties.
  select array_agg(handle_id) into turned
  from (select handle_id, mine, list from made except select handle_id, mine, list from gone) other;
  if turned is not null then
    insert into public.handle_changes (workspace_id, handles)
    select p.workspace_id, array_agg(distinct p.handle_id)
    from public.parties t
    join public.parties p on p.workspace_id = t.workspace_id and p.interaction_id = t.interaction_id
    where t.handle_id = any(turned)
    group by p.workspace_id;
  end if;
  return null;
end $$;
