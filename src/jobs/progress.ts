/** How far long work is: bytes of all files, or items, and a guess of what is left. */

export interface Progress {
  readonly phase:
    | "waiting"
    | "looking"
    | "reading"
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

/** Seconds before a guess is worth saying. */
const GUESS_AFTER = 2;

export function secondsLeft(done: number, total: number, seconds: number): number | null {
  if (seconds < GUESS_AFTER || done <= 0 || done > total) return null;
  return Math.ceil((seconds / done) * (total - done));
}
