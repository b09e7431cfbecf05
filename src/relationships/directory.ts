/** Everyone with a personal exchange or a card, by name. */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import { peopleWith } from "./meet.ts";
import type { Counts } from "./person-figures.ts";

export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly company: { readonly id: string; readonly name: string } | null;
  readonly tie: boolean;
  readonly hidden: boolean;
  readonly counts: Counts;
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
}

export interface DirectoryQuery {
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

type Row = Omit<DirectoryPerson, "counts" | "company"> &
  Counts & { companyId: string | null; company: string | null; total: number };

export async function directory(
  tx: Tx,
  { text, offset, limit }: DirectoryQuery,
): Promise<{ readonly people: readonly DirectoryPerson[]; readonly total: number }> {
  const { rows } = await sql<Row>`
    select p.person_id as id, p.name, p.company_id as "companyId", c.name as company, f.tie, f.hidden,
      f.written, f.phone, f.video, f.in_person as "inPerson", f.last_contact as "lastContact",
      f.last_seen as "lastSeen", count(*) over () as total
    from people p
    join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id
    left join companies c on c.workspace_id = p.workspace_id and c.company_id = p.company_id
    ${text ? sql`join (${peopleWith(text)}) named on named.id = p.person_id` : sql``}
    order by lower(p.name), p.person_id limit ${limit} offset ${offset}`.execute(tx);
  return { people: rows.map(personOf), total: rows[0]?.total ?? 0 };
}

function personOf(row: Row): DirectoryPerson {
  const { id, name, companyId, company, tie, hidden, lastContact, lastSeen } = row;
  const { written, phone, video, inPerson } = row;
  return {
    id,
    name,
    company: companyId && company ? { id: companyId, name: company } : null,
    tie,
    hidden,
    counts: { written, phone, video, inPerson },
    lastContact,
    lastSeen,
  };
}

/** People of a name or an address: an exact one alone, else all that hold its words. */
export async function findPeople(
  tx: Tx,
  nameOrAddress: string,
): Promise<readonly DirectoryPerson[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.person_id as id from people p
    join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id
    where lower(p.name) = lower(${nameOrAddress}) or h.value = lower(${nameOrAddress})`.execute(tx);
  const exact = new Set(rows.map(({ id }) => id));
  const { people } = await directory(tx, { text: nameOrAddress, offset: 0, limit: 500 });
  return exact.size > 0 ? people.filter(({ id }) => exact.has(id)) : people;
}
