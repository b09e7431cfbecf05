/**
 * What is likely between two people, and so is asked. Nobody is asked where one of them could be either
 * of two others whose names contradict, and neither is likelier by far (J. Müller, in a firm with a
 * Jörg and a Jana).
 */
import type { Candidates } from "./candidates.ts";
import { contradicts, namesCompared } from "./compare-names.ts";
import type { Groups } from "./groups.ts";
import { byIds, type Joined, type Proposal, type RuledOut } from "./joined.ts";
import { type JoinReason, type Likeness, reasonsIn } from "./likeness.ts";
import { compareBirthdays, type Sign } from "./signs.ts";
import { aroundEach, byPlaces, pairKey } from "./pairs.ts";
import { PROPOSED, scoreOf, weightOf } from "./weights.ts";

export function proposeAmong(
  candidates: Candidates,
  groups: Groups,
  weighed: readonly number[],
): Pick<Joined, "proposals" | "ruledOut"> {
  const proposable: Open[] = [];
  const ruledOut: RuledOut[] = [];
  for (const open of likeliest(candidates, groups, weighed)) {
    const conflicts = conflictsOf(groups, open);
    if (conflicts === "decided") continue;
    if (conflicts.length === 0) proposable.push(open);
    else ruledOut.push(ruleOut(open, conflicts));
  }
  return {
    proposals: likelyAmong(candidates, groups, proposable),
    ruledOut: ruledOut.toSorted(byIds),
  };
}

/** Two people, for whom the pair of their identities stands that is most alike. */
interface Open {
  readonly left: number;
  readonly right: number;
  readonly pair: number;
  readonly likeness: Likeness;
  readonly bits: number;
  /** What their other identities know, and these two do not. */
  readonly more: readonly Sign[];
  /** What speaks against these two, and not against those whose they are. */
  readonly refuted: readonly Sign[];
}

function likeliest(
  { pairs, numbers, portraits }: Candidates,
  groups: Groups,
  weighed: readonly number[],
): readonly Open[] {
  const { a, b, bits, likeness } = pairs;
  const inOrder = byPlaces(pairs, numbers.inOrder());
  const best = new Map<number, number>();
  for (const pair of weighed) {
    if (bits[pair]! < PROPOSED) continue;
    const [left, right] = [groups.of(a[pair]!), groups.of(b[pair]!)];
    if (left === right) continue;
    const key = pairKey(left, right);
    const known = best.get(key);
    if (known === undefined || isLikelier(pair, known)) best.set(key, pair);
  }
  function isLikelier(one: number, other: number): boolean {
    const by = bits[one]! - bits[other]!;
    return by > 0 || (by === 0 && inOrder(one, other) < 0);
  }
  return Array.from(best.values(), (pair) => {
    const open: Open = {
      left: groups.of(a[pair]!),
      right: groups.of(b[pair]!),
      pair,
      likeness: likeness[pair]!,
      bits: bits[pair]!,
      more: NOTHING,
      refuted: NOTHING,
    };
    return asWholes(portraits, groups, withBirthdays(groups, open));
  }).filter((open) => open.bits >= PROPOSED);
}

const NOTHING: readonly never[] = [];

/** Birthdays count for the whole person, not only for the identity on which they stand. */
function withBirthdays(groups: Groups, open: Open): Open {
  const { left, right, likeness, bits } = open;
  if (groups.birthdaysOf(left).length === 0 || likeness.hasBirthdays) return open;
  if (groups.obstacle(left, right) !== "birthdays") return open;
  const [one = "", other = ""] = [left, right].map(
    (side) => [...groups.birthdaysOf(side)].toSorted()[0]!,
  );
  const sign: Sign = {
    code: compareBirthdays(one, other),
    counted: [],
    values: { one: `--${one}`, other: `--${other}` },
  };
  return { ...open, more: [sign], bits: bits + weightOf([sign]).fixed };
}

