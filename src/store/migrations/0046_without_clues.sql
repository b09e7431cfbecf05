-- Where nothing says a place of somebody there is no row any more, as of thousands whom only a network names.
-- Who has none because nobody ever looked is measured anew, and seated with it.
update figures f set stale = true
where not exists (
  select from places l where l.workspace_id = f.workspace_id and l.person_id = f.person_id);

delete from places where clues = '[]';
