/**
 * What companies are called, and who belongs to one by its name alone. Both come of what is here and of
 * nothing else, so that it makes no difference in which order it came, nor how often this runs:
 *
 * - A company has a domain where somebody is there by an address of it, and they alone name it. Whoever is
 *   there by its name has no say in that name: else it would depend on who came first.
 * - Who is known by their company's name alone, on a card or by the user's word, belongs to the first domain
 *   that is called so now; where none is, they have a company without a domain, spelled as most spell it.
 */
import { type RawBuilder, sql } from "kysely";
import { idList } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import { companiesOf, idsOf, moveAll, removeEmptyCompanies } from "./companies.ts";
import { companyName } from "./company-domain.ts";
import { byName, companyWords } from "./company-words.ts";
import { describePeople } from "./describe-people.ts";
import { peopleWritten } from "./edits.ts";

/** `among` are those whose people, or what is known of them, may be others than before; null for all. */
export async function nameCompanies(tx: Tx, among: readonly string[] | null = null): Promise<void> {
  const byHand = await peopleWritten(tx, "company");
  await removeEmptyCompanies(tx);
  const such = { byHand, isAmong: isOneOf(among) };
  const nameless = await forgetDomains(tx, such);
  const renamed = await nameDomains(tx, such);
  const doubled = await namesakes(tx);
  const byNameAlone = await thereByName(tx, [...nameless, ...renamed, ...doubled], byHand);
  await describePeople(tx, byNameAlone);
  const elsewhere = [...(await takeInNamesakes(tx)), ...(await companiesOf(tx, byNameAlone))];
  await spellNames(tx, { byHand, isAmong: isOneOf(among && [...among, ...elsewhere]) });
  await removeEmptyCompanies(tx);
}

const isOneOf = (companies: readonly string[] | null): RawBuilder<unknown> =>
  companies ? sql`c.company_id = any(${idList(companies)}::uuid[])` : sql`true`;

/** What the user wrote of somebody's company, by person. */
type ByHand = ReadonlyMap<string, string>;

interface Such {
  readonly byHand: ByHand;
  /** In a query: company c is among those to be looked at. */
  readonly isAmong: RawBuilder<unknown>;
}

/** Person p is in company c by an address of its domain. */
const BY_ADDRESS = (byHand: ByHand) => sql`(p.company_id = c.company_id
  and p.person_id <> all(${[...byHand.keys()]}::uuid[])
  and exists (select from handles h where h.workspace_id = p.workspace_id and h.person_id = p.person_id
    and h.kind = 'email' and ${IS_ADDRESS_OF(sql`h.value`, sql`c.domain`)}))`;

const IS_ADDRESS_OF = (address: RawBuilder<unknown>, domain: RawBuilder<unknown>) =>
  sql`(${address} like '%@' || ${domain} or ${address} like '%.' || ${domain})`;

/** Where nobody has its address any more, a company is known by its name, unless the user spoke of the domain. */
async function forgetDomains(tx: Tx, { byHand, isAmong }: Such): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update companies c set domain = null where domain is not null and ${isAmong}
      and not exists (select from people p where p.workspace_id = c.workspace_id and ${BY_ADDRESS(byHand)})
      and not exists (select from company_words w where w.workspace_id = c.workspace_id
        and w.target = 'domain:' || c.domain)
    returning company_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** As most of their people's signatures and cards call them, else by their domain. Gives back those that are called otherwise now. */
