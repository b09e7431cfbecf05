/**
 * How often each fact occurs in the archive: the rarer, the more it says. A fact is a small number here, and what is
 * known of it stands in columns: all pairs are weighed by them whenever anybody came or went (weights.ts), and
 * to follow an object for each would take ten times as long.
 */
import { familyShare, givenShare } from "./common-names.ts";
import type { Portrait } from "./portrait.ts";

export type FactKind =
  | "given"
  | "family"
  | "key"
  | "local"
  | "written"
  | "company"
  | "postcode"
  | "place"
  | "book"
  | "third";

export interface Stats {
  /** Identities in the archive. */
  size: number;
  /** Another one after each change. */
  state: number;
  /** The number of "family mueller", of "company lumen". */
  readonly factOf: (name: string) => number;
  readonly kind: readonly FactKind[];
  /** How many identities have it. */
  readonly times: number[];
  /** Of a name, which share of all people bears it. */
  readonly share: readonly number[];
  /** Of an address or a number: how many pairs say that several people have it. */
  readonly clashes: number[];
  /** What it weighs (weights.ts), as of that state of the archive. */
  readonly bits: number[];
  readonly asOf: number[];
}

export function newStats(): Stats {
  const numbers = new Map<string, number>();
  const kind: FactKind[] = [];
  const times: number[] = [];
  const share: number[] = [];
  const clashes: number[] = [];
  const bits: number[] = [];
  const asOf: number[] = [];
  return {
    size: 0,
    state: 0,
    kind,
    times,
    share,
    clashes,
    bits,
    asOf,
    factOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const fact = kind.length;
      numbers.set(name, fact);
      const space = name.indexOf(" ");
      kind.push(name.slice(0, space) as FactKind);
      share.push(shareOf(kind[fact]!, name.slice(space + 1)));
      for (const column of [times, clashes, bits]) column.push(0);
      asOf.push(-1);
      return fact;
    },
  };
}

function shareOf(kind: FactKind, name: string): number {
  if (kind === "given") return givenShare(name);
  return kind === "family" ? familyShare(name) : 0;
}

export function countIn(stats: Stats, portrait: Portrait, by: 1 | -1): void {
  stats.size += by;
  stats.state++;
  for (const name of factsOf(portrait)) stats.times[stats.factOf(name)]! += by;
}

function factsOf(portrait: Portrait): ReadonlySet<string> {
  return new Set([
    ...portrait.names.flatMap(({ words }) => [
      `given ${words[0]!.text}`,
      `family ${words.at(-1)!.text}`,
    ]),
    ...portrait.keys.map((key) => `key ${key}`),
    ...portrait.mailboxes.map(({ local }) => `local ${local}`),
    ...portrait.written.map((number) => `written ${number}`),
    ...[...portrait.companies, ...portrait.hinted].map((company) => `company ${company}`),
    ...portrait.postcodes.map((postcode) => `postcode ${postcode}`),
    ...portrait.places.map((place) => `place ${place}`),
    ...(portrait.inPhoneBook === null ? [] : [`book ${portrait.inPhoneBook}`]),
    ...Array.from(portrait.seenWith, (third) => `third ${third}`),
  ]);
}
