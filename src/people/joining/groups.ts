/**
 * People as groups of identities that are joined one edge at a time, and what forbids an edge: the user
 * said that two are different, or both sides have a strong key of their own, two profiles on one network,
 * two birthdays. That holds for whole groups, so over a chain as well. What the user called the same
 * outweighs keys, and nothing outweighs that they are different.
 */
import type { Decision } from "./identity.ts";
import { type Group, groupOf, haveOtherProfiles, type Portrait } from "./portrait.ts";

export type Obstacle = "decided" | "profiles" | "birthdays";

export interface Groups {
  of(id: string): Group;
  /** What forbids that two groups are one person; null if nothing does. */
  obstacle(one: Group, other: Group): Obstacle | null;
  /** Whether these two are one person now. */
  join(a: string, b: string, force: "unless forbidden" | "whatever keys say"): boolean;
}

export function groupsOf(
  portraits: ReadonlyMap<string, Portrait>,
  decisions: readonly Decision[],
): Groups {
  /** Who is not as they are by themselves. */
  const groups = new Map<string, Group>();
  const of = (id: string): Group => {
    const known = groups.get(id) ?? portraits.get(id)?.alone;
    if (known) return known;
    const stranger = groupOf(id, [], null);
    groups.set(id, stranger);
    return stranger;
  };
  const tellApart = (id: string, other: string): void => {
    const group = of(id);
    groups.set(id, { ...group, others: [...group.others, other] });
  };
  for (const { a, b, is } of decisions) {
    if (is === "same") continue;
    tellApart(a, b);
    tellApart(b, a);
  }

  const obstacle = (one: Group, other: Group): Obstacle | null => {
    if (one.others.some((id) => of(id) === other)) return "decided";
    if (haveOtherProfiles(one.profiles, other.profiles)) return "profiles";
    const haveBirthdays = one.birthdays.length > 0 && other.birthdays.length > 0;
    return haveBirthdays && !one.birthdays.some((day) => other.birthdays.includes(day))
      ? "birthdays"
      : null;
  };
  return {
    of,
    obstacle,
    join(a, b, force) {
      const [one, other] = [of(a), of(b)];
      if (one === other) return true;
      const found = obstacle(one, other);
      if (found !== null && (found === "decided" || force === "unless forbidden")) return false;
      const group = union(one, other);
      for (const member of group.members) groups.set(member, group);
      return true;
    },
  };
}

const union = (one: Group, other: Group): Group => ({
  name: one.name,
  members: [...one.members, ...other.members],
  birthdays: together(one.birthdays, other.birthdays),
  profiles: together(one.profiles, other.profiles),
  others: together(one.others, other.others),
});

const together = <T>(one: readonly T[], other: readonly T[]): readonly T[] =>
  other.length === 0 ? one : one.length === 0 ? other : [...new Set([...one, ...other])];
