-- Which file's mails named a list, so that an undo knows what stays with whom (jobs/hand-over.ts). Of those
-- from before it is not known: each file of the import stands for them.
alter table lists add column file_no integer;
alter table lists no force row level security;
alter table import_files no force row level security;
alter table lists drop constraint lists_pkey;
insert into lists (workspace_id, value, import_id, file_no)
select l.workspace_id, l.value, l.import_id, f.file_no from lists l
join import_files f on f.workspace_id = l.workspace_id and f.import_id = l.import_id;
delete from lists where file_no is null;
alter table lists force row level security;
alter table import_files force row level security;
alter table lists alter column file_no set not null,
  add primary key (workspace_id, value, import_id, file_no);
