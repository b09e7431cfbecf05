/**
 * People as groups of identities that are joined one edge at a time, and what forbids an edge: the user
 * said that two are different, or both sides have a strong key of their own, two profiles on one network,
 * two birthdays. That holds for whole groups, so over a chain as well. What the user called the same
 * outweighs keys, and nothing outweighs that they are different.
 */
import type { Decision } from "./identity.ts";
import { haveOtherProfiles, type Portrait, type Profile } from "./portrait.ts";

export type Obstacle = "decided" | "profiles" | "birthdays";

export interface Group {
  /** The one it began with; the same in every run, since edges come in one order. */
  readonly name: string;
  readonly members: readonly string[];
  readonly birthdays: readonly string[];
}

export interface Groups {
  of(id: string): Group;
  /** What forbids that two groups are one person; null if nothing does. */
  obstacle(one: Group, other: Group): Obstacle | null;
  /** Whether these two are one person now. */
  join(a: string, b: string, force: "unless forbidden" | "whatever keys say"): boolean;
}

interface OwnGroup extends Group {
  readonly members: string[];
  birthdays: readonly string[];
  profiles: readonly Profile[];
  /** Members of other groups whom the user said to be different. */
  others: readonly string[];
}

export function groupsOf(
  portraits: ReadonlyMap<string, Portrait>,
  decisions: readonly Decision[],
): Groups {
  const groups = new Map<string, OwnGroup>();
  const of = (id: string): OwnGroup => {
    let group = groups.get(id);
    if (!group) groups.set(id, (group = newGroup(id, portraits.get(id))));
    return group;
  };
  for (const { a, b, is } of decisions) {
    if (is === "same") continue;
    of(a).others = [...of(a).others, b];
    of(b).others = [...of(b).others, a];
  }

  const obstacle = (left: Group, right: Group): Obstacle | null => {
    const [one, other] = [of(left.name), of(right.name)];
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
      const isLarger = one.members.length >= other.members.length;
      const [into, from] = isLarger ? [one, other] : [other, one];
      absorb(into, from);
      for (const member of from.members) groups.set(member, into);
      return true;
    },
  };
}

const NONE: readonly never[] = [];

const newGroup = (id: string, portrait: Portrait | undefined): OwnGroup => ({
  name: id,
  members: [id],
  birthdays: portrait?.birthday ? [portrait.birthday] : NONE,
  profiles: portrait?.profiles ?? NONE,
  others: NONE,
});

function absorb(into: OwnGroup, { members, birthdays, profiles, others }: OwnGroup): void {
  into.members.push(...members);
  if (birthdays.length > 0) into.birthdays = [...new Set([...into.birthdays, ...birthdays])];
  if (profiles.length > 0) into.profiles = [...into.profiles, ...profiles];
  if (others.length > 0) into.others = [...into.others, ...others];
}
