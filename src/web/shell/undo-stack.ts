/**
 * What the reader did and can take back, newest last. The toast shows the newest; Ctrl Z takes them
 * back one after the other, also when the toast is long gone. Pure; undo.tsx carries it out.
 */
export interface Act {
  readonly id: number;
  /** Said in the past participle: "Noted: met …". */
  readonly words: string;
  readonly undo: () => Promise<unknown>;
}

export interface Acts {
  readonly done: readonly Act[];
  /** What the toast says: an act that can be taken back, or a plain notice. */
  readonly shown: { readonly words: string; readonly act: Act | null } | null;
}

export const NO_ACTS: Acts = { done: [], shown: null };

const MOST = 50;

export const add = (acts: Acts, act: Act): Acts => ({
  done: [...acts.done, act].slice(-MOST),
  shown: { words: act.words, act },
});

export const notice = (acts: Acts, words: string): Acts => ({
  ...acts,
  shown: { words, act: null },
});

export const hide = (acts: Acts): Acts => ({ ...acts, shown: null });

/** Forgets an act: it did not come to pass. */
export const drop = (acts: Acts, id: number): Acts => take(acts, id).acts;

/** Takes out an act, or the newest one; the toast that speaks of it goes. */
export function take(
  acts: Acts,
  id?: number,
): { readonly act: Act | undefined; readonly acts: Acts } {
  const act = id === undefined ? acts.done.at(-1) : acts.done.find((each) => each.id === id);
  if (!act) return { act, acts };
  return {
    act,
    acts: {
      done: acts.done.filter((each) => each !== act),
      shown: acts.shown?.act === act ? null : acts.shown,
    },
  };
}
