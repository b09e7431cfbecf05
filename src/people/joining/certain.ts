/**
 * What joins by itself: a profile, an address or a number that both have, unless people of different names
 * have it; and a whole name together with a company, a circle or a birthday, where chance would make one in
 * two thousand of it. The strongest come first, and none that is forbidden (groups.ts).
 */
import { namesCompared } from "./compare-names.ts";
import type { Groups } from "./groups.ts";
import type { Join } from "./joined.ts";
import type { Group, Portrait } from "./portrait.ts";
import { areNumbered } from "./likeness.ts";
import { BY_NAME, KEYS } from "./rests-on.ts";
import { type Archive, byIds, type Weighed } from "./weighed.ts";
import { CERTAIN } from "./weights.ts";

/** Of edges that edgesAmong found. */
export function joinCertain(
  archive: Archive,
  groups: Groups,
  edges: readonly Weighed[],
): readonly Join[] {
  const mixed = new Set<Group>();
  const joins: Join[] = [];
  for (const { a, b, order, likeness } of edges) {
    const [left, right] = [groups.of(a), groups.of(b)];
    if (left === right) continue;
    const { hasSameGiven, reasons } = likeness;
    const isMixed = mixed.has(left) || mixed.has(right) || !hasSameGiven;
    if (order === BY_NAME && isMixed && haveOtherNames(archive, left, right)) continue;
    if (!groups.join(a, b, "unless forbidden")) continue;
    if (isMixed) mixed.add(groups.of(a));
    joins.push({ a, b, by: KEYS[order] ?? "name", reasons });
  }
  return joins;
}

/** What is certain by itself, the strongest first. */
export function edgesAmong(archive: Archive, weighed: readonly Weighed[]): readonly Weighed[] {
  const edges = weighed.filter(
    ({ order, bits }) => order >= 0 && (order < BY_NAME || bits >= CERTAIN),
  );
  const isEither = eitherOf(archive, edges);
  return edges
    .filter((one) => one.order < BY_NAME || !isEither(one))
    .toSorted(
      (left, right) => left.order - right.order || right.bits - left.bits || byIds(left, right),
    );
}

/**
 * Whether somebody else could be meant as well: Alex, where there is an Alexander and an Alexandra, or a
 * Jörg Müller of a firm that has a j.mueller@ and a j.mueller2@.
 */
function eitherOf({ portraits }: Archive, edges: readonly Weighed[]): (one: Weighed) => boolean {
  interface Other {
    readonly id: string;
    readonly hasSameGiven: boolean;
  }
  const around = new Map<string, Other[]>();
  const others = (id: string): Other[] => {
    let there = around.get(id);
    if (!there) around.set(id, (there = []));
    return there;
  };
  for (const { a, b, order, likeness } of edges) {
    if (order < BY_NAME) continue;
    const { hasSameGiven } = likeness;
    others(a).push({ id: b, hasSameGiven });
    others(b).push({ id: a, hasSameGiven });
  }
  const isOther = (id: string, other: string, asGiven: boolean): boolean => {
    const [one, two] = [portraits.get(id)!, portraits.get(other)!];
    return haveNumbered(one, two) || (asGiven && namesCompared(one, two)?.given?.how === "other");
  };
  /** Who else one side could be, seen from the other one. */
  const isRivalled = (side: string, far: string, hasSameGiven: boolean): boolean =>
    others(side).some(
      (one) => one.id !== far && isOther(one.id, far, !hasSameGiven && !one.hasSameGiven),
    );
  return ({ likeness: { a, b, hasSameGiven } }) =>
    isRivalled(a, b, hasSameGiven) || isRivalled(b, a, hasSameGiven);
}

const haveNumbered = (one: Portrait, other: Portrait): boolean =>
  one.mailboxes.some((mailbox) => other.mailboxes.some((far) => areNumbered(mailbox, far)));

/** Whether a first name on one side contradicts one on the other: Alexander and Alexandra, with an Alex between. */
function haveOtherNames({ portraits }: Archive, one: Group, other: Group): boolean {
  const namedIn = ({ members }: Group): readonly Portrait[] =>
    members.slice(0, MOST_LOOKED_AT).flatMap((id) => portraits.get(id) ?? []);
  const there = namedIn(other);
  return namedIn(one).some((left) =>
    there.some((right) => namesCompared(left, right)?.given?.how === "other"),
  );
}

const MOST_LOOKED_AT = 12;
