-- Calls that stood in two logs before 0034 counted twice, until something else changed with whom they were. With
-- whom calls and conferences touch, or begin within twenty minutes (relationships/told-twice.ts), is measured
-- anew: where their page is opened at once, and all of them in the background as soon as the program runs.
alter table parties no force row level security;
alter table handles no force row level security;
alter table figures no force row level security;
with talks as (
  select h.workspace_id, h.person_id, p.at - max(p.at + least(coalesce(p.minutes, 0), 720) * interval '1 minute') over (
    partition by h.workspace_id, h.person_id order by p.at, p.interaction_id
    rows between unbounded preceding and 1 preceding) as pause
  from handles h
  join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    and p.kind <> 'written' and p.channel <> 'calendar' and p.at is not null and p.counted
  where h.person_id is not null
)
update figures set stale = true
where (workspace_id, person_id) in (
  select workspace_id, person_id from talks where pause <= interval '20 minutes');
alter table parties force row level security;
alter table handles force row level security;
alter table figures force row level security;
