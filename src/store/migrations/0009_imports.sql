-- Who works on an import (jobs/lease.ts): a name made anew whenever it is started or taken up.
alter table imports add column worker uuid;
-- What came of it (jobs/report.ts), from its end on.
alter table imports add column report jsonb;

-- Nothing ever wrote it.
drop index import_files_workspace_id_content_hash_idx;
alter table import_files drop column content_hash;
