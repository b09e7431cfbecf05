/**
 * What joins by itself: a profile, an address or a number that both have, unless people of different names
 * have it; and a whole name together with a company, a circle or a birthday, where chance would make one in
 * two thousand of it. The strongest come first, and none that is forbidden (groups.ts).
 */
import { namesCompared } from "./compare-names.ts";
import type { Candidates } from "./candidates.ts";
import type { Groups } from "./groups.ts";
import type { Join } from "./joined.ts";
import { areNumbered } from "./signs.ts";
import { aroundEach, byPlaces } from "./pairs.ts";
import type { Portrait } from "./portrait.ts";
import { BY_NAME } from "./rests-on.ts";
import { CERTAIN } from "./weights.ts";

/** Of edges that edgesAmong found. */
export function joinCertain(
  { portraits, pairs }: Candidates,
  groups: Groups,
  edges: readonly number[],
): readonly Join[] {
  const mixed = new Set<number>();
  const joins: Join[] = [];
  const namedIn = (group: number): readonly Portrait[] =>
    groups
      .membersOf(group)
      .slice(0, MOST_LOOKED_AT)
      .flatMap((member) => portraits[member] ?? []);
  for (const edge of edges) {
    const [left, right] = [groups.of(pairs.a[edge]!), groups.of(pairs.b[edge]!)];
    if (left === right) continue;
    const isMixed = mixed.has(left) || mixed.has(right) || !pairs.hasSameGiven[edge]!;
    if (pairs.order[edge] === BY_NAME && isMixed && haveOtherNames(namedIn(left), namedIn(right)))
      continue;
    if (!groups.join(left, right, "unless forbidden")) continue;
    if (isMixed) mixed.add(left);
    joins.push(pairs.join[edge]!);
  }
  return joins;
}

const MOST_LOOKED_AT = 12;

/** Whether a first name on one side contradicts one on the other: Alexander and Alexandra, with an Alex between. */
const haveOtherNames = (left: readonly Portrait[], right: readonly Portrait[]): boolean =>
  left.some((one) => right.some((other) => namesCompared(one, other)?.given?.how === "other"));

/** What is certain by itself, the strongest first. */
export function edgesAmong(candidates: Candidates, weighed: readonly number[]): readonly number[] {
  const { order, bits } = candidates.pairs;
  const byIds = byPlaces(candidates.pairs, candidates.numbers.inOrder());
  const edges = weighed.filter(
    (pair) => order[pair]! >= 0 && (order[pair]! < BY_NAME || bits[pair]! >= CERTAIN),
  );
  const isByName = (edge: number): boolean => order[edge] === BY_NAME;
  const isEither = eitherOf(candidates, edges.filter(isByName));
  return edges
    .filter((edge) => !isByName(edge) || !isEither(edge))
    .toSorted(
      (one, other) => order[one]! - order[other]! || bits[other]! - bits[one]! || byIds(one, other),
    );
}

/**
 * Whether somebody else could be meant as well: Alex, where there is an Alexander and an Alexandra, or a
 * Jörg Müller of a firm that has a j.mueller@ and a j.mueller2@.
 */
function eitherOf(
  { portraits, pairs: { a, b, hasSameGiven } }: Candidates,
  byName: readonly number[],
): (edge: number) => boolean {
  const around = aroundEach(byName, (edge) => [a[edge]!, b[edge]!]);
  const farFrom = (edge: number, side: number): Portrait =>
    portraits[a[edge] === side ? b[edge]! : a[edge]!]!;
  const isOther = (one: Portrait, other: Portrait, asGiven: boolean): boolean =>
    haveNumbered(one, other) || (asGiven && namesCompared(one, other)?.given?.how === "other");
  /** Who else one side could be, seen from the other one. */
  const isRivalled = (edge: number, side: number): boolean =>
    around.get(side)!.some((rival) => {
      if (rival === edge) return false;
      const asGiven = !hasSameGiven[edge]! && !hasSameGiven[rival]!;
      return isOther(farFrom(rival, side), farFrom(edge, side), asGiven);
    });
  return (edge) => isRivalled(edge, a[edge]!) || isRivalled(edge, b[edge]!);
}

const haveNumbered = (one: Portrait, other: Portrait): boolean =>
  (one.isNumbered || other.isNumbered) &&
  one.mailboxes.some((mailbox) => other.mailboxes.some((far) => areNumbered(mailbox, far)));
