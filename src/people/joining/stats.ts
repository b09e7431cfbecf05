/**
 * How often each fact occurs in the archive: the rarer, the more it says. A sign (likeness.ts) holds on to
 * the counts of what it is counted by, so that weighing it again, after more was read, looks nothing up.
 */
import { familyShare, givenShare } from "./common-names.ts";
import type { Portrait } from "./portrait.ts";

export interface Count {
  /** "family mueller", "company lumen". */
  readonly of: string;
  /** How many identities have it. */
  times: number;
  /** Of a name, which share of all people bears it. */
  readonly share: number;
  /** What it weighs (weights.ts), as of that state of the archive. */
  bits: number;
  asOf: number;
}

export interface Stats {
  /** Identities in the archive. */
  size: number;
  /** Another one after each change. */
  state: number;
  readonly countOf: (fact: string) => Count;
}

export function newStats(): Stats {
  const counts = new Map<string, Count>();
  return {
    size: 0,
    state: 0,
    countOf(fact) {
      let count = counts.get(fact);
      if (!count) counts.set(fact, (count = newCount(fact)));
      return count;
    },
  };
}

const newCount = (fact: string): Count => ({
  of: fact,
  times: 0,
  share: shareOf(fact),
  bits: 0,
  asOf: -1,
});

function shareOf(fact: string): number {
  const space = fact.indexOf(" ");
  const what = fact.slice(0, space);
  if (what === "given") return givenShare(fact.slice(space + 1));
  return what === "family" ? familyShare(fact.slice(space + 1)) : 0;
}

export function countIn(stats: Stats, portrait: Portrait, by: 1 | -1): void {
  stats.size += by;
  stats.state++;
  for (const fact of factsOf(portrait)) stats.countOf(fact).times += by;
}

function factsOf(portrait: Portrait): ReadonlySet<string> {
  return new Set([
    ...portrait.names.flatMap(({ words }) => [
      `given ${words[0]!.text}`,
      `family ${words.at(-1)!.text}`,
    ]),
    ...portrait.keys.map((key) => `key ${key}`),
    ...portrait.mailboxes.map(({ local }) => `local ${local}`),
    ...[...portrait.companies, ...portrait.hinted].map((company) => `company ${company}`),
    ...portrait.postcodes.map((postcode) => `postcode ${postcode}`),
    ...portrait.places.map((place) => `place ${place}`),
    ...(portrait.inPhoneBook === null ? [] : [`book ${portrait.inPhoneBook}`]),
    ...Array.from(portrait.seenWith, (third) => `third ${third}`),
  ]);
}
