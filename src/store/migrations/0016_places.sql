-- Where people sit, as far as anything says it: made anew together with their figures
-- (relationships/places.ts). Everybody has a row once they were looked at, also where nothing leads
-- anywhere; so it can be told whose clues are others by now.
create table places (
  workspace_id uuid not null,
  person_id uuid not null,
  -- What is known: addresses of cards and signatures with their days, numbers, domains.
  clues jsonb not null,
  -- ISO 3166; null where nothing says even that.
  country text,
  -- In each language of ours: {"de": …, "en": …}.
  name jsonb,
  -- Null where only the country is known.
  latitude double precision,
  longitude double precision,
  how text check (how in ('position', 'postcode', 'town', 'area', 'area-code', 'country')),
  sure text check (sure in ('certain', 'likely', 'guess')),
  -- Nine in ten such answers lie within.
  km double precision,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people on delete cascade
);
call fence('places');
