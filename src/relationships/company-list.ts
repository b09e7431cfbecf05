/** Companies by name or domain, those in touch last first: for the palette, and to choose one. */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import { type Standing } from "./core-figures.ts";
import { holdsWords } from "./typed-words.ts";

export interface ListedCompany {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly people: number;
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
  readonly met: boolean;
}

interface CompanyQuery {
  readonly text?: string | undefined;
  readonly limit: number;
}

export async function companyList(
  tx: Tx,
  { text = "", limit }: CompanyQuery,
): Promise<readonly ListedCompany[]> {
  const { rows } = await sql<ListedCompany>`
    select c.company_id as id, c.name, c.domain, count(*) as people,
      max(f.last_contact) as "lastContact", max(f.last_seen) as "lastSeen", bool_or(f.met) as met
    from companies c
    join people p on p.workspace_id = c.workspace_id and p.company_id = c.company_id
    join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id
    where not f.hidden ${
      text.trim() === ""
        ? sql``
        : sql`and ${holdsWords(sql`concat_ws(' ', c.name, c.domain)`, text)}`
    }
    group by c.company_id, c.name, c.domain
    order by "lastContact" desc nulls last, lower(c.name), c.company_id
    limit ${limit}`.execute(tx);
  return rows;
}

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
