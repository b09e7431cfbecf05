/** When the search stops. The clock is handed in: the planner reads none of its own. */
export type Stop = (step: number) => boolean;

export const afterSteps =
  (steps: number): Stop =>
  (step) =>
    step >= steps;

/** Counts from the moment it is made, so make it first of all. */
export function afterMs(ms: number, now: () => number): Stop {
  const end = now() + ms;
  return () => now() >= end;
}

/** For a search in a worker: another thread writes a 1 into memory that both share. */
export const whenRaised =
  (flag: Int32Array): Stop =>
  () =>
    Atomics.load(flag, 0) !== 0;

export const whenFirst =
  (...stops: readonly Stop[]): Stop =>
  (step) =>
    stops.some((stop) => stop(step));
