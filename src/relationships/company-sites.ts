/** Where a company's people sit, as their signatures and cards say it: each address once. */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";

export interface Site {
  readonly address: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly signatures: number;
  readonly cards: number;
  /** When it was first read of somebody; null where no mail says it. */
  readonly since: Date | null;
}

/** Those of the most people first. What a card calls a home is none. */
export async function sitesOf(tx: Tx, company: string): Promise<readonly Site[]> {
  const { rows } = await sql<Row>`
    select p.person_id as id, p.name, f.value as address, h.kind = 'card' as "onCard",
      min(f.at) filter (where h.kind <> 'card') as since
    from people p
    join figures fi on fi.workspace_id = p.workspace_id and fi.person_id = p.person_id and not fi.hidden
    join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id
    join facts f on f.workspace_id = h.workspace_id and f.handle_id = h.handle_id
    where p.company_id = ${company} and f.field = 'address' and not exists (
      select from cards c, jsonb_array_elements(c.card -> 'addresses') a
      where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id and a ->> 'label' = 'home'
        and a ->> 'street' <> ''
        and strpos(f.value, split_part(a ->> 'street', chr(10), 1)) > 0)
    group by p.person_id, p.name, f.value, "onCard"
    order by lower(p.name), p.person_id, f.value`.execute(tx);
  return grouped(rows)
    .map(siteOf)
    .toSorted((a, b) => b.people.length - a.people.length || (a.address < b.address ? -1 : 1));
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly onCard: boolean;
  readonly since: Date | null;
}

/** One that goes on where another ends ("…, Niederlande") is the same; the shortest stands first. */
function grouped(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: { readonly key: string; readonly rows: Row[] }[] = [];
  for (const row of rows.toSorted((a, b) => keyOf(a).length - keyOf(b).length)) {
    const key = keyOf(row);
    const group = groups.find((one) => key.startsWith(one.key));
    if (group) group.rows.push(row);
    else groups.push({ key, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

const keyOf = ({ address }: Row): string => address.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");

function siteOf(rows: readonly Row[]): Site {
  const people = new Map(rows.map(({ id, name }) => [id, { id, name }]));
  const days = rows.flatMap(({ since }) => since ?? []);
  const those = (onCard: boolean) =>
    new Set(rows.filter((row) => row.onCard === onCard).map(({ id }) => id));
  return {
    address: rows[0]!.address,
    people: [...people.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    signatures: those(false).size,
    cards: those(true).size,
    since: days.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
  };
}
