-- A call that two logs tell of, or a log and a report, is one contact with a person: the richer of the two counts,
-- and the other says as which one it counts. Made anew with the person's figures (relationships/told-twice.ts),
-- so that it goes when two people turn out not to be one, and when what told the same is undone.
alter table parties add column told_as uuid;

-- What of a person was held and stands in no calendar, and what else tells of it.
create index on parties (workspace_id, handle_id) where kind <> 'written' and channel <> 'calendar';
create index on parties (workspace_id, told_as) where told_as is not null;
