/**
 * What is likely between two people, and so is asked. Nobody is asked where one of them could be either
 * of two others whose names contradict, and neither is likelier by far (J. Müller, in a firm with a
 * Jörg and a Jana).
 */
import { contradicts, namesCompared } from "./compare-names.ts";
import type { Groups } from "./groups.ts";
import type { Joined, Proposal, RuledOut } from "./joined.ts";
import { compareBirthdays, reasonsIn, type Sign } from "./likeness.ts";
import type { Group } from "./portrait.ts";
import { type Archive, byIds, byText, type Weighed } from "./weighed.ts";
import { PROPOSED, bitsIn, scoreOf, weightOf } from "./weights.ts";

export function proposeAmong(
  archive: Archive,
  groups: Groups,
  weighed: readonly Weighed[],
): Pick<Joined, "proposals" | "ruledOut"> {
  const proposable: Open[] = [];
  const ruledOut: RuledOut[] = [];
  for (const open of likeliest(archive, groups, weighed)) {
    const conflicts = conflictsOf(groups, open);
    if (conflicts === "decided") continue;
    if (conflicts.length === 0) proposable.push(open);
    else ruledOut.push(ruleOut(open, conflicts));
  }
  return {
    proposals: likelyAmong(archive, proposable),
    ruledOut: ruledOut.toSorted(byIds),
  };
}

/** The pair of their identities that is most alike stands for two people. */
interface Open extends Weighed {
  readonly left: Group;
  readonly right: Group;
  /** What their other identities know, and these two do not. */
  readonly more?: readonly Sign[];
}

function likeliest(archive: Archive, groups: Groups, weighed: readonly Weighed[]): readonly Open[] {
  const best = new Map<Group, Map<Group, Weighed>>();
  for (const one of weighed) {
    if (one.bits < PROPOSED) continue;
    const [a, b] = [groups.of(one.a), groups.of(one.b)];
    if (a === b) continue;
    const [left, right] = a.name < b.name ? [a, b] : [b, a];
    let there = best.get(left);
    if (!there) best.set(left, (there = new Map()));
    const known = there.get(right);
    if (!known || byBits(one, known) < 0) there.set(right, one);
  }
  return Array.from(best, ([left, there]) =>
    Array.from(there, ([right, one]) => withBirthdays(archive, groups, { ...one, left, right })),
  )
    .flat()
    .filter(({ bits }) => bits >= PROPOSED);
}

const byBits = (one: Weighed, other: Weighed): number => other.bits - one.bits || byIds(one, other);

/** Birthdays count for the whole person, not only for the identity on which they stand. */
function withBirthdays({ stats }: Archive, groups: Groups, open: Open): Open {
  if (open.likeness.hasBirthdays || open.left.birthdays.length === 0) return open;
  if (groups.obstacle(open.left, open.right) !== "birthdays") return open;
  const [one = "", other = ""] = [open.left, open.right].map(
    ({ birthdays }) => [...birthdays].toSorted(byText)[0]!,
  );
  const sign: Sign = {
    code: compareBirthdays(one, other),
    counted: [],
    values: { one: `--${one}`, other: `--${other}` },
  };
  return { ...open, more: [sign], bits: open.bits + bitsIn(weightOf([sign]), stats) };
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

function likelyAmong(archive: Archive, open: readonly Open[]): readonly Proposal[] {
  const around = neighbours(open);
  return open
    .filter((one) => !hasRival(archive, one, around))
    .filter((one) => !one.likeness.restsOnName || isOnlyBearer(archive, one, around))
    .toSorted(byBits)
    .map(({ likeness, bits, more = [] }) => ({
      a: likeness.a,
      b: likeness.b,
      score: scoreOf(bits),
      reasons: likeness.reasons,
      against: [...likeness.against, ...reasonsIn(more)],
    }));
}

function neighbours(open: readonly Open[]): ReadonlyMap<Group, readonly Open[]> {
  const around = new Map<Group, Open[]>();
  for (const one of open) {
    for (const side of [one.left, one.right]) {
      const there = around.get(side);
      if (there) there.push(one);
      else around.set(side, [one]);
    }
  }
  return around;
}

/** Whether somebody else could be meant as well, or nearly, who cannot be the same. */
function hasRival(
  { portraits }: Archive,
  one: Open,
  around: ReadonlyMap<Group, readonly Open[]>,
): boolean {
  const isRivalled = (side: Group, far: Group): boolean =>
    (around.get(side) ?? []).some((rival) => {
      const other = farFrom(rival, side);
      const isNear = other !== far && rival.bits > one.bits - BY_FAR;
      return isNear && haveOtherNames(portraits, far, other);
    });
  return isRivalled(one.left, one.right) || isRivalled(one.right, one.left);
}

/** Likelier by this is likelier beyond doubt: 64 times. */
const BY_FAR = 6;

function haveOtherNames(portraits: Archive["portraits"], one: Group, other: Group): boolean {
  const [left, right] = [portraits.get(one.name), portraits.get(other.name)];
  const names = left && right ? namesCompared(left, right) : null;
  return names !== null && contradicts(names);
}

/**
 * Whether nothing but a name is known of all of one side, and the other is the only one here who bears it: whoever
 * else does may be the same.
 */
function isOnlyBearer(
  { portraits }: Archive,
  { left, right }: Open,
  around: ReadonlyMap<Group, readonly Open[]>,
): boolean {
  const isBare = ({ members }: Group): boolean =>
    members.every((id) => portraits.get(id)?.isBare === true);
  const whoElse = (side: Group, far: Group): readonly Group[] =>
    (around.get(side) ?? []).map((one) => farFrom(one, side)).filter((other) => other !== far);
  return [
    [left, right],
    [right, left],
  ].some(([bare, far]) => {
    if (!isBare(bare!)) return false;
    const near = new Set((around.get(far!) ?? []).map((one) => farFrom(one, far!)));
    return whoElse(bare!, far!).every((other) => near.has(other));
  });
}

const farFrom = ({ left, right }: Open, side: Group): Group => (left === side ? right : left);
