/**
 * What a sign weighs, in bits: by how many times it makes it likelier that two identities are one person,
 * as a power of two (Fellegi and Sunter 1969). That two share what one in a thousand has weighs ten
 * bits, less what it costs that it may be spelled another way. All weights add up, and from them goes
 * what it takes to find one person among so many. A score is the probability that comes of it.
 *
 * The constants are set by what is plausible in an archive of business contacts, not fitted; decision
 * 0012 says what was measured with them.
 */
import type { Sign, SignCode } from "./likeness.ts";
import type { Count, Stats } from "./stats.ts";

/** From here on a pair is asked about: 4 in 5. */
export const PROPOSED = 2;
/** From here on names with support join by themselves: one in 2,000 would be wrong. */
export const CERTAIN = 11;

/** A small archive is a sample of a larger circle: names in it are not rarer for its being small. */
const LEAST_SIZE = 1000;

const sizeOf = ({ size }: Stats): number => Math.max(size, LEAST_SIZE);

/** What has to be made up for: any two of the archive are two people. */
export const priorOf = (stats: Stats): number => -Math.log2(sizeOf(stats));

export const scoreOf = (bits: number): number => 1 / (1 + 2 ** -bits);

type Rarity = (counted: readonly Count[], stats: Stats) => number;

/** What signs weigh together, worked out as far as it does not move with the archive. */
export interface Weight {
  readonly fixed: number;
  readonly rare: readonly Rare[];
}

interface Rare {
  readonly counted: readonly Count[];
  readonly rarity: Rarity;
}

export const weightOf = (signs: readonly Sign[]): Weight => ({
  fixed: signs.reduce((sum, { code }) => sum + FIXED[code], 0),
  rare: signs.flatMap(({ code, counted }) => {
    const rarity = RARITY[code];
    return rarity ? { counted, rarity } : [];
  }),
});

export function bitsIn({ fixed, rare }: Weight, stats: Stats): number {
  let bits = fixed;
  for (const { counted, rarity } of rare) bits += rarity(counted, stats);
  return bits;
}

/** As many bits as it is rare in the archive, and no more than `most`. */
const rarity =
  (most: number): Rarity =>
  (counted, stats) =>
    Math.min(most, leastOf(counted, stats, rareBits));

/** A number or an address is rare by its nature; that several have it is what it loses. */
const perHolder: Rarity = (counted) => -Math.log2(othersWith(counted));

const nameRarity: Rarity = (counted, stats) => leastOf(counted, stats, nameBits);

/** What the most common of these weighs. Of each it is worked out once for a state of the archive. */
function leastOf(
  counted: readonly Count[],
  stats: Stats,
  bitsOf: (count: Count, stats: Stats) => number,
): number {
  let least = Infinity;
  for (const count of counted) {
    if (count.asOf !== stats.state) {
      count.bits = bitsOf(count, stats);
      count.asOf = stats.state;
    }
    if (count.bits < least) least = count.bits;
  }
  return least;
}

const rareBits = ({ times }: Count, stats: Stats): number =>
  Math.log2(sizeOf(stats) / Math.max(times - 1, 1));

/** Names are counted as if a thousand people of the whole country were in the archive too. */
const nameBits = ({ times, share }: Count, { size }: Stats): number =>
  -Math.log2((Math.max(0, times - 1) + SAMPLE * share) / (size + SAMPLE));

const SAMPLE = 1000;

/** How many have it besides the one from whom one looks. */
const othersWith = (counted: readonly Count[]): number =>
  counted.reduce((most, { times }) => Math.max(most, times - 1), 1);

/** Each third person whom both met says half of how rare it is to have met them. */
const circleRarity: Rarity = (thirds, stats) =>
  Math.min(
    12,
    thirds.reduce((sum, third) => sum + leastOf([third], stats, rareBits) / 2, 0),
  );

/** Whoever came to a conference is one of the ten at most whom the calendar asked, not one of the whole archive. */
const expectedRarity: Rarity = (_, stats) => Math.log2(sizeOf(stats) / 10);

const RARITY: Readonly<Partial<Record<SignCode, Rarity>>> = {
  "given-same": nameRarity,
  "given-form": nameRarity,
  "given-spelling": nameRarity,
  "given-middle": nameRarity,
  "given-part": nameRarity,
  "given-slip": nameRarity,
  "family-same": nameRarity,
  "family-spelling": nameRarity,
  "family-middle": nameRarity,
  "family-part": nameRarity,
  "family-slip": nameRarity,
  address: perHolder,
  number: perHolder,
  shared: rarity(9),
  mailbox: rarity(9),
  company: rarity(11),
  "company-hinted": rarity(11),
  "company-part": rarity(11),
  "company-slip": rarity(11),
  postcode: rarity(9),
  place: rarity(8),
  "place-slip": rarity(8),
  circle: circleRarity,
  "phone-book": rarity(10),
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
