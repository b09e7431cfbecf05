/** The edges that hold a person together, told from where they begin: each handle after one it hangs on. Pure. */
import type { Joint, Side } from "#api/joins.ts";

export interface Branch {
  readonly side: Side;
  /** By which it belongs, turned so that `other` is this side; null of the first. */
  readonly joint: Joint | null;
}

/** As they are when one of them is split, from whichever side it was read. */
export function withoutJoint(joints: readonly Joint[], { one, other }: Joint): readonly Joint[] {
  const ends = new Set([one.handle, other.handle]);
  return joints.filter((each) => !(ends.has(each.one.handle) && ends.has(each.other.handle)));
}

/** It begins with the handle that holds most others. */
export function branchesOf(joints: readonly Joint[]): readonly Branch[] {
  const edges = new Map<string, Joint[]>();
  for (const joint of joints) {
    for (const turned of [joint, { ...joint, one: joint.other, other: joint.one }]) {
      edges.set(turned.one.handle, [...(edges.get(turned.one.handle) ?? []), turned]);
    }
  }
  const [first] = [...edges.values()].toSorted((a, b) => b.length - a.length);
  if (!first?.[0]) return [];
  const branches: Branch[] = [{ side: first[0].one, joint: null }];
  const told = new Set([first[0].one.handle]);
  for (const { side } of branches) {
    for (const joint of edges.get(side.handle) ?? []) {
      if (told.has(joint.other.handle)) continue;
      told.add(joint.other.handle);
      branches.push({ side: joint.other, joint });
    }
  }
  return branches;
}