/** Nobody is told that the places differ of two people of whom both have been in one of them. */
function asWholes(portraits: Candidates["portraits"], groups: Groups, open: Open): Open {
  const { left, right, likeness, bits } = open;
  if (!groups.isOfSeveral(left) && !groups.isOfSeveral(right)) return open;
  const refuted = likeness.signs.filter(({ code }) => {
    const held = code === "place-other" ? "places" : code === "company-other" ? "companies" : null;
    if (held === null) return false;
    const [one, other] = [left, right].map((group) =>
      groups.membersOf(group).flatMap((member) => portraits[member]?.[held] ?? []),
    );
    return one!.some((each) => other!.includes(each));
  });
  if (refuted.length === 0) return open;
  return { ...open, refuted, bits: bits - weightOf(refuted).fixed };
}

function conflictsOf(groups: Groups, { likeness, left, right }: Open): readonly Sign[] | "decided" {
  const obstacle = groups.obstacle(left, right);
  if (obstacle === "decided") return "decided";
  const { conflicts } = likeness;
  const isNamed = conflicts.some(({ code }) => code === "profile-other");
  return obstacle === "profiles" && !isNamed ? [...conflicts, OTHER_PROFILES] : conflicts;
}

const OTHER_PROFILES: Sign = { code: "profile-other", counted: [], values: {} };

function ruleOut({ likeness }: Open, conflicts: readonly Sign[]): RuledOut {
  return {
    a: likeness.a,
    b: likeness.b,
    reasons: likeness.reasons,
    conflicts: reasonsIn(conflicts),
  };
}

function likelyAmong(
  candidates: Candidates,
  groups: Groups,
  open: readonly Open[],
): readonly Proposal[] {
  const inOrder = byPlaces(candidates.pairs, candidates.numbers.inOrder());
  const around = aroundEach(open, ({ left, right }) => [left, right]);
  return open
    .filter((one) => !hasRival(candidates, one, around))
    .filter((one) => !one.likeness.restsOnName || isOnlyBearer(candidates, groups, one, around))
    .toSorted((one, other) => other.bits - one.bits || inOrder(one.pair, other.pair))
    .map(({ likeness, bits, more, refuted }) => ({
      a: likeness.a,
      b: likeness.b,
      score: scoreOf(bits),
      reasons: likeness.reasons,
      against:
        more.length + refuted.length === 0
          ? likeness.against
          : [...against(likeness, refuted), ...reasonsIn(more)],
    }));
}

const against = ({ against }: Likeness, refuted: readonly Sign[]): readonly JoinReason[] =>
  against.filter((reason) => !refuted.some(({ code }) => code === reason.code));

/** All that is open about somebody. */
type Around = ReadonlyMap<number, readonly Open[]>;

/** Whether somebody else could be meant as well, or nearly, who cannot be the same. */
function hasRival({ portraits }: Candidates, one: Open, around: Around): boolean {
  const isRivalled = (side: number, far: number): boolean =>
    around.get(side)!.some((rival) => {
      if (rival === one || rival.bits <= one.bits - BY_FAR) return false;
      return haveOtherNames(portraits, far, farFrom(rival, side));
    });
  return isRivalled(one.left, one.right) || isRivalled(one.right, one.left);
}

/** Likelier by this is likelier beyond doubt: 64 times. */
const BY_FAR = 6;

/** By those with whom they begin. */
function haveOtherNames(portraits: Candidates["portraits"], one: number, other: number): boolean {
  const [left, right] = [portraits[one], portraits[other]];
  const names = left && right ? namesCompared(left, right) : null;
  return names !== null && contradicts(names);
}

/**
 * Whether nothing but a name is known of all of one side, and the other is the only one here who bears it: whoever
 * else does may be the same.
 */
function isOnlyBearer(
  { portraits }: Candidates,
  groups: Groups,
  { left, right }: Open,
  around: Around,
): boolean {
  const isBare = (group: number): boolean =>
    groups.membersOf(group).every((member) => portraits[member]?.isBare === true);
  const nearTo = (side: number): readonly number[] =>
    around.get(side)!.map((one) => farFrom(one, side));
  const isAlone = (bare: number, far: number): boolean => {
    const near = new Set(nearTo(far));
    return nearTo(bare).every((other) => other === far || near.has(other));
  };
  return (isBare(left) && isAlone(left, right)) || (isBare(right) && isAlone(right, left));
}

const farFrom = ({ left, right }: Open, side: number): number => (left === side ? right : left);
