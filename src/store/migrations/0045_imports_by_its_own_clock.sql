-- Whether the program lives that works on an import is told by the clock of the database: those of two computers
-- may be minutes apart. And which batch was stored last is told by an id, as a lost connection leaves that open.
alter table imports
  add column heard_at timestamptz not null default clock_timestamp(),
  add column batch uuid;
