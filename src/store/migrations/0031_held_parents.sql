-- As in 0025, for the workspace that each new handle, person, company and item names, and for the person of
-- whom figures and a place tell: checked once a statement, which for an address book is thirty thousand rows
-- looked up one by one less. Here the parent is locked as the foreign key did it, since pages write figures while
-- people are joined. Which workspace a row is of never changes, as the policies see to it.

create function hold_parents() returns trigger language plpgsql as $$
begin
  execute format('select from public.%I p where exists (select from made m where %s) for key share', tg_argv[0], (
    select string_agg(format('m.%I = p.%I', own, their), ' and ')
    from unnest(tg_argv[1]::text[], tg_argv[2]::text[]) as u (own, their)));
  return null;
end $$;

-- In place of the foreign key from these columns of `child` to those of the same name of `parent`.
create procedure refer(child name, parent name, columns text[]) language plpgsql as $$
declare
  event text;
begin
  execute format('alter table %I drop constraint %I', child, child || '_' || array_to_string(columns, '_') || '_fkey');
  foreach event in array case when columns = '{workspace_id}' then array['insert'] else array['insert', 'update'] end loop
    -- In the order of their names: held first, so that what is then seen to be there stays.
    execute format('create trigger %I after %s on %I referencing new table as made
      for each statement execute function hold_parents(%L, %L, %L)',
      'refers_' || event || '_held_' || parent, event, child, parent, columns, columns);
    execute format('create trigger %I after %s on %I referencing new table as made
      for each statement execute function must_have_parents(%L, %L, %L)',
      'refers_' || event || '_to_' || parent, event, child, parent, columns, columns);
  end loop;
  execute format('create trigger %I after delete on %I referencing old table as gone
    for each statement execute function take_children_along(%L, %L, %L)',
    'refers_gone_' || child || '_of_' || parent, parent, child, columns, columns);
  execute format('drop policy if exists owner on %I', child);
  execute format('create policy owner on %I to current_user using (true) with check (true)', child);
end $$;

call refer('companies', 'workspaces', '{workspace_id}');
call refer('handles', 'workspaces', '{workspace_id}');
call refer('items', 'workspaces', '{workspace_id}');
call refer('people', 'workspaces', '{workspace_id}');
call refer('figures', 'people', '{workspace_id, person_id}');
call refer('places', 'people', '{workspace_id, person_id}');
drop procedure refer;
