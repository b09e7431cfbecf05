-- From when an import's time is counted: when it started, later by each pause between two programs that worked
-- on it; null where there was none. people_at is moved with it.
alter table imports add column counted_from timestamptz;
