/**
 * What a sign weighs, in bits: by how many times it makes it likelier that two identities are one person,
 * as a power of two (Fellegi and Sunter 1969). That two share what one in a thousand has weighs ten
 * bits, less what it costs that it may be spelled another way. All weights add up, and from them goes
 * what it takes to find one person among so many. A score is the probability that comes of it.
 *
 * The constants are set by what is plausible in an archive of business contacts, not fitted; decision
 * 0012 says what was measured with them.
 */
import type { Sign, SignCode } from "./signs.ts";
import type { FactKind, Stats } from "./stats.ts";

/** From here on a pair is asked about: 4 in 5. */
export const PROPOSED = 2;
/** From here on names with support join by themselves: one in 2,000 would be wrong. */
export const CERTAIN = 11;

/** A small archive is a sample of a larger circle: names in it are not rarer for its being small. */
const LEAST_SIZE = 1000;

const sizeOf = ({ size }: Stats): number => Math.max(size, LEAST_SIZE);

/** What has to be made up for: any two of the archive are two people. */
export const priorOf = (stats: Stats): number => -Math.log2(sizeOf(stats));

/**
 * In steps of a quarter bit. A hundred people more move each pair by a hundredth of one, which says nothing to the user, and
 * would have every proposal written down anew.
 */
export const scoreOf = (bits: number): number => 1 / (1 + 2 ** -(Math.round(bits * 4) / 4));

/** What signs weigh together, worked out as far as it does not move with the archive. */
export interface Weight {
  readonly fixed: number;
  /** Of most signs one fact, which says as much as it is rare. */
  readonly facts: readonly number[];
  readonly rest: readonly Rare[];
}

export interface Rare {
  readonly counted: readonly number[];
  readonly rarity: Rarity;
}

type Rarity = (facts: readonly number[], stats: Stats) => number;

export function weightOf(signs: readonly Sign[]): Weight {
  const rare = signs.flatMap(({ code, counted }) => {
    const rarity = RARITY[code];
    return rarity ? { counted, rarity } : [];
  });
  const isOne = ({ counted, rarity }: Rare): boolean => rarity === leastOf && counted.length === 1;
  return {
    fixed: signs.reduce((sum, { code }) => sum + FIXED[code], 0),
    facts: rare.filter(isOne).map(({ counted }) => counted[0]!),
    rest: rare.filter((one) => !isOne(one)),
  };
}

/** What a fact weighs is worked out once for a state of the archive. */
export function bitsOf(fact: number, stats: Stats): number {
  if (stats.asOf[fact] !== stats.state) {
    stats.bits[fact] = BITS[stats.kind[fact]!](fact, stats);
    stats.asOf[fact] = stats.state;
  }
  return stats.bits[fact]!;
}

type BitsOf = (fact: number, stats: Stats) => number;

/** How many have it besides the one from whom one looks, and one at least. */
const othersWith = (fact: number, { times }: Stats): number => Math.max(times[fact]! - 1, 1);

const rareBits: BitsOf = (fact, stats) => Math.log2(sizeOf(stats) / othersWith(fact, stats));

/** As many bits as it is rare in the archive, and no more than `most`. */
const rare =
  (most: number): BitsOf =>
  (fact, stats) =>
    Math.min(most, rareBits(fact, stats));

/** Names are counted as if a thousand people of the whole country were in the archive too. */
const nameBits: BitsOf = (fact, { times, share, size }) =>
  -Math.log2((Math.max(0, times[fact]! - 1) + SAMPLE * share[fact]!) / (size + SAMPLE));

const SAMPLE = 1000;

/** A number or an address is rare by its nature; that several have it is what it loses. */
const perHolder: BitsOf = (fact, stats) => -Math.log2(othersWith(fact, stats));

const BITS: Readonly<Record<FactKind, BitsOf>> = {
  given: nameBits,
  family: nameBits,
  key: perHolder,
  local: rare(9),
  written: rare(9),
  company: rare(11),
  postcode: rare(9),
  place: rare(8),
  book: rare(10),
  third: rareBits,
};

/** What the most common of these weighs. */
export const leastOf: Rarity = (facts, stats) => {
  let least = Infinity;
  for (const fact of facts) least = Math.min(least, bitsOf(fact, stats));
  return least;
};

/** A key of several people is a fact like any other. */
const sharedRarity: Rarity = ([key], stats) => rare(9)(key!, stats);

/** Each third person whom both met says half of how rare it is to have met them. */
const circleRarity: Rarity = (thirds, stats) =>
  Math.min(
    12,
    thirds.reduce((sum, third) => sum + bitsOf(third, stats) / 2, 0),
  );

/** Whoever came to a conference is one of the ten at most whom the calendar asked, not one of the whole archive. */
const expectedRarity: Rarity = (_, stats) => Math.log2(sizeOf(stats) / 10);

const RARITY: Readonly<Partial<Record<SignCode, Rarity>>> = {
  "given-same": leastOf,
  "given-form": leastOf,
  "given-spelling": leastOf,
  "given-middle": leastOf,
  "given-part": leastOf,
  "given-slip": leastOf,
  "family-same": leastOf,
  "family-spelling": leastOf,
  "family-middle": leastOf,
  "family-part": leastOf,
  "family-slip": leastOf,
  address: leastOf,
  number: leastOf,
  "number-written": leastOf,
  mailbox: leastOf,
  company: leastOf,
  "company-hinted": leastOf,
  "company-part": leastOf,
  "company-slip": leastOf,
  postcode: leastOf,
  place: leastOf,
  "place-slip": leastOf,
  "phone-book": leastOf,
  shared: sharedRarity,
  circle: circleRarity,
  expected: expectedRarity,
};

const FIXED: Readonly<Record<SignCode, number>> = {
  "given-same": 0,
  "given-form": -2,
  "given-spelling": -1,
  "given-middle": -2,
  "given-part": -1.5,
  "given-slip": -3,
  "given-initial": 3.7,
  "given-vague": -3,
  "given-other": -8,
  "family-same": 0,
  "family-form": 0,
  "family-spelling": -1.5,
  "family-middle": -2,
  "family-part": -2,
  "family-slip": -3,
  "family-initial": 3.7,
  "family-vague": -3,
  "family-other": -5,
  flipped: -2,
  stray: -3,
  "by-address": 0,
  address: 22,
  number: 18,
  "number-other": -2,
  "number-written": 0,
  profile: 30,
  shared: 0,
  mailbox: 0,
  "address-slip": 4,
  company: 0,
  "company-hinted": -2,
  "company-part": -3,
  "company-slip": -3,
  "company-other": -1.5,
  birthday: 7.5,
  "birthday-slip": 0,
  "birthday-other": -6,
  postcode: 0,
  place: -1,
  "place-slip": -2,
  "place-other": -1,
  circle: 0,
  colleagues: 1,
  follows: 3,
  "in-copy": -3,
  "phone-book": 0,
  expected: 0,
  // Chats are full of people who are nowhere else.
  "name-alone": -1,
  shown: 0,
  // These forbid, whatever else speaks for it (propose.ts).
  together: 0,
  numbered: 0,
  "profile-other": 0,
};
