/** How far long work is: bytes of all files, cards that were looked at, or texts, and a guess of what is left. */

export interface Progress {
  readonly phase:
    | "waiting"
    | "looking"
    | "reading"
    | "joining"
    | "measuring"
    | "indexing"
    | "removing"
    | "done";
  readonly done: number;
  readonly total: number;
  readonly items: number;
  readonly people: number;
  readonly file: string | null;
  readonly secondsLeft: number | null;
}

export const NO_PROGRESS: Progress = {
  phase: "waiting",
  done: 0,
  total: 0,
  items: 0,
  people: 0,
  file: null,
  secondsLeft: null,
};

export interface ProgressReporter {
  current(): Progress;
  set(change: Partial<Omit<Progress, "secondsLeft">>): void;
}

export function progressReporter(
  now: () => Date,
  onProgress: (progress: Progress) => void = () => {},
): ProgressReporter {
  let progress = NO_PROGRESS;
  /** Where the phase was when it last stood still: what was done before it is no measure of its pace. */
  let from = { at: now().getTime(), done: 0 };
  return {
    current: () => progress,
    set(change) {
      const next = { ...progress, ...change };
      const at = now().getTime();
      const begins = change.phase !== undefined && change.phase !== progress.phase;
      if (begins || next.done <= from.done) from = { at, done: next.done };
      const seconds = (at - from.at) / 1000;
      progress = { ...next, secondsLeft: secondsLeft(next, next.done - from.done, seconds) };
      onProgress(progress);
    },
  };
}

/** Seconds before a guess is worth saying. */
const GUESS_AFTER = 2;

/** By what was done in so many seconds. */
function secondsLeft(
  { done, total }: Pick<Progress, "done" | "total">,
  gained: number,
  seconds: number,
): number | null {
  if (seconds < GUESS_AFTER || gained <= 0 || done > total) return null;
  return Math.ceil((seconds / gained) * (total - done));
}
