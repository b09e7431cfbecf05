-- Meetings are placed up to some day ahead: until then those of this item are, and later ones follow.
-- Null where none follow (relationships/meetings.ts).
alter table items add column placed_until timestamptz;
create index on items (workspace_id, placed_until) where placed_until is not null;

-- Until when they were placed before is not known: series, and what lies ahead, are due at once.
alter table items no force row level security;
alter table entries no force row level security;
update items it set placed_until = '1970-01-01'
from entries e
where e.workspace_id = it.workspace_id and e.item_id = it.item_id
  and (e.entry -> 'recurrence' <> 'null'
    or e.entry -> 'start' ->> 'local' > to_char(now(), 'YYYY-MM-DD'));
alter table items force row level security;
alter table entries force row level security;
