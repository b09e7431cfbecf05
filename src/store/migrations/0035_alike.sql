-- Of what is exported in the time of a phone's clock, without its zone: by what it is known again when the clock
-- stood elsewhere (channels/channel.ts: Interaction.alike; jobs/items.ts).
alter table items add column alike uuid;
create index on items (workspace_id, alike) where alike is not null;
