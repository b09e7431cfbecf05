/**
 * What companies are called, by the domains of their addresses. An address says a domain; signatures, cards and
 * profiles say names; and whoever has both says for the others of that domain what its company is called. That
 * is sure where most say it, two at least, or where half do and the domain is short for it. What one alone says
 * is a hint: somebody signs for a customer, a card is older than a job, a house has many firms. What
 * the user said of two companies holds for all their people.
 *
 * Kept up to date as identities come and go; with each change it says whose companies are others now.
 */
import { companyDomain } from "#people/company-domain.ts";
import { companyKey, companyWordsIn, domainKey, isShortFor } from "./company-names.ts";
import type { Identity } from "./identity.ts";

export interface Firms {
  /** Gives back these and whoever else is to be looked at again. */
  put(identities: readonly Identity[]): Iterable<Identity>;
  /** Gives back who is to be looked at again. */
  remove(ids: readonly string[]): Iterable<Identity>;
  /** Which company the user means by another: "domain:lumen.example", "name:lumenhoefe". */
  mean(words: ReadonlyMap<string, string>): Iterable<Identity>;
  calledBeside(identity: Identity): Called;
}

/** Keys of names beside those that an identity says itself. */
export interface Called {
  readonly sure: readonly string[];
  readonly hinted: readonly string[];
}

export const NOT_CALLED: Called = { sure: [], hinted: [] };

export function newFirms(): Firms {
  const identities = new Map<string, Identity>();
  const domains = newDomains();
  let meant: ReadonlyMap<string, string> = new Map();

  const add = (identity: Identity): readonly string[] => {
    identities.set(identity.id, identity);
    return domains.count(identity, 1);
  };
  const take = (id: string): readonly string[] => {
    const known = identities.get(id);
    if (!known) return [];
    identities.delete(id);
    return domains.count(known, -1);
  };
  /** Whose companies are called otherwise, where these domains' may be. */
  const concerned = (changed: readonly string[]): readonly Identity[] => {
    const renamed = new Set([...new Set(changed)].filter((name) => domains.rename(name)));
    const own = Array.from(renamed, (name) => [...domains.peopleOf(name)]).flat();
    const meaning = Array.from(meant)
      .filter(([, target]) => target.startsWith(DOMAIN) && renamed.has(target.slice(DOMAIN.length)))
      .map(([subject]) => subject);
    return [...own.map((id) => identities.get(id)!), ...peopleOf(identities, new Set(meaning))];
  };
  return {
    put(fresh) {
      const changed = fresh.flatMap((identity) => [...take(identity.id), ...add(identity)]);
      return new Set([...fresh, ...concerned(changed)]);
    },
    remove: (ids) => new Set(concerned(ids.flatMap(take))),
    mean(words) {
      const all = [...words.keys(), ...meant.keys()];
      const other = all.filter((subject) => words.get(subject) !== meant.get(subject));
      meant = words;
      return peopleOf(identities, new Set(other));
    },
    calledBeside(identity) {
      const own = domainsOf(identity).map(domains.called);
      const all = meant.size === 0 ? own : [...own, ...meantBy(identity, meant, domains)];
      return {
        sure: all.flatMap(({ sure }) => sure),
        hinted: all.flatMap(({ hinted }) => hinted),
      };
    },
  };
}

const peopleOf = (
  identities: ReadonlyMap<string, Identity>,
  subjects: ReadonlySet<string>,
): readonly Identity[] =>
  subjects.size === 0
    ? []
    : [...identities.values()].filter((one) =>
        subjectsOf(one).some((subject) => subjects.has(subject)),
      );

/** What the user means by what an identity says. */
function meantBy(
  identity: Identity,
  meant: ReadonlyMap<string, string>,
  { called }: Pick<Domains, "called">,
): readonly Called[] {
  return subjectsOf(identity).flatMap((subject) => {
    const target = meant.get(subject);
    if (target === undefined) return [];
    if (!target.startsWith(DOMAIN)) return { sure: [target.slice(NAME.length)], hinted: [] };
    const domain = target.slice(DOMAIN.length);
    const { sure, hinted } = called(domain);
    return { sure: [domainKey(domain), ...sure], hinted };
  });
}

type Domains = ReturnType<typeof newDomains>;

interface Domain {
  readonly people: Set<string>;
  /** By name, and by who says so: how many identities. */
  readonly said: Map<string, Map<string, number>>;
}

/** Each domain with its people and what they say. */
function newDomains() {
  const domains = new Map<string, Domain>();
  const names = new Map<string, Called>();
  const called = (name: string): Called => names.get(name) ?? NOT_CALLED;
  return {
    called,
    peopleOf: (name: string): Iterable<string> => domains.get(name)?.people ?? [],
    /** Gives back the domains of which something else may be said now. */
    count(identity: Identity, by: 1 | -1): readonly string[] {
      const own = domainsOf(identity);
      for (const name of own) {
        const domain = domains.get(name) ?? { people: new Set(), said: new Map() };
        domains.set(name, domain);
        if (by === 1) domain.people.add(identity.id);
        else domain.people.delete(identity.id);
        // Who has two has them one after the other: which name is which's is not said.
        if (own.length === 1) sayIn(domain, identity, by);
        if (domain.people.size === 0) domains.delete(name);
      }
      return own;
    },
    /** Whether it is called otherwise than before. */
    rename(name: string): boolean {
      const domain = domains.get(name);
      const now = domain ? calledOf(domain, domainKey(name)) : NOT_CALLED;
      if (areSame(now, called(name))) return false;
      names.set(name, now);
      return true;
    },
  };
}

function sayIn({ said }: Domain, { companies = [], handles, id }: Identity, by: 1 | -1): void {
  const who = handles.find(({ kind }) => kind === "email")?.value ?? id;
  for (const name of new Set(companies.map((one) => companyWordsIn(one).join(" ")))) {
    if (name === "") continue;
    const sayers = said.get(name) ?? new Map<string, number>();
    said.set(name, sayers);
    const times = (sayers.get(who) ?? 0) + by;
    if (times > 0) sayers.set(who, times);
    else sayers.delete(who);
    if (sayers.size === 0) said.delete(name);
  }
}

/** Beyond these a domain is a house with many firms. */
const MOST_NAMES = 4;

function calledOf({ said }: Domain, key: string): Called {
  const sayers = new Set(Array.from(said.values(), (by) => [...by.keys()]).flat()).size;
  const names = Array.from(said, ([words, by]) => ({ words: words.split(" "), times: by.size }))
    .filter(({ times }) => times * MOST_NAMES >= sayers)
    .map(({ words, times }) => ({
      name: words.join(""),
      isSure: (times >= 2 && times * 2 > sayers) || (times * 2 >= sayers && isShortFor(key, words)),
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return {
    sure: names.filter(({ isSure }) => isSure).map(({ name }) => name),
    hinted: names.filter(({ isSure }) => !isSure).map(({ name }) => name),
  };
}

const areSame = (one: Called, other: Called): boolean =>
  one.sure.join() === other.sure.join() && one.hinted.join() === other.hinted.join();

const domainsOf = ({ handles }: Identity): readonly string[] => [
  ...new Set(
    handles.flatMap(({ kind, value, shared }) =>
      kind === "email" && !shared ? (companyDomain(value) ?? []) : [],
    ),
  ),
];

const DOMAIN = "domain:";
const NAME = "name:";

const subjectsOf = (identity: Identity): readonly string[] => [
  ...domainsOf(identity).map((domain) => DOMAIN + domain),
  ...(identity.companies ?? []).map((name) => NAME + companyKey(name)),
];
