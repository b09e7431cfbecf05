-- The day on which somebody was last seen, in the workspace's zone: the home page reads it of
-- everybody, and five thousand instants would take longer than all the rest.
alter table figures add column last_seen_day date;

alter table figures no force row level security;
alter table workspaces no force row level security;
update figures f set last_seen_day = (f.last_seen at time zone w.zone)::date
from workspaces w where w.workspace_id = f.workspace_id;
alter table workspaces force row level security;
alter table figures force row level security;
