/** Companies by name, domain or town, those in touch last first: all of them, for the palette, and to choose one. */
import { sql } from "kysely";
import type { Named } from "#people/places/place.ts";
import type { Tx } from "#store/tables.ts";
import type { Neighbours } from "#relationships/directory.ts";
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

export interface CompanyQuery {
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
      select *, count(*) over () as total from (${called(text)}) called
      order by ${ORDERS[order]} ${NAME} limit ${limit} offset ${offset})
    select listed.*, ${TOWNS} as where from listed order by ${ORDERS[order]} ${NAME}`.execute(tx);
  return { companies: rows.map(companyOf), total: rows[0]?.total ?? 0 };
}

/** Its place among those of a selection, in its order; null where it is not among them. */
export async function placeAmongCompanies(
  tx: Tx,
  id: string,
  { text = "", order = "contact" }: Pick<CompanyQuery, "text" | "order">,
): Promise<Neighbours | null> {
  const { rows } = await sql<Neighbours>`
    select rank, "of", previous, next from (
      select id, count(*) over () as "of", row_number() over listed as rank,
        lag(id) over listed as previous, lead(id) over listed as next
      from (${called(text)}) called
      window listed as (order by ${ORDERS[order]} ${NAME})) placed
    where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Those for whom somebody works who is not hidden. */
const called = (text: string) => sql`
  select c.company_id as id, c.name, c.domain, count(*) as people,
    max(f.last_contact) as "lastContact", max(f.last_seen) as "lastSeen", bool_or(f.met) as met
  from companies c
  join people p on p.workspace_id = c.workspace_id and p.company_id = c.company_id
  join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id
  where not f.hidden ${text.trim() === "" ? sql`` : sql`and ${isCalled(text)}`}
  group by c.company_id, c.name, c.domain`;

function companyOf({ id, name, domain, people, ...row }: ListedCompany): ListedCompany {
  const { lastContact, lastSeen, met, where } = row;
  return { id, name, domain, people, lastContact, lastSeen, met, where };
}

const NAME = sql`lower(name), id`;

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
