-- Whether all parents are there (0025) is counted: asked whether one is lacking, the planner hopes for one among
-- the first and looks each up by itself, where going once through all of them costs less.
create or replace function must_have_parents() returns trigger language plpgsql as $$
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
  execute format('select count(*) > 0 from made m where %s and not exists (select from public.%I p where %s)',
    named, parent, theirs) into is_lost;
  if is_lost then
    raise foreign_key_violation using table = tg_table_name,
      message = format('a row of %I names one of %I that is not there', tg_table_name, parent);
  end if;
  return null;
end $$;

-- Whom this transaction made nobody else can remove, so only other parents need be held (0031): an import makes
-- thousands of people, and their figures and places with them.
create or replace function hold_parents() returns trigger language plpgsql as $$
begin
  execute format('select from public.%I p where p.xmin <> pg_current_xact_id()::xid
    and exists (select from made m where %s) for key share', tg_argv[0], (
    select string_agg(format('m.%I = p.%I', own, their), ' and ')
    from unnest(tg_argv[1]::text[], tg_argv[2]::text[]) as u (own, their)));
  return null;
end $$;
