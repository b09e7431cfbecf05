-- That two companies are one, as the user said: a subsidiary, or a house that got another name. It
-- hangs on what the one that went is known by ("domain:lumen.example", "name:lumenhoefe"), as
-- decisions hang on handles, so that it holds through every import and every undo.
create table company_words (
  workspace_id uuid not null references workspaces on delete cascade,
  word_id uuid not null,
  user_id uuid not null,
  subjects text[] not null,
  -- The one that stays, and what it was called: for when nothing else says so.
  target text not null check (target <> ''),
  target_name text not null check (target_name <> ''),
  -- The one that went, as it comes back when the word is taken back.
  former_id uuid not null,
  former_name text not null check (former_name <> ''),
  created_at timestamptz not null,
  primary key (workspace_id, word_id)
);
call fence('company_words');
