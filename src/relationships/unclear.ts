/** Meetings of which nobody said how they took place: a short list of those whose answer matters most. */
import { sql } from "kysely";
import type { Reason } from "#channels/channel.ts";
import { DAY_MS } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import { HIDDEN_PEOPLE, standings } from "./core-figures.ts";
import type { Place } from "./history.ts";

const SHOWN = 20;
/** Older ones are forgotten, by us as by those who would have to remember. */
const DAYS_BACK = 730;

export interface Unclear {
  readonly id: string;
  readonly at: Date;
  readonly minutes: number | null;
  readonly subject: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly reason: Reason;
}

/** Those with the people one should meet most come first, the newest of each before older ones. Who is no business contact is not asked about. */
export async function unclear(
  tx: Tx,
  place: Place,
): Promise<{ readonly entries: readonly Unclear[]; readonly total: number }> {
  const from = new Date(place.now.getTime() - DAYS_BACK * DAY_MS);
  const { rows } = await sql<{ id: string; ms: number; people: string[] }>`
    select p.interaction_id as id, extract(epoch from p.at)::double precision * 1000 as ms,
      array_agg(distinct h.person_id::text) as people
    from parties p
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    where p.kind = 'unclear' and p.counted and p.at >= ${from} and p.at <= ${place.now}
      and h.person_id is not null and h.person_id not in ${HIDDEN_PEOPLE}
    group by p.interaction_id, p.at`.execute(tx);
  const need = new Map((await standings(tx, place)).map(({ id, today }) => [id, today.parts.need]));
  const ids = rows
    .map(({ people, ...row }) => ({
      ...row,
      need: Math.max(...people.map((id) => need.get(id) ?? 0)),
    }))
    .toSorted((a, b) => b.need - a.need || b.ms - a.ms)
    .slice(0, SHOWN)
    .map(({ id }) => id);
  return { entries: await unclearEntries(tx, ids), total: rows.length };
}

async function unclearEntries(tx: Tx, ids: readonly string[]): Promise<readonly Unclear[]> {
  const { rows } = await sql<Unclear>`
    select i.interaction_id as id, i.at, i.minutes, coalesce(i.subject, '') as subject, i.reason,
      (select json_agg(json_build_object('id', id, 'name', name) order by name) from (
        select distinct pe.person_id as id, pe.name from parties p
        join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
        join people pe on pe.workspace_id = h.workspace_id and pe.person_id = h.person_id
        where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id) who) as people
    from interactions i where i.interaction_id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], i.interaction_id)`.execute(tx);
  return rows;
}
