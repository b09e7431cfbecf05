-- What comes from an archive of Visavis says which files it came from there, and how much of it was kept: of each
-- {path, channel, read, kept}, as it stands in the archive's lines (channels/channel.ts). Null of everything else.
alter table sightings add column origins jsonb;

-- Which files hold an item and how much of it, one row each: of an archive's line those that it came from there.
create view sources with (security_invoker = true) as
select s.workspace_id, s.item_id, s.import_id, s.file_no, origin,
  levels[least(array_position(levels, s.kept), array_position(levels, origin ->> 'kept'))] as kept,
  f.path || coalesce(' › ' || (origin ->> 'path'), '') as path,
  coalesce(origin ->> 'channel', f.channel) as channel
from sightings s
join import_files f on f.workspace_id = s.workspace_id and f.import_id = s.import_id and f.file_no = s.file_no
left join lateral jsonb_array_elements(s.origins) as told (origin) on true
cross join (values (array['headers', 'subjects', 'text'])) as ranked (levels);
grant select on sources to visavis_app;

-- What the files say on a card, one row for each file and what it says there: of an archive's card each version
-- names the files that had it so.
create view card_versions with (security_invoker = true) as
select c.workspace_id, c.item_id, c.import_id, c.file_no, c.handle_id, nth, version,
  s.origin, s.kept, s.path, s.channel
from cards c
join sources s using (workspace_id, item_id, import_id, file_no)
cross join lateral (
  select 0 as nth, c.card - 'older' as version
  union all
  select nth, version from jsonb_array_elements(c.card -> 'older') with ordinality as former (version, nth)) told
where s.origin is null or version -> 'origins' is null or version -> 'origins' @> jsonb_build_array(s.origin);
grant select on card_versions to visavis_app;

-- Which files have a handle on a card, and on whose: its own handle, null of a company's.
create view on_cards with (security_invoker = true) as
select ch.workspace_id, ch.handle_id, v.handle_id as card_id, v.path
from card_handles ch
join handles h using (workspace_id, handle_id)
join card_versions v using (workspace_id, item_id, import_id, file_no)
where v.version -> 'handles' @> jsonb_build_array(jsonb_build_object('kind', h.kind, 'value', h.value));
grant select on on_cards to visavis_app;
