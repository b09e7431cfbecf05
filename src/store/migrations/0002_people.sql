-- A handle is what a channel knows somebody by; a person is one human, known by handles. Which
-- handles are one person, and which of them are the user's own, src/people decides.

create table companies (
  workspace_id uuid not null references workspaces on delete cascade,
  company_id uuid not null,
  name text not null check (name <> ''),
  -- The registrable domain of its addresses.
  domain text,
  primary key (workspace_id, company_id),
  unique (workspace_id, domain)
);

create table people (
  workspace_id uuid not null references workspaces on delete cascade,
  person_id uuid not null,
  name text not null check (name <> ''),
  company_id uuid,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, company_id) references companies on delete set null (company_id)
);
create index on people (workspace_id, company_id);

create table handles (
  workspace_id uuid not null references workspaces on delete cascade,
  handle_id uuid not null,
  kind text not null check (kind in ('email', 'phone', 'profile')),
  value text not null check (value <> ''),
  -- The name written beside it, as the best of what was seen.
  name text not null default '',
  person_id uuid,
  -- One of the user's own.
  mine boolean not null default false,
  -- I wrote to it, or it answered me, or we met: a person, whatever the headers say.
  reciprocal boolean not null default false,
  primary key (workspace_id, handle_id),
  unique (workspace_id, kind, value),
  foreign key (workspace_id, person_id) references people on delete cascade
);
create index on handles (workspace_id, person_id);
create index on handles (workspace_id) where mine;
