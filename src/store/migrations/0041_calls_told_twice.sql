-- Calls that stood in two logs before 0034 counted twice, until something else changed with whom they were. Where
-- somebody's calls and conferences touch, or begin within twenty minutes (relationships/told-twice.ts), what
-- was held since the first of them is measured anew before the next page, as meetings are that have begun.
alter table parties no force row level security;
alter table handles no force row level security;
with talks as (
  select h.workspace_id, p.at, p.at - max(p.at + least(coalesce(p.minutes, 0), 720) * interval '1 minute') over (
    partition by h.workspace_id, h.person_id order by p.at, p.interaction_id
    rows between unbounded preceding and 1 preceding) as pause
  from handles h
  join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    and p.kind <> 'written' and p.channel <> 'calendar' and p.at is not null and p.counted
  where h.person_id is not null
),
firsts as (
  select workspace_id, min(at) - interval '1 day' as day_before
  from talks where pause <= interval '20 minutes' group by workspace_id
)
update workspaces w set measured_until = least(w.measured_until, f.day_before)
from firsts f where f.workspace_id = w.workspace_id and w.measured_until is not null;
alter table parties force row level security;
alter table handles force row level security;
