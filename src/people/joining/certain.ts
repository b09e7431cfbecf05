/**
 * What joins by itself: a profile, an address or a number that both have, unless people of different names
 * have it; and a whole name together with a company, a circle or a birthday, where chance would make one in
 * two thousand of it. The strongest come first, and none that is forbidden (groups.ts).
 */
import { compareNames } from "./compare-names.ts";
import type { Groups } from "./groups.ts";
import type { Join } from "./joined.ts";
import type { Sign, SignCode } from "./likeness.ts";
import type { Group, Portrait } from "./portrait.ts";
import { type Archive, byIds, type Weighed } from "./weighed.ts";
import { CERTAIN } from "./weights.ts";

export function joinCertain(
  archive: Archive,
  groups: Groups,
  weighed: readonly Weighed[],
): readonly Join[] {
  const edges = weighed
    .map((one) => ({ one, order: orderOf(one) }))
    .filter(({ order }) => order >= 0);
  const isEither = eitherOf(archive, edges);
  const mixed = new Set<Group>();
  return edges
    .filter(({ one, order }) => order < BY_NAME || !isEither(one))
    .toSorted(
      (left, right) =>
        left.order - right.order ||
        right.one.bits - left.one.bits ||
        byIds(left.one.likeness, right.one.likeness),
    )
    .flatMap(({ one: { likeness }, order }) => {
      const { a, b } = likeness;
      const by = ORDER[order] ?? "name";
      const [left, right] = [groups.of(a), groups.of(b)];
      if (left === right) return [];
      const isMixed = mixed.has(left) || mixed.has(right) || !hasSameGiven(likeness.signs);
      if (by === "name" && isMixed && haveOtherNames(archive, left, right)) return [];
      if (!groups.join(a, b, "unless forbidden")) return [];
      if (isMixed) mixed.add(groups.of(a));
      return { a, b, by, reasons: likeness.reasons };
    });
}

/** In the order in which they are believed. */
const ORDER = ["profile", "address", "number"] as const;
const BY_NAME = ORDER.length;

/** -1 where it is not certain. */
function orderOf({ likeness: { signs }, bits }: Weighed): number {
  if (bits < CERTAIN && !signs.some(({ code }) => KEYS.has(code))) return -1;
  const has = (code: SignCode): boolean => signs.some((sign) => sign.code === code);
  const isNewName = has("family-other") || has("stray");
  const byKey = ORDER.findIndex((by) => has(by) && !(by === "number" && isNewName));
  if (byKey >= 0) return byKey;
  const isWhole = has("family-same") && GIVEN.some(has);
  return isWhole && STRONG_SUPPORT.some(has) && !DOUBTS.some(has) ? BY_NAME : -1;
}

const KEYS: ReadonlySet<SignCode> = new Set(ORDER);

const GIVEN: readonly SignCode[] = ["given-same", "given-form"];
const STRONG_SUPPORT: readonly SignCode[] = ["company", "circle", "birthday"];
const DOUBTS: readonly SignCode[] = [
  "together",
  "numbered",
  "birthday-slip",
  "birthday-other",
  "profile-other",
];

/** Whether a short form could as well be somebody else's: Alex, where there is an Alexander and an Alexandra. */
function eitherOf(
  { portraits }: Archive,
  edges: readonly { readonly one: Weighed; readonly order: number }[],
): (one: Weighed) => boolean {
  const around = new Map<string, string[]>();
  const others = (id: string): string[] => {
    let there = around.get(id);
    if (!there) around.set(id, (there = []));
    return there;
  };
  for (const { one, order } of edges) {
    const { a, b, signs } = one.likeness;
    if (order < BY_NAME || hasSameGiven(signs)) continue;
    others(a).push(b);
    others(b).push(a);
  }
  const isOther = (id: string, other: string): boolean =>
    compareNames(portraits.get(id)!, portraits.get(other)!)?.given?.how === "other";
  return ({ likeness: { a, b, signs } }) =>
    !hasSameGiven(signs) &&
    (others(a).some((id) => isOther(id, b)) || others(b).some((id) => isOther(id, a)));
}

const hasSameGiven = (signs: readonly Sign[]): boolean =>
  signs.every(({ code }) => !code.startsWith("given-") || code === "given-same");

/** Whether a first name on one side contradicts one on the other: Alexander and Alexandra, with an Alex between. */
function haveOtherNames({ portraits }: Archive, one: Group, other: Group): boolean {
  const namedIn = ({ members }: Group): readonly Portrait[] =>
    members.slice(0, MOST_LOOKED_AT).flatMap((id) => portraits.get(id) ?? []);
  const there = namedIn(other);
  return namedIn(one).some((left) =>
    there.some((right) => compareNames(left, right)?.given?.how === "other"),
  );
}

const MOST_LOOKED_AT = 12;
