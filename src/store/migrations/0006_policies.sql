-- Row-level security on every table, forced, and the one door past it: full-text search.

-- Puts the fence around a table: call it for every table that a later migration makes.
create procedure fence(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy workspace on %s to visavis_app
       using (workspace_id = (select app_workspace()))
       with check (workspace_id = (select app_workspace()))',
    name);
  execute format('grant select, insert, update, delete on %s to visavis_app', name);
end $$;
revoke execute on procedure fence from public;

do $$
declare name text;
begin
  for name in
    select tablename from pg_tables
    where schemaname = 'public' and tablename not in ('migrations', 'members')
  loop
    call fence(name::regclass);
  end loop;
end $$;

-- Workspaces and their members are the owner's to make and to remove: nobody lets themselves in.
-- An owner that is no superuser needs a policy of its own for it, since the policies are forced.
revoke insert, delete on workspaces from visavis_app;
create policy owner on workspaces to current_user using (true) with check (true);

-- What app_workspace() reads cannot depend on it: a member sees their own membership only.
alter table members enable row level security;
alter table members force row level security;
create policy self on members to visavis_app, visavis_search
  using (
    workspace_id = (select app_setting('app.workspace_id'))
    and user_id = (select app_setting('app.user_id')))
  with check (false);
create policy owner on members to current_user using (true) with check (true);
grant select on members to visavis_app, visavis_search;

-- Full-text search. Under a policy the planner may not use the index of words, since @@ is not
-- leakproof. So this function works as a role that may read that one table whole, filters by the
-- workspace itself, and gives back ids and ranks only (1 is the newest); the caller joins them under
-- the policies. Among given items it looks at those, else at all from the newest on.
create policy search on text_index for select to visavis_search using (true);
grant select on text_index to visavis_search;

create function search_texts(query tsquery, at_most integer, among uuid[] default null)
returns table (item_id uuid, rank bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare workspace uuid := public.app_workspace();
begin
  if among is null then
    return query
      select t.item_id, row_number() over (order by t.at desc nulls last)
      from public.text_index t
      where t.workspace_id = workspace and t.words @@ query
      order by t.at desc nulls last
      limit at_most;
  else
    return query
      select t.item_id, row_number() over (order by t.at desc nulls last)
      from public.text_index t
      where t.workspace_id = workspace and t.item_id = any (among) and t.words @@ query
      order by t.at desc nulls last
      limit at_most;
  end if;
end $$;
revoke execute on function search_texts from public;
grant execute on function search_texts to visavis_app;
-- Only who may make objects in the schema may own one in it: for this moment.
grant create on schema public to visavis_search;
alter function search_texts owner to visavis_search;
revoke create on schema public from visavis_search;

-- What somebody typed, as a query: all of its words, each as the beginning of one, unless it is so
-- short that too many words begin with it. It cuts the words as the index does, so that addresses
-- and hyphens match themselves.
create function text_query(typed text) returns tsquery
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(
    $q$'$q$ || replace(replace(word, '\', '\\'), $q$'$q$, $q$''$q$)
      || case when length(word) < 3 then $q$'$q$ else $q$':*$q$ end,
    ' & ')::tsquery
  from unnest(tsvector_to_array(to_tsvector('simple', typed))) as word
$$;
