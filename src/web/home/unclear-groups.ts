/**
 * Entries of one name with the same people are one question: a weekly round is not asked twenty
 * times. The first of a group is the one that matters most.
 */
import type { Unclear } from "#api/daily.ts";

export type Group = readonly [first: Unclear, ...others: Unclear[]];

export function groupsOf(entries: readonly Unclear[]): readonly Group[] {
  const groups = new Map<string, [Unclear, ...Unclear[]]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.subject, ...entry.people.map(({ id }) => id).toSorted()]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}
