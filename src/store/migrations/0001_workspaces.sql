-- The fence. Everything belongs to a workspace, and every transaction says for which one it
-- speaks, and for whom (app.workspace_id, app.user_id; store/tenant.ts). The program works as
-- visavis_app, which owns nothing and cannot bypass policies. workspace_id leads every key, so that
-- Citus can distribute every table by it.

do $$
declare role text;
begin
  -- Roles belong to the whole server: another archive on it may have made them at this very moment.
  foreach role in array array['visavis_app', 'visavis_search'] loop
    begin
      execute format('create role %I nologin noinherit', role);
    exception when duplicate_object or unique_violation then
      null;
    end;
    execute format('grant %I to current_user', role);
  end loop;
end $$;
grant usage on schema public to visavis_app, visavis_search;

-- A setting as an id. Absent, empty (what `set local` leaves behind) or malformed means none: no
-- rows, and no error that tells one from the other.
create function app_setting(name text) returns uuid language plpgsql stable parallel safe as $$
declare value text := current_setting(name, true);
begin
  return case when value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then value::uuid end;
end $$;

create table workspaces (
  workspace_id uuid primary key,
  name text not null,
  -- The zone in which a contact day is a day (IANA).
  zone text not null,
  created_at timestamptz not null,
  -- When meetings in the calendar last became contacts (relationships/figures.ts).
  measured_until timestamptz
);

create table members (
  workspace_id uuid not null references workspaces on delete cascade,
  user_id uuid not null,
  name text not null,
  primary key (workspace_id, user_id)
);

-- The workspace that the transaction speaks for, if its user is a member of it. Queries and
-- policies write `(select app_workspace())`, which PostgreSQL looks up once for a query; bare, it
-- would do so for each row. The names are qualified against temporary tables of the same name.
create function app_workspace() returns uuid language plpgsql stable parallel safe as $$
begin
  return (
    select m.workspace_id from public.members m
    where m.workspace_id = public.app_setting('app.workspace_id')
      and m.user_id = public.app_setting('app.user_id'));
end $$;

create function app_user() returns uuid language sql stable parallel safe as
  $$ select public.app_setting('app.user_id') $$;
