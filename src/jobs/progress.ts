/** How far long work is: bytes of all files, or texts, and a guess of what is left. */

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

export interface ProgressReporter {
  current(): Progress;
  set(change: Partial<Omit<Progress, "secondsLeft">>): void;
}

export function progressReporter(
  now: () => Date,
  onProgress: (progress: Progress) => void = () => {},
): ProgressReporter {
  let progress = NO_PROGRESS;
  let phaseStarted = now().getTime();
  return {
    current: () => progress,
    set(change) {
      if (change.phase && change.phase !== progress.phase) phaseStarted = now().getTime();
      const next = { ...progress, ...change };
      const seconds = (now().getTime() - phaseStarted) / 1000;
      progress = { ...next, secondsLeft: secondsLeft(next.done, next.total, seconds) };
      onProgress(progress);
    },
  };
}

/** Seconds before a guess is worth saying. */
const GUESS_AFTER = 2;

function secondsLeft(done: number, total: number, seconds: number): number | null {
  if (seconds < GUESS_AFTER || done <= 0 || done > total) return null;
  return Math.ceil((seconds / done) * (total - done));
}
