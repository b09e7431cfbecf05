/** Companies by name, domain or town, those in touch last first: all of them, for the palette, and to choose one. */
import { sql } from "kysely";
import type { Named } from "#people/places/place.ts";
import type { Tx } from "#store/tables.ts";
import { type Standing } from "#relationships/core-figures.ts";
import { holdsWords } from "#relationships/typed-words.ts";

export interface ListedCompany {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly people: number;
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
  readonly met: boolean;
  /** Where its people sit, the town of the most first. */
  readonly where: readonly Named[];
}

interface CompanyQuery {
  readonly text?: string | undefined;
  readonly order?: keyof typeof ORDERS | undefined;
  readonly offset?: number | undefined;
  readonly limit: number;
}

export async function companyList(
  tx: Tx,
  { text = "", order = "contact", offset = 0, limit }: CompanyQuery,
): Promise<{ readonly companies: readonly ListedCompany[]; readonly total: number }> {
  const { rows } = await sql<ListedCompany & { total: number }>`
    with listed as (
      select c.company_id as id, c.name, c.domain, count(*) as people,
        max(f.last_contact) as "lastContact", max(f.last_seen) as "lastSeen", bool_or(f.met) as met,
        count(*) over () as total
      from companies c
      join people p on p.workspace_id = c.workspace_id and p.company_id = c.company_id
      join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id
      where not f.hidden ${text.trim() === "" ? sql`` : sql`and ${isCalled(text)}`}
      group by c.company_id, c.name, c.domain
      order by ${ORDERS[order]} lower(c.name), c.company_id
      limit ${limit} offset ${offset})
    select listed.*, ${TOWNS} as where
    from listed order by ${ORDERS[order]} lower(name), id`.execute(tx);
  return { companies: rows.map(companyOf), total: rows[0]?.total ?? 0 };
}

function companyOf({ id, name, domain, people, ...row }: ListedCompany): ListedCompany {
  const { lastContact, lastSeen, met, where } = row;
  return { id, name, domain, people, lastContact, lastSeen, met, where };
}

const ORDERS = {
  contact: sql`"lastContact" desc nulls last,`,
  seen: sql`"lastSeen" desc nulls last, met desc,`,
  people: sql`people desc,`,
  name: sql``,
};

/** So many are named. */
const TOWNS = sql`coalesce((
  select json_agg(json_build_object('name', town.name, 'country', town.country) order by town.people desc, town.nth)
  from (
    select l.name, l.country, count(*) as people, row_number() over (order by count(*) desc, l.name ->> 'en') as nth
    from people p
    join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id and not f.hidden
    join places l on l.workspace_id = p.workspace_id and l.person_id = p.person_id and l.latitude is not null
    where p.company_id = listed.id
    group by l.name, l.country order by nth limit 3) town), '[]')`;

const isCalled = (text: string) => sql`(${holdsWords(sql`concat_ws(' ', c.name, c.domain)`, text)}
  or c.company_id in (
    select q.company_id from places l
    join people q on q.workspace_id = l.workspace_id and q.person_id = l.person_id
    where l.latitude is not null and ${holdsWords(sql`concat_ws(' ', l.name ->> 'de', l.name ->> 'en')`, text)}))`;

export interface CompanyPlace {
  readonly rank: number;
  readonly of: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Among all in the order in which their first person stands in "Whom should I meet?". */
export function companyPlace(all: readonly Standing[], id: string): CompanyPlace | null {
  const ids = [...new Set(all.flatMap(({ companyId }) => companyId ?? []))];
  const at = ids.indexOf(id);
  if (at < 0) return null;
  return { rank: at + 1, of: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}
