-- Under which addresses one writes to mailing lists, as the headers of an import's mails name them. Whom
-- such an address is of is nobody (people/lists.ts), whichever of the two is read first.
create table lists (
  workspace_id uuid not null,
  value text not null check (value <> ''),
  import_id uuid not null,
  primary key (workspace_id, value, import_id),
  foreign key (workspace_id, import_id) references imports on delete cascade
);
create index on lists (workspace_id, import_id);
call fence('lists');

-- One writes to a mailing list under it.
alter table handles add column list boolean not null default false;
