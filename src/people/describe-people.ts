/**
 * What a person is called, and for whom they work, from all their handles: a card, which somebody
 * wrote, names them before what stands beside addresses; the company is that of the mailbox that was used
 * last, else what a card says. What the user wrote by hand (edits.ts) holds over all of it.
 */
import { sql } from "kysely";
import type { Tx } from "#store/tables.ts";
import { companyDomain } from "./company-domain.ts";
import { companiesByDomain, companiesByName } from "./companies.ts";
import { written } from "./edits.ts";
import type { HandleKind } from "./handle-kind.ts";
import { betterName, nameOf } from "./person-name.ts";

export async function describePeople(tx: Tx, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const { rows } = await sql<HandleRow>`
    select h.person_id as person, h.kind, h.value, h.name,
      (select p.at from parties p where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
        and p.direction is not null and p.at is not null order by p.at desc limit 1) as used,
      (select f.value from facts f where h.kind = 'card' and f.workspace_id = h.workspace_id
        and f.handle_id = h.handle_id and f.field = 'company'
        order by f.at desc nulls last, f.import_id desc, f.value limit 1) as company,
      ${written("name")} as "writtenName", ${written("company")} as "writtenCompany"
    from people p
    join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id
    where p.person_id = any(${people}::uuid[])
    order by h.person_id, h.value`.execute(tx);
  const described = Array.from(
    Map.groupBy(rows, ({ person }) => person),
    ([person, handles]) => ({ person, name: nameAmong(handles), ...companyAmong(handles) }),
  );
  const byDomain = await companiesByDomain(
    tx,
    described.flatMap(({ domain }) => domain ?? []),
  );
  const byName = await companiesByName(
    tx,
    described.flatMap(({ domain, company }) => (domain ? [] : (company ?? []))),
  );
  const companies = described.map(({ domain, company }) =>
    domain ? byDomain.get(domain) : company && byName.get(company),
  );
  await sql`update people p set name = n.name, company_id = n.company
    from unnest(${described.map(({ person }) => person)}::uuid[], ${described.map(({ name }) => name)}::text[],
      ${companies.map((id) => id ?? null)}::uuid[]) as n (id, name, company)
    where p.person_id = n.id and (p.name, p.company_id) is distinct from (n.name, n.company)`.execute(
    tx,
  );
}

interface HandleRow {
  readonly person: string;
  readonly kind: HandleKind;
  readonly value: string;
  readonly name: string;
  /** When something last passed with it. */
  readonly used: Date | null;
  readonly company: string | null;
  /** By hand, the same in each row of a person. */
  readonly writtenName: string | null;
  readonly writtenCompany: string | null;
}

function nameAmong(handles: readonly HandleRow[]): string {
  const { writtenName } = handles[0]!;
  if (writtenName !== null) return writtenName;
  const cards = handles.filter(({ kind, name }) => kind === "card" && name !== "");
  const named = cards.length > 0 ? cards : handles;
  const best = named.reduce((name, handle) => betterName(name, handle), "");
  const address = handles.find(({ kind }) => kind === "email") ?? handles[0]!;
  return nameOf(best, address.value);
}

function companyAmong(handles: readonly HandleRow[]) {
  const company = handles[0]!.writtenCompany;
  if (company !== null) return { domain: undefined, company };
  const [mailbox] = handles
    .filter(({ kind, value }) => kind === "email" && companyDomain(value) !== undefined)
    .toSorted((a, b) => (b.used?.getTime() ?? 0) - (a.used?.getTime() ?? 0));
  return {
    domain: mailbox && companyDomain(mailbox.value),
    company: handles.find(({ company }) => company !== null)?.company,
  };
}
