/**
 * What a person is called, and for whom they work, from all their handles: a card, which somebody
 * wrote, names them before what stands beside addresses, which only give it back its umlauts and spell out an initial; the company is that of the mailbox that was used
 * last, else what a card says. What the user wrote by hand (edits.ts) holds over all of it.
 */
import { type RawBuilder, sql } from "kysely";
import { idList } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { companyDomain } from "./company-domain.ts";
import { companiesByDomain, companiesByName } from "./companies.ts";
import { type Written, writtenOf } from "./edits.ts";
import type { HandleKind } from "./handle-kind.ts";
import { areSpelledAlike, betterName, nameOf, spellsOut } from "./person-name.ts";

export async function describePeople(tx: Tx, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const described = await describedAmong(
    tx,
    sql`
    select h.person_id as person, h.handle_id as handle from handles h
    where h.person_id = any(${people}::uuid[])`,
  );
  await sql`update people p set name = n.name, company_id = n.company
    from unnest(${described.map(({ person }) => person)}::uuid[], ${described.map(({ name }) => name)}::text[],
      ${described.map(({ company }) => company)}::uuid[]) as n (id, name, company)
    where p.person_id = n.id and (p.name, p.company_id) is distinct from (n.name, n.company)`.execute(
    tx,
  );
}

/** Makes people of handles of whom nothing is known but this. */
export async function makePeopleOf(tx: Tx, handles: readonly HandleRow[]): Promise<void> {
  const inOrder = handles.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  await insertPeople(tx, await describe(tx, inOrder));
}

/** Makes people of these handles, who are not theirs yet. */
export async function makeDescribed(
  tx: Tx,
  people: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const pairs = Array.from(people, ([person, handles]) =>
    handles.map((handle) => [person, handle] as const),
  ).flat();
  const described = await describedAmong(
    tx,
    sql`
    select person, handle
    from unnest(${idList(pairs.map(([person]) => person))}::uuid[],
      ${idList(pairs.map(([, handle]) => handle))}::uuid[])
      as n (person, handle)`,
  );
  await insertPeople(tx, described);
}

async function insertPeople(tx: Tx, described: readonly Described[]): Promise<void> {
  await insertRows(
    tx,
    "people",
    described.map(({ person, name, company }) => ({
      person_id: person,
      name,
      company_id: company,
    })),
  );
  if (described.length > MANY) await sql`select look_at_people()`.execute(tx);
}

/** So many new people change how the database should look for one. */
const MANY = 500;

interface Described {
  readonly person: string;
  readonly name: string;
  readonly company: string | null;
}

/** `whose` is a query of people and their handles. */
async function describedAmong(tx: Tx, whose: RawBuilder<unknown>): Promise<readonly Described[]> {
  const { rows } = await sql<HandleRow>`
    with whose as (${whose})
    select whose.person, h.kind, h.value, h.name,
      case when h.kind = 'email' then (select p.at from parties p where p.workspace_id = h.workspace_id
        and p.handle_id = h.handle_id and p.direction is not null and p.at is not null
        order by p.at desc limit 1) end as used,
      (select f.value from facts f where h.kind = 'card' and f.workspace_id = h.workspace_id
        and f.handle_id = h.handle_id and f.field = 'company'
        order by f.at desc nulls last, f.import_id desc, f.value collate "C" limit 1) as company
    from whose join handles h on h.handle_id = whose.handle
    order by whose.person, h.value collate "C"`.execute(tx);
  return describe(tx, rows);
}

async function describe(tx: Tx, rows: readonly HandleRow[]): Promise<readonly Described[]> {
  const written = await writtenOf(tx);
  const described = Array.from(
    Map.groupBy(rows, ({ person }) => person),
    ([person, handles]) => ({
      person,
      name: nameAmong(handles, written),
      ...companyAmong(handles, written),
    }),
  );
  const byDomain = await companiesByDomain(
    tx,
    described.flatMap(({ domain }) => domain ?? []),
  );
  const byName = await companiesByName(
    tx,
    described.flatMap(({ domain, company }) => (domain ? [] : (company ?? []))),
  );
  return described.map(({ person, name, domain, company }) => ({
    person,
    name,
    company: (domain ? byDomain.get(domain) : company && byName.get(company)) ?? null,
  }));
}

export interface HandleRow {
  readonly person: string;
  readonly kind: HandleKind;
  readonly value: string;
  readonly name: string;
  /** When something last passed with it. */
  readonly used: Date | null;
  readonly company: string | null;
}

function nameAmong(handles: readonly HandleRow[], written: Written): string {
  const byHand = written(handles, "name");
  if (byHand !== null) return byHand;
  const cards = handles.filter(({ kind, name }) => kind === "card" && name !== "");
  const named = cards.length > 0 ? cards : handles;
  const onThem = named.reduce((name, handle) => betterName(name, handle), "");
  const called = handles
    .filter(({ name }) => spellsOut(name, onThem))
    .reduce((name, handle) => betterName(name, handle), onThem);
  const best = handles
    .filter(({ name }) => areSpelledAlike(name, called))
    .reduce((name, handle) => betterName(name, handle), called);
  const address = handles.find(({ kind }) => kind === "email") ?? handles[0]!;
  return nameOf(best, address.value);
}

function companyAmong(handles: readonly HandleRow[], written: Written) {
  const company = written(handles, "company");
  if (company !== null) return { domain: undefined, company };
  const [mailbox] = handles
    .filter(({ kind, value }) => kind === "email" && companyDomain(value) !== undefined)
    .toSorted((a, b) => (b.used?.getTime() ?? 0) - (a.used?.getTime() ?? 0));
  return {
    domain: mailbox && companyDomain(mailbox.value),
    company: handles.find(({ company }) => company !== null)?.company,
  };
}
