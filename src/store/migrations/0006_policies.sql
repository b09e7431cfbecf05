-- Row-level security on every table, and the one door past it: full-text search. Under a policy
-- the planner may not use the index of words (@@ is not leakproof), so one function owned by the
-- migrating role looks there, filters by the workspace of the setting itself, and gives back ids
-- and ranks only; its caller joins them under the policies.

do $$
declare name text;
begin
  for name in
    select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy workspace on %I to visavis_app using (workspace_id = (select app_workspace())) with check (workspace_id = (select app_workspace()))',
      name);
    execute format('grant select, insert, update, delete on %I to visavis_app', name);
  end loop;
end $$;
