import { sql } from "kysely";
import type { Workplace } from "./workplace.ts";

/** All that an archive holds, in words that do not depend on when and in which order it came. */
export async function contentsOf({ store, scope }: Workplace): Promise<readonly string[]> {
  const { rows } = await store.transaction(scope, "page", (tx) =>
    sql<{ line: string }>`
      select concat_ws(' ', 'item', it.key, it.standing, i.at, i.subject, i.kind,
        i.channel, i.minutes, i.reason, i.size, h.value, p.role,
        p.direction, p.counted, p.kind, p.minutes, (select 'told ' || other.key from interactions o
          join items other on other.item_id = o.item_id
          where o.interaction_id = p.told_as and p.direction is not null), (select body from texts t where t.item_id = it.item_id)) as line
      from items it left join interactions i on i.item_id = it.item_id
      left join parties p on p.interaction_id = i.interaction_id
      left join handles h on h.handle_id = p.handle_id
      union all
      select concat_ws(' ', 'person', pe.name, c.name, f.tie, f.contact_days, f.written, f.last_contact, f.details)
      from people pe left join companies c on c.company_id = pe.company_id
      left join figures f on f.person_id = pe.person_id
      union all
      select concat_ws(' ', 'fact', h.value, f.field, f.value, max(f.at))
      from facts f join handles h on h.handle_id = f.handle_id
      group by h.handle_id, h.value, f.field, f.value
      union all
      select concat_ws(' ', 'place', pe.name, pl.name, pl.country, pl.how, pl.clues)
      from places pl join people pe on pe.person_id = pl.person_id
      union all
      select concat_ws(' ', pair.what, least(a.value, b.value), greatest(a.value, b.value), pair.why)
      from (
        select 'joined' as what, handle_a, handle_b, reason::text as why from joins
        union all select 'asked', handle_a, handle_b, reasons::text from proposals) pair
      join handles a on a.handle_id = pair.handle_a join handles b on b.handle_id = pair.handle_b
      union all
      select concat_ws(' ', 'handle', value, name, mine, reciprocal) from handles where person_id is not null or mine
      order by line`.execute(tx),
  );
  return [...new Set(rows.map(({ line }) => line))];
}
