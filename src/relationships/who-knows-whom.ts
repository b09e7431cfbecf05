/**
 * Who of us knows whom of a company. One of us is whoever belongs to the company of my own addresses. The
 * archive holds what I took part in, so it tells of a colleague only what I was told of too: what both
 * were named in, a mail or a meeting. Large rounds say little of any two in them.
 */
import { sql } from "kysely";
import { companyDomain } from "#people/company-domain.ts";
import { idList } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";

export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Whom of the company, each once. */
  readonly knows: readonly Known[];
}

interface Known {
  readonly person: string;
  readonly lastContact: Date;
  readonly lastSeen: Date | null;
}

const MOST_IN_A_ROUND = 10;

/** Who knows most of them first; none on the page of one's own company. */
export async function whoKnows(
  tx: Tx,
  { company, people, now }: { company: string; people: readonly string[]; now: Date },
): Promise<readonly Colleague[]> {
  const domains = await myDomains(tx);
  if (domains.length === 0) return [];
  const { rows } = await sql<Known & { readonly id: string; readonly name: string }>`
    with ours as (
      select p.workspace_id, p.person_id, p.name, h.handle_id
      from companies c
      join people p on p.workspace_id = c.workspace_id and p.company_id = c.company_id
      join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id and not f.hidden
      join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id
      where c.domain = any(${domains}::text[]) and c.company_id <> ${company})
    select ours.person_id as id, ours.name, h.person_id as person, max(p.at) as "lastContact",
      max(p.at) filter (where p.kind = 'in-person') as "lastSeen"
    from handles h
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    join parties beside on beside.workspace_id = p.workspace_id
      and beside.interaction_id = p.interaction_id and (p.counted or beside.counted)
    join ours on ours.workspace_id = beside.workspace_id and ours.handle_id = beside.handle_id
    join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
    where h.person_id = any(${idList(people)}::uuid[]) and p.at <= ${now}
      and i.size <= ${MOST_IN_A_ROUND}::int
    group by ours.person_id, ours.name, h.person_id
    order by lower(ours.name), ours.person_id, h.person_id`.execute(tx);
  const byColleague = Map.groupBy(rows, ({ id }) => id);
  return Array.from(byColleague, ([id, knows]) => ({
    id,
    name: knows[0]!.name,
    knows: knows.map(({ person, lastContact, lastSeen }) => ({ person, lastContact, lastSeen })),
  })).toSorted((a, b) => b.knows.length - a.knows.length);
}

async function myDomains(tx: Tx): Promise<readonly string[]> {
  const mine = await tx
    .selectFrom("handles")
    .select("value")
    .where("mine", "=", true)
    .where("kind", "=", "email")
    .execute();
  return [...new Set(mine.flatMap(({ value }) => companyDomain(value) ?? []))];
}
