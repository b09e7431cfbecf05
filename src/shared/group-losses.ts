/** What was not kept of contacts, over all of them: each thing once, with the contacts it is missing from. */
import type { LostThing } from "./lost-words.ts";

interface Note {
  readonly lost: readonly LostThing[];
}

export interface Loss<N> extends LostThing {
  readonly notes: readonly N[];
}

export interface Losses<N> {
  readonly contacts: number;
  /** What is missing most first. */
  readonly things: readonly Loss<N>[];
}

/** Null where everything of everyone was kept. */
export function groupLosses<N extends Note>(notes: readonly N[]): Losses<N> | null {
  const losing = notes.filter(({ lost }) => lost.length > 0);
  if (losing.length === 0) return null;
  const things = Map.groupBy(
    losing.flatMap((note) => note.lost.map((thing) => ({ ...thing, note }))),
    ({ what }) => what,
  );
  return {
    contacts: losing.length,
    things: Array.from(things, ([what, all]) => ({
      what,
      unknown: all[0]!.unknown,
      notes: all.map(({ note }) => note),
    })).toSorted((a, b) => b.notes.length - a.notes.length),
  };
}
