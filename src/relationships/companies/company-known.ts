/** What a company is known by, who has left it, and who is there of whom no more than a name is known. */
import { sql } from "kysely";
import { isMachineAddress, isRole } from "#channels/email/senders.ts";
import { companyDomain } from "#people/company-domain.ts";
import {
  type CompanyWord,
  byDomain,
  byName,
  companyWords,
  domainIn,
  meantBy,
} from "#people/company-words.ts";
import type { Tx } from "#store/tables.ts";
import type { Place } from "#relationships/history.ts";

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
}

export interface KnownBy {
  /** The registrable domain of its addresses; null of a name on a card. */
  readonly domain: string | null;
  readonly name: string;
  readonly contacts: number;
  readonly people: number;
  readonly first: Date | null;
  readonly last: Date | null;
  /** Where the user said that it belongs here. */
  readonly word: { readonly id: string; readonly at: Date } | null;
}

/** By itself, and by what the user said, the newest last. */
export async function knownBy(
  tx: Tx,
  company: Company,
  { now }: Place,
): Promise<readonly KnownBy[]> {
  const words = wordsFor(company, await companyWords(tx));
  const known = [
    { domain: company.domain, name: company.name, word: null },
    ...words.map((word) => ({
      domain: domainOf(word),
      name: word.former.name,
      word: { id: word.id, at: word.at },
    })),
  ];
  const domains = known.flatMap(({ domain }) => domain ?? []);
  const used = await useOf(tx, { company: company.id, domains, now });
  return known.map((one) => ({ ...one, ...(used.get(one.domain ?? "") ?? UNUSED) }));
}

const UNUSED = { contacts: 0, people: 0, first: null, last: null };

const domainOf = ({ subjects }: CompanyWord): string | null =>
  subjects.map(domainIn).find((domain) => domain !== null) ?? null;

/** Those by which something became a part of it. */
function wordsFor(company: Company, words: readonly CompanyWord[]): readonly CompanyWord[] {
  const own = (company.domain === null ? byName(company.name) : byDomain(company.domain)).subject;
  const meant = meantBy(words);
  return words.filter(({ target }) => meant(target).subject === own);
}

type Use = Pick<KnownBy, "contacts" | "people" | "first" | "last">;

async function useOf(
  tx: Tx,
  { company, domains, now }: { company: string; domains: readonly string[]; now: Date },
): Promise<ReadonlyMap<string, Use>> {
  const { rows } = await sql<Use & { domain: string }>`
    select domain, count(distinct p.interaction_id) as contacts,
      count(distinct h.person_id) as people, min(p.at) as first, max(p.at) as last
    from people pe
    join handles h on h.workspace_id = pe.workspace_id and h.person_id = pe.person_id
    join unnest(${domains}::text[]) as domain on ${IS_OF_DOMAIN}
    left join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
      and p.counted and p.at <= ${now}
    where pe.company_id = ${company} and h.kind = 'email'
    group by domain`.execute(tx);
  return new Map(rows.map(({ domain, ...use }) => [domain, use]));
}

export interface Left {
  readonly id: string;
  readonly name: string;
  readonly company: { readonly id: string; readonly name: string };
  /** When the first came from the new address. */
  readonly since: Date;
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
  readonly met: boolean;
}

/**
 * Who has an address there and works elsewhere now. It is sure where all that came from the new
 * company is later than all that came from this one: who uses both addresses in turn has not left.
 */
export async function leftFrom(
  tx: Tx,
  company: Company,
  domains: readonly string[],
): Promise<readonly Left[]> {
  const { rows } = await sql<Left & { uses: readonly AddressUse[] }>`
    select pe.person_id as id, pe.name, json_build_object('id', c.company_id, 'name', c.name) as company,
      f.last_contact as "lastContact", f.last_seen as "lastSeen", f.met, c.domain,
      (select json_agg(json_build_object('address', h.value,
          'first', extract(epoch from used.first) * 1000, 'last', extract(epoch from used.last) * 1000))
        from handles h, lateral (
          select min(p.at) as first, max(p.at) as last from parties p
          where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
            and p.direction is not null) used
        where h.workspace_id = pe.workspace_id and h.person_id = pe.person_id and h.kind = 'email'
          and used.first is not null) as uses
    from people pe
    join companies c on c.workspace_id = pe.workspace_id and c.company_id = pe.company_id
    join figures f on f.workspace_id = pe.workspace_id and f.person_id = pe.person_id
    where not f.hidden and pe.company_id <> ${company.id} and pe.person_id in (
      select h.person_id from handles h where h.kind = 'email' and ${IS_IN(domains)})
    order by lower(pe.name), pe.person_id`.execute(tx);
  return rows.flatMap(({ uses, ...person }) => {
    const since = leftAt(uses ?? [], new Set(domains));
    return since === null ? [] : [{ ...person, since }];
  });
}

interface AddressUse {
  readonly address: string;
  /** Milliseconds. */
  readonly first: number;
  readonly last: number;
}

function leftAt(uses: readonly AddressUse[], domains: ReadonlySet<string>): Date | null {
  const isThere = ({ address }: AddressUse) => domains.has(companyDomain(address) ?? "");
  const there = uses.filter(isThere);
  const elsewhere = uses.filter((use) => !isThere(use) && companyDomain(use.address) !== undefined);
  const last = Math.max(...there.map((use) => use.last));
  const since = Math.min(...elsewhere.map((use) => use.first));
  return there.length > 0 && elsewhere.length > 0 && since > last ? new Date(since) : null;
}

export interface OnlyName {
  readonly name: string;
  readonly count: number;
  readonly last: Date | null;
}

/**
 * Who was written to in the same mails or asked to the same meetings, without a word between them. Who
 * only ever sent, to everybody, is a newsletter.
 */
export async function onlyNames(tx: Tx, domains: readonly string[]): Promise<readonly OnlyName[]> {
  const { rows } = await sql<OnlyName & { address: string }>`
    select h.name, h.value as address, count(*) as count, max(p.at) as last
    from handles h
    join parties p on p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
    where h.kind = 'email' and h.person_id is null and not h.mine and h.name <> '' and p.role <> 'from'
      and ${IS_IN(domains)}
    group by h.handle_id, h.name, h.value
    order by count desc, h.name`.execute(tx);
  return rows
    .filter(({ address }) => !isRole(address) && !isMachineAddress(address))
    .map(({ name, count, last }) => ({ name, count, last }));
}

/** Of a host below it as well. */
const IS_OF_DOMAIN = sql`(h.value like '%@' || domain or h.value like '%.' || domain)`;

const IS_IN = (domains: readonly string[]) =>
  sql`exists (select from unnest(${domains}::text[]) as domain where ${IS_OF_DOMAIN})`;
