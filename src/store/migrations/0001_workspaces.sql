-- The fence. Everything belongs to a workspace, and every transaction says for which one it
-- speaks (app.workspace_id, app.user_id; store/tenant.ts). A setting that is absent means no rows
-- and no error. The program works as visavis_app, which owns nothing and cannot bypass policies.
-- workspace_id leads every key, so that Citus can distribute every table by it.

do $$ begin
  if not exists (select from pg_roles where rolname = 'visavis_app') then
    create role visavis_app nologin noinherit;
  end if;
end $$;
grant visavis_app to current_user;
grant usage on schema public to visavis_app;

create function app_workspace() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;
create function app_user() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

create table workspaces (
  workspace_id uuid primary key,
  name text not null,
  -- The zone in which a contact day is a day (IANA).
  zone text not null,
  created_at timestamptz not null,
  -- The day up to which meetings in the calendar have become contacts (relationships/figures.ts).
  measured_until date
);

create table members (
  workspace_id uuid not null references workspaces on delete cascade,
  user_id uuid not null,
  name text not null,
  primary key (workspace_id, user_id)
);
