-- Whoever loses a handle, because it goes or is nobody's from now on, is called and measured by what they
-- have left. Of those handles nothing was written down as changed, so they were looked at only if something
-- else happened to them, or to other transactions at work, as it were.
create function note_bereft_people() returns trigger language plpgsql as $$
declare bereft uuid[];
begin
  if tg_op = 'DELETE' then
    select array_agg(distinct person_id) into bereft from gone where person_id is not null;
  else
    select array_agg(distinct gone.person_id) into bereft
    from gone join made using (workspace_id, handle_id)
    where gone.person_id is not null and made.person_id is null;
  end if;
  if bereft is null then
    return null;
  end if;
  insert into public.handle_changes (workspace_id, handles)
  select h.workspace_id, array_agg(h.handle_id) from public.handles h
  where h.person_id = any(bereft)
    and exists (select from public.workspaces w where w.workspace_id = h.workspace_id)
  group by h.workspace_id;
  update public.figures set stale = true where person_id = any(bereft) and not stale;
  return null;
end $$;

create trigger bereft_other after update on handles referencing new table as made old table as gone
  for each statement execute function note_bereft_people();
create trigger bereft_gone after delete on handles referencing old table as gone
  for each statement execute function note_bereft_people();
