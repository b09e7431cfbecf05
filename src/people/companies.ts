/** The table companies: by the domain of their addresses, or, of those without one that is known, by name. */
import { sql } from "kysely";
import { idList, newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import {
  type KnownCompany,
  byDomain,
  byName,
  companyWords,
  domainIn,
  meantBy,
} from "./company-words.ts";

/** Finds or makes them; their ids by domain. */
export const companiesByDomain = (tx: Tx, domains: readonly string[]) =>
  companiesBy(tx, domains, byDomain);

/**
 * Finds or makes them; their ids by name as it was written. "Lumen Höfe" is "Lumen-Höfe GmbH", and the
 * company of which its people's signatures say so.
 */
export const companiesByName = (tx: Tx, names: readonly string[]) => companiesBy(tx, names, byName);

async function companiesBy(
  tx: Tx,
  said: readonly string[],
  known: (said: string) => KnownCompany,
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(said)];
  if (distinct.length === 0) return new Map();
  const meant = meantBy(await companyWords(tx));
  const companies = new Map(distinct.map((one) => [one, meant(known(one))]));
  const bySubject = new Map(Array.from(companies.values(), (one) => [one.subject, one]));
  const ids = await findOrMake(tx, [...bySubject.values()]);
  return new Map(Array.from(companies, ([one, { subject }]) => [one, ids.get(subject)!]));
}

/** Finds or makes it. */
export const companyOf = async (tx: Tx, known: KnownCompany): Promise<string> =>
  (await findOrMake(tx, [known])).get(known.subject)!;

/** Others may make the same at once: a domain is unique. */
async function findOrMake(
  tx: Tx,
  companies: readonly KnownCompany[],
): Promise<ReadonlyMap<string, string>> {
  const rows = companies.map(({ subject, name }) => ({ subject, name, domain: domainIn(subject) }));
  await insertRows(
    tx,
    "companies",
    rows
      .filter(({ domain }) => domain !== null)
      .map(({ name, domain }) => ({ company_id: newId(), name, domain })),
    { onConflict: "nothing" },
  );
  const domains = rows.flatMap(({ domain }) => domain ?? []);
  const ids = await idsOf(tx, domains.length < rows.length ? null : domains);
  const made = rows
    .filter(({ subject }) => !ids.has(subject))
    .map(({ subject, name }) => ({ subject, row: { company_id: newId(), name, domain: null } }));
  await insertRows(
    tx,
    "companies",
    made.map(({ row }) => row),
  );
  for (const { subject, row } of made) ids.set(subject, row.company_id);
  return ids;
}

/** By subject: of all companies by whatever they are known by, or, many times faster, of these domains. */
export async function idsOf(
  tx: Tx,
  domains: readonly string[] | null,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("companies")
    .select(["company_id", "name", "domain"])
    .where(domains === null ? sql<boolean>`true` : sql<boolean>`domain = any(${domains}::text[])`)
    .orderBy(sql`domain nulls last`)
    .orderBy("company_id")
    .execute();
  const ids = new Map<string, string>();
  // Of two of one name the first holds.
  for (const { company_id, name, domain } of rows.toReversed()) {
    if (domains === null) ids.set(byName(name).subject, company_id);
    if (domain !== null) ids.set(byDomain(domain).subject, company_id);
  }
  return ids;
}

/** In which any of these people is. */
export async function companiesOf(tx: Tx, people: Iterable<string>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct company_id as id from people
    where company_id is not null and person_id = any(${idList(people)}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/** All people of the one are the other's, and it goes. */
export async function moveAll(tx: Tx, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const gone = moves.map(({ from }) => from);
  await sql`update people p set company_id = n.stays
    from unnest(${gone}::uuid[], ${moves.map(({ to }) => to)}::uuid[]) as n (goes, stays)
    where p.company_id = n.goes`.execute(tx);
  await sql`delete from companies where company_id = any(${gone}::uuid[])`.execute(tx);
}

/** Those of which nobody is left. */
export async function removeEmptyCompanies(tx: Tx): Promise<void> {
  await sql`delete from companies c where not exists (
    select from people p where p.workspace_id = c.workspace_id and p.company_id = c.company_id)`.execute(
    tx,
  );
}
