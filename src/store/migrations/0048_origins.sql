-- What comes from an archive of Visavis says which files it came from there, and how much of it was kept: of each
-- {path, channel, read, kept}, as it stands in the archive's lines (channels/channel.ts). Null of everything else, and
-- of cards, of which each version has its own.
alter table sightings add column origins jsonb;

-- Of two the one that keeps less; the other where there is only one.
create function lesser_keep(one text, other text) returns text language sql immutable as $$
  select levels[least(array_position(levels, one), array_position(levels, other))]
  from (values (array['headers', 'subjects', 'text'])) as ranked (levels)
$$;

-- Which files hold an item and how much of it, one row each: of an archive's line those that it came from there.
create view sources with (security_invoker = true) as
select s.workspace_id, s.item_id, s.import_id, s.file_no, origin,
  lesser_keep(s.kept, origin ->> 'kept') as kept,
  f.path || coalesce(' › ' || (origin ->> 'path'), '') as path,
  coalesce(origin ->> 'channel', f.channel) as channel
from sightings s
join import_files f on f.workspace_id = s.workspace_id and f.import_id = s.import_id and f.file_no = s.file_no
left join lateral jsonb_array_elements(s.origins) as told (origin) on true;
grant select on sources to visavis_app;

-- The same of cards, one row for each version and file: a file holds one, an archive all that its files held.
create view card_sources with (security_invoker = true) as
select c.workspace_id, c.item_id, c.import_id, c.file_no, c.handle_id, nth, version - 'origins' as version,
  not c.card ? 'older' as is_only, origin,
  lesser_keep(s.kept, origin ->> 'kept') as kept,
  f.path || coalesce(' › ' || (origin ->> 'path'), '') as path,
  coalesce(origin ->> 'channel', f.channel) as channel
from cards c
join sightings s using (workspace_id, import_id, file_no, item_id)
join import_files f using (workspace_id, import_id, file_no)
cross join lateral (
  select 0 as nth, c.card - 'older' as version
  union all
  select nth, version from jsonb_array_elements(c.card -> 'older') with ordinality as former (version, nth)) told
left join lateral jsonb_array_elements(version -> 'origins') as of_version (origin) on true;
grant select on card_sources to visavis_app;

-- Which files have a handle on a card, and on whose: its own handle, null of a company's.
create view on_cards with (security_invoker = true) as
select ch.workspace_id, ch.handle_id, v.handle_id as card_id, v.path
from card_handles ch
join card_sources v using (workspace_id, item_id, import_id, file_no)
where v.is_only or exists (
  select from handles h where h.workspace_id = ch.workspace_id and h.handle_id = ch.handle_id
    and v.version -> 'handles' @> jsonb_build_array(jsonb_build_object('kind', h.kind, 'value', h.value)));
grant select on on_cards to visavis_app;
