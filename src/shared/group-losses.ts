/** What was not kept of contacts, over all of them: each thing once, with the contacts it is missing from. */
interface Note {
  readonly lost: readonly string[];
}

export interface Losses<N> {
  readonly contacts: number;
  /** What is missing most first. */
  readonly things: readonly { readonly what: string; readonly notes: readonly N[] }[];
}

/** Null where everything of everyone was kept. */
export function groupLosses<N extends Note>(notes: readonly N[]): Losses<N> | null {
  const losing = notes.filter(({ lost }) => lost.length > 0);
  if (losing.length === 0) return null;
  const things = Map.groupBy(
    losing.flatMap((note) => note.lost.map((what) => ({ what, note }))),
    ({ what }) => what,
  );
  return {
    contacts: losing.length,
    things: Array.from(things, ([what, all]) => ({
      what,
      notes: all.map(({ note }) => note),
    })).toSorted((a, b) => b.notes.length - a.notes.length),
  };
}
