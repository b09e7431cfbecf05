/** Meetings of which nobody said how they took place: a short list of those whose answer matters most. */
import { sql } from "kysely";
import type { Reason } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import { standings } from "./core-figures.ts";
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

/** Those with the people one should meet most come first, the newest of each before older ones. */
export async function unclear(
  tx: Tx,
  place: Place,
): Promise<{ readonly entries: readonly Unclear[]; readonly total: number }> {
  const from = new Date(place.now.getTime() - DAYS_BACK * 86_400_000);
  const { rows } = await sql<Unclear>`
    select i.interaction_id as id, i.at, i.minutes, coalesce(i.subject, '') as subject, i.reason,
      (select json_agg(json_build_object('id', pe.person_id, 'name', pe.name) order by pe.name)
        from parties p
        join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
        join people pe on pe.workspace_id = h.workspace_id and pe.person_id = h.person_id
        where p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id) as people
    from interactions i
    where i.kind = 'unclear' and i.kind <> 'written' and i.standing = 'personal'
      and i.at >= ${from} and i.at <= ${place.now}`.execute(tx);
  const asked = rows.filter(({ people }) => (people?.length ?? 0) > 0);
  const need = new Map((await standings(tx, place)).map(({ id, today }) => [id, today.parts.need]));
  const weight = ({ people }: Unclear) => Math.max(...people.map(({ id }) => need.get(id) ?? 0));
  return {
    entries: asked
      .toSorted((a, b) => weight(b) - weight(a) || b.at.getTime() - a.at.getTime())
      .slice(0, SHOWN),
    total: asked.length,
  };
}
