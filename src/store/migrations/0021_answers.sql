-- What the user answered where a file does not say it: which of 3.4. and 4.3. a date is, where a phone's
-- clock stands, what a table's columns hold. It is remembered for the next file that it holds for
-- (Question.about in channels/channel.ts).
create table answers (
  workspace_id uuid not null references workspaces on delete cascade,
  code text not null check (code <> ''),
  about text not null,
  answer text not null,
  answered_at timestamptz not null,
  primary key (workspace_id, code, about)
);
call fence('answers');

-- What was asked of a file, and with which answers it was read: with others it is read again.
alter table import_files add column answers jsonb not null default '[]';
