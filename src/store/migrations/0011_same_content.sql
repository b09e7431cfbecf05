-- SHA-256 of a file's content, once it was read to its end, and the file of an earlier import that had
-- the same: then this one holds nothing of its own, and what it counts is that one's (jobs/same-content.ts).
-- What was read before this is not known by its content.
alter table import_files add column content_hash bytea;
alter table import_files add column same_as_import uuid;
alter table import_files add column same_as_file integer;
create index on import_files (workspace_id, same_as_import) where same_as_import is not null;
