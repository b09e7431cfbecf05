/**
 * Who of us knows whom of a company. One of us is whoever belongs to the company of those of my own
 * addresses that I still use: a former employer's people are others by now. The
 * archive holds what I took part in, so it tells of a colleague only what I was told of too: what both
 * were named in, a mail or a meeting. Large rounds say little of any two in them.
 */
import { sql } from "kysely";
import { companyDomain } from "#people/company-domain.ts";
import { idsOf } from "#people/companies.ts";
import { byDomain, companyWords, domainIn, meantBy } from "#people/company-words.ts";
import { DAY_MS } from "#shared/time.ts";
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
const YEAR_MS = 365 * DAY_MS;

/** Who knows most of them first; none on the page of one's own company. */
export async function whoKnows(
  tx: Tx,
  { company, people, now }: { company: string; people: readonly string[]; now: Date },
): Promise<readonly Colleague[]> {
  const our = (await ourCompanies(tx)).filter((id) => id !== company);
  if (our.length === 0) return [];
  const { rows } = await sql<Known & { readonly id: string; readonly name: string }>`
    with ours as (
      select p.workspace_id, p.person_id, p.name, h.handle_id
      from people p
      join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id and not f.hidden
      join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id
      where p.company_id = any(${idList(our)}::uuid[]))
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

/** Also under the name of what the user made them a part of. */
async function ourCompanies(tx: Tx): Promise<readonly string[]> {
  const meant = meantBy(await companyWords(tx));
  const subjects = (await domainsInUse(tx)).map((domain) => meant(byDomain(domain)).subject);
  const domains = subjects.flatMap((subject) => domainIn(subject) ?? []);
  const ids = await idsOf(tx, domains.length < subjects.length ? null : domains);
  return subjects.flatMap((subject) => ids.get(subject) ?? []);
}

/** Those of my addresses with which something passed within a year of the newest; all, where nothing did. */
async function domainsInUse(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ value: string; at: Date | null }>`
    select h.value, last.at from handles h
    left join lateral (
      select p.at from parties p
      where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and p.at is not null
      order by p.at desc limit 1) last on true
    where h.mine and h.kind = 'email'`.execute(tx);
  const times = rows.map(({ at }) => at?.getTime() ?? -Infinity);
  const newest = Math.max(...times);
  const inUse = rows.filter((_, index) => !(times[index]! < newest - YEAR_MS));
  return [...new Set(inUse.flatMap(({ value }) => companyDomain(value) ?? []))];
}