async function nameDomains(tx: Tx, { byHand, isAmong }: Such): Promise<readonly string[]> {
  const words = await companyWords(tx);
  const went = new Set(words.flatMap(({ subjects }) => subjects));
  const { rows } = await sql<{ id: string; domain: string; name: string; signed: string[] }>`
    select c.company_id as id, c.domain, c.name, array(
      select f.value from people p
      join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id
      join facts f on f.workspace_id = h.workspace_id and f.handle_id = h.handle_id
      where p.workspace_id = c.workspace_id and ${BY_ADDRESS(byHand)} and f.field = 'company'
        and (h.kind <> 'email' or ${IS_ADDRESS_OF(sql`h.value`, sql`c.domain`)})
      group by f.value order by count(distinct p.person_id) desc, f.value) as signed
    from companies c where c.domain is not null and ${isAmong}`.execute(tx);
  const renamed = rows
    .map(({ id, domain, name, signed }) => ({
      id,
      name,
      better: signed.find((one) => !went.has(byName(one).subject)) ?? companyName(domain),
    }))
    .filter(({ name, better }) => better !== name);
  await saveNames(tx, renamed);
  return renamed
    .filter(({ name, better }) => byName(name).subject !== byName(better).subject)
    .map(({ id }) => id);
}

interface Renamed {
  readonly id: string;
  readonly better: string;
}

async function saveNames(tx: Tx, renamed: readonly Renamed[]): Promise<void> {
  if (renamed.length === 0) return;
  await sql`
    update companies c set name = n.name
    from unnest(${renamed.map(({ id }) => id)}::uuid[], ${renamed.map(({ better }) => better)}::text[])
      as n (id, name)
    where c.company_id = n.id`.execute(tx);
}

/** Of domains that are called alike all but the first: by name nobody is theirs. */
async function namesakes(tx: Tx): Promise<readonly string[]> {
  const ids = await idsOf(tx, null);
  const companies = await tx
    .selectFrom("companies")
    .select(["company_id", "name"])
    .where("domain", "is not", null)
    .execute();
  return companies.flatMap(({ company_id, name }) =>
    ids.get(byName(name).subject) === company_id ? [] : company_id,
  );
}

async function thereByName(
  tx: Tx,
  companies: readonly string[],
  byHand: ByHand,
): Promise<readonly string[]> {
  if (companies.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select p.person_id as id from companies c
    join people p on p.workspace_id = c.workspace_id and p.company_id = c.company_id
    where c.company_id = any(${companies}::uuid[]) and (c.domain is null or not ${BY_ADDRESS(byHand)})`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** What was known by its name alone until a domain turned out to be called that. Gives back where they are now. */
async function takeInNamesakes(tx: Tx): Promise<readonly string[]> {
  const ids = await idsOf(tx, null);
  const nameless = await tx
    .selectFrom("companies")
    .select(["company_id", "name"])
    .where("domain", "is", null)
    .execute();
  const moves = nameless
    .map(({ company_id, name }) => ({ from: company_id, to: ids.get(byName(name).subject)! }))
    .filter(({ from, to }) => from !== to);
  await moveAll(tx, moves);
  return moves.map(({ to }) => to);
}

/** One without a domain is spelled as most of its people's cards spell it, or the user did. */
async function spellNames(tx: Tx, { byHand, isAmong }: Such): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; spelled: string[] }>`
    with by_hand as (select * from unnest(${[...byHand.keys()]}::uuid[], ${[...byHand.values()]}::text[])
      as n (person_id, spelled))
    select c.company_id as id, c.name, array(
      select spelled from (
        select p.person_id, f.value as spelled from people p
        join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id and h.kind = 'card'
        join facts f on f.workspace_id = h.workspace_id and f.handle_id = h.handle_id
        where p.workspace_id = c.workspace_id and p.company_id = c.company_id and f.field = 'company'
        union all
        select person_id, spelled from people p join by_hand using (person_id)
        where p.workspace_id = c.workspace_id and p.company_id = c.company_id) told
      group by spelled order by count(distinct person_id) desc, spelled) as spelled
    from companies c where c.domain is null and ${isAmong}`.execute(tx);
  await saveNames(
    tx,
    rows.flatMap(({ id, name, spelled }) => {
      const { subject } = byName(name);
      const better = spelled.find((one) => byName(one).subject === subject) ?? name;
      return better === name ? [] : [{ id, better }];
    }),
  );
}
