/** The table companies: by the domain of their addresses, or, of those without one that is known, by name. */
import { sql } from "kysely";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { companyName } from "./company-domain.ts";
import { companyKey } from "./joining/portrait.ts";

/** Finds or makes them; their ids by domain. */
export async function companiesByDomain(
  tx: Tx,
  domains: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(domains)];
  if (distinct.length === 0) return new Map();
  await insertRows(
    tx,
    "companies",
    distinct.map((domain) => ({ company_id: newId(), name: companyName(domain), domain })),
    { onConflict: "nothing" },
  );
  const rows = await tx
    .selectFrom("companies")
    .select(["company_id", "domain"])
    .where(sql<boolean>`domain = any(${distinct}::text[])`)
    .execute();
  return new Map(rows.map(({ company_id, domain }) => [domain!, company_id]));
}

/**
 * Finds or makes them; their ids by name as it was written. "Lumen Höfe" is "Lumen-Höfe GmbH", and the
 * company of which its people's signatures say so.
 */
export async function companiesByName(
  tx: Tx,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const known = await tx
    .selectFrom("companies")
    .select(["company_id", "name"])
    .orderBy("company_id")
    .execute();
  const ids = new Map(known.toReversed().map(({ company_id, name }) => [keyOf(name), company_id]));
  const made = new Map<string, string>();
  for (const name of names) {
    const key = keyOf(name);
    if (ids.has(key)) continue;
    ids.set(key, newId());
    made.set(key, name);
  }
  await insertRows(
    tx,
    "companies",
    Array.from(made, ([key, name]) => ({ company_id: ids.get(key)!, name, domain: null })),
  );
  return new Map(names.map((name) => [name, ids.get(keyOf(name))!]));
}

/** Of a name that has nothing but a legal form it is the name. */
const keyOf = (name: string): string => companyKey(name) || name.toLowerCase();
