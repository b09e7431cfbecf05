-- Whoever loses a handle (0037) is marked in the order in which all others take hold of figures
-- (relationships/figures.ts): a page that measured two of them and an import that took a handle from both
-- waited for each other.
create or replace function note_bereft_people() returns trigger language plpgsql as $$
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
  perform 1 from public.figures where person_id = any(bereft) and not stale
  order by person_id for no key update;
  update public.figures set stale = true where person_id = any(bereft) and not stale;
  return null;
end $$;
