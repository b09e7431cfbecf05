-- Which import began or ended after which is counted, whenever one begins, goes on or is done: their times are
-- those of the programs that wrote them, and the clocks of two computers may be minutes apart.
alter table imports add column turn bigint;

create function take_turn() returns trigger language plpgsql as $$
begin
  new.turn := 1 + coalesce(
    (select max(i.turn) from public.imports i where i.workspace_id = new.workspace_id), 0);
  return new;
end $$;

create trigger takes_turn before insert or update of state on imports
  for each row when (new.state in ('running', 'done')) execute function take_turn();

alter table imports no force row level security;
update imports i set turn = counted.turn
from (
  select workspace_id, import_id,
    row_number() over (partition by workspace_id order by coalesce(finished_at, alive_at), import_id) as turn
  from imports) counted
where i.workspace_id = counted.workspace_id and i.import_id = counted.import_id;
alter table imports force row level security;
