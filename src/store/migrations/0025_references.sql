-- What address books bring by the thousands is checked once a statement, and no longer row by row: a foreign key
-- looked its parent up and locked it for each of them, which was a quarter of what the database worked for a
-- card. The promise is the same: no row without its parent, and whoever goes takes their rows along. Only
-- the lock is not there, and need not be: what these tables hold is written and removed by one import or undo
-- at a time (jobs/lease.ts), and who is one person by one joining at a time (people/join-people.ts).

-- Both functions are told the other table and the columns that name each other: those of the child, those of
-- the parent's key. The first of them is the workspace.

create function must_have_parents() returns trigger language plpgsql as $$
declare
  parent text := tg_argv[0];
  named text;
  theirs text;
  is_lost boolean;
begin
  -- The policy says the workspace once more, and said twice it looks so rare, as long as nobody has counted
  -- the rows of a new table, that all of it would be gone through for each row. "Not distinct" is no way
  -- to look up, and so leaves the key.
  select string_agg(format('m.%I is not null', own), ' and '),
    string_agg(format(case n when 1 then 'p.%I is not distinct from m.%I' else 'p.%I = m.%I' end, their, own), ' and ')
    into named, theirs
  from unnest(tg_argv[1]::text[], tg_argv[2]::text[]) with ordinality as u (own, their, n);
  execute format('select exists (select from made m where %s and not exists (select from public.%I p where %s))',
    named, parent, theirs) into is_lost;
  if is_lost then
    raise foreign_key_violation using table = tg_table_name,
      message = format('a row of %I names one of %I that is not there', tg_table_name, parent);
  end if;
  return null;
end $$;

create function take_children_along() returns trigger language plpgsql as $$
begin
  execute format('delete from public.%I c using gone p where %s', tg_argv[0], (
    select string_agg(format('c.%I = p.%I', own, their), ' and ')
    from unnest(tg_argv[1]::text[], tg_argv[2]::text[]) as u (own, their)));
  return null;
end $$;

-- In place of the foreign key from these columns of `child` to `parent`, which deletes along.
create procedure refer(child name, parent name, variadic columns text[]) language plpgsql as $$
declare
  key name;
  own text[] := array_prepend('workspace_id', columns);
  their text[];
  named text := array_to_string(columns, '_');
begin
  select k.conname, array(
      select a.attname from unnest(k.confkey) with ordinality as u (attnum, n)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum order by n)
    into strict key, their
  from pg_constraint k
  where k.contype = 'f' and k.confdeltype = 'c'
    and k.conrelid = child::regclass and k.confrelid = parent::regclass and own = array(
      select a.attname::text from unnest(k.conkey) with ordinality as u (attnum, n)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum order by n);
  execute format('alter table %I drop constraint %I', child, key);
  execute format('create trigger %I after insert on %I referencing new table as made
    for each statement execute function must_have_parents(%L, %L, %L)',
    'refers_new_' || named, child, parent, own, their);
  execute format('create trigger %I after update on %I referencing new table as made
    for each statement execute function must_have_parents(%L, %L, %L)',
    'refers_other_' || named, child, parent, own, their);
  execute format('create trigger %I after delete on %I referencing old table as gone
    for each statement execute function take_children_along(%L, %L, %L)',
    'refers_gone_' || child || '_' || named, parent, child, own, their);
end $$;

call refer('sightings', 'items', 'item_id');
call refer('sightings', 'import_files', 'import_id', 'file_no');
call refer('cards', 'sightings', 'import_id', 'file_no', 'item_id');
call refer('cards', 'handles', 'handle_id');
call refer('card_handles', 'cards', 'item_id', 'import_id', 'file_no');
call refer('card_handles', 'handles', 'handle_id');
call refer('facts', 'handles', 'handle_id');
call refer('facts', 'items', 'item_id');
call refer('handles', 'people', 'person_id');
drop procedure refer;

-- What goes with its workspace goes as the owner, whom the policies bind as well where that is no superuser.
create policy owner on sightings to current_user using (true) with check (true);
create policy owner on cards to current_user using (true) with check (true);
create policy owner on card_handles to current_user using (true) with check (true);
create policy owner on facts to current_user using (true) with check (true);
create policy owner on handles to current_user using (true) with check (true);

-- No query chooses by what these hold, so nobody need count how often each value occurs.
alter table cards alter card set statistics 0;
alter table entries alter entry set statistics 0;
alter table figures alter details set statistics 0;
alter table places alter clues set statistics 0;
alter table joins alter reason set statistics 0;
alter table proposals alter reasons set statistics 0;
alter table ruled_out alter reasons set statistics 0;
