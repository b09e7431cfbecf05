/** Who of a selection sits where: for the map beside the list, place by place. */
import { sql } from "kysely";
import type { Place } from "#people/places/place.ts";
import type { Tx } from "#store/tables.ts";
import type { Place as WhenAndWhere } from "./history.ts";
import { type MeetQuery, selection } from "./meet.ts";

export interface MapPlace extends Place {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** Seen at least once. */
    readonly met: boolean;
  }[];
}

export interface PeopleMap {
  readonly places: readonly MapPlace[];
  /** People of whom only the country is known, and of whom nothing is. */
  readonly countryOnly: number;
  readonly nowhere: number;
}

/** The circle does not bound it: who sits outside is what one compares with. */
export async function peopleMap(
  tx: Tx,
  query: Omit<MeetQuery, "order" | "offset" | "limit">,
  place: WhenAndWhere,
): Promise<PeopleMap> {
  const { shown } = await selection(tx, query, place);
  const ids = shown.map(({ id }) => id);
  const { rows } = await sql<MapPlace>`
    select l.name, l.country, l.latitude, l.longitude,
      json_agg(json_build_object('id', p.person_id, 'name', p.name, 'met', f.met) order by shown.nth) as people
    from unnest(${ids}::uuid[]) with ordinality as shown (id, nth)
    join places l on l.person_id = shown.id and l.latitude is not null
    join people p on p.workspace_id = l.workspace_id and p.person_id = l.person_id
    join figures f on f.workspace_id = l.workspace_id and f.person_id = l.person_id
    group by l.name, l.country, l.latitude, l.longitude
    order by count(*) desc, l.latitude, l.longitude`.execute(tx);
  const seated = rows.reduce((sum, { people }) => sum + people.length, 0);
  const countryOnly = await sql<{ count: number }>`
    select count(*) as count from unnest(${ids}::uuid[]) as shown (id)
    join places l on l.person_id = shown.id and l.how = 'country'`.execute(tx);
  const national = countryOnly.rows[0]!.count;
  return {
    places: rows,
    countryOnly: national,
    nowhere: ids.length - seated - national,
  };
}
