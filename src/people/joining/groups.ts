/**
 * People as groups of identities that are joined one edge at a time, and what forbids an edge: the user
 * said that two are different, or both sides have a strong key of their own, two profiles on one network,
 * two birthdays. That holds for whole groups, so over a chain as well. What the user called the same
 * outweighs keys, and nothing outweighs that they are different.
 *
 * A group is called by the number of the identity with which it began; the same one in every run, since
 * edges come in one order.
 */
import type { Decision } from "./identity.ts";
import type { Numbers } from "./numbers.ts";
import { haveOtherProfiles, type Portrait, type Profile } from "./portrait.ts";

export type Obstacle = "decided" | "profiles" | "birthdays";

export interface Groups {
  /** Which group somebody is in. */
  of(identity: number): number;
  isOfSeveral(group: number): boolean;
  membersOf(group: number): readonly number[];
  birthdaysOf(group: number): readonly string[];
  /** Also of whoever is not here, and of whom the user decided something. */
  numberOf(id: string): number;
  /** What forbids that two groups are one person; null if nothing does. */
  obstacle(one: number, other: number): Obstacle | null;
  /** Whether these two are one person now. */
  join(a: number, b: number, force: "unless forbidden" | "whatever keys say"): boolean;
}

/** What may forbid that a group is somebody else. */
export interface Marks {
  readonly birthdays: readonly string[];
  readonly profiles: readonly Profile[];
  /** Identities of others whom the user said to be different. */
  readonly others: readonly number[];
}

const UNMARKED: Marks = { birthdays: [], profiles: [], others: [] };

/** Of somebody as a person of their own. */
export const marksOf = ({ birthday, profiles }: Portrait): Marks =>
  birthday === null && profiles.length === 0
    ? UNMARKED
    : { birthdays: birthday === null ? [] : [birthday], profiles, others: [] };

interface Everybody {
  /** By number. */
  readonly marks: readonly Marks[];
  readonly numbers: Pick<Numbers, "of">;
}

export function groupsOf(everybody: Everybody, decisions: readonly Decision[]): Groups {
  const marks = everybody.marks.slice();
  const groups = Array.from(marks.keys());
  const members = new Map<number, readonly number[]>();
  const strangers = new Map<string, number>();

  const numberOf = (id: string): number => {
    const known = everybody.numbers.of(id) ?? strangers.get(id);
    if (known !== undefined) return known;
    const number = groups.length;
    strangers.set(id, number);
    groups.push(number);
    marks.push(UNMARKED);
    return number;
  };
  const tellApart = (one: number, other: number): void => {
    const known = marks[one]!;
    marks[one] = { ...known, others: [...known.others, other] };
  };
  for (const { a, b, is } of decisions) {
    if (is === "same") continue;
    const [one, other] = [numberOf(a), numberOf(b)];
    tellApart(one, other);
    tellApart(other, one);
  }

  const obstacle = (one: number, other: number): Obstacle | null => {
    const [left, right] = [marks[one]!, marks[other]!];
    if (left === UNMARKED || right === UNMARKED) return null;
    if (left.others.some((number) => groups[number] === other)) return "decided";
    if (haveOtherProfiles(left.profiles, right.profiles)) return "profiles";
    const haveBirthdays = left.birthdays.length > 0 && right.birthdays.length > 0;
    return haveBirthdays && !left.birthdays.some((day) => right.birthdays.includes(day))
      ? "birthdays"
      : null;
  };
  const membersOf = (group: number): readonly number[] => members.get(group) ?? [group];
  return {
    of: (identity) => groups[identity]!,
    isOfSeveral: (group) => members.has(group),
    membersOf,
    birthdaysOf: (group) => marks[group]!.birthdays,
    numberOf,
    obstacle,
    join(a, b, force) {
      const [one, other] = [groups[a]!, groups[b]!];
      if (one === other) return true;
      const found = obstacle(one, other);
      if (found !== null && (found === "decided" || force === "unless forbidden")) return false;
      const joining = membersOf(other);
      for (const member of joining) groups[member] = one;
      members.set(one, [...membersOf(one), ...joining]);
      members.delete(other);
      marks[one] = union(marks[one]!, marks[other]!);
      return true;
    },
  };
}

const union = (one: Marks, other: Marks): Marks =>
  other === UNMARKED
    ? one
    : one === UNMARKED
      ? other
      : {
          birthdays: together(one.birthdays, other.birthdays),
          profiles: together(one.profiles, other.profiles),
          others: together(one.others, other.others),
        };

const together = <T>(one: readonly T[], other: readonly T[]): readonly T[] =>
  other.length === 0 ? one : one.length === 0 ? other : [...new Set([...one, ...other])];
