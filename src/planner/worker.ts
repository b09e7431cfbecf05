/**
 * The solver behind a worker's messages, in a browser or in Node: the worker's own file hands over its port.
 * A question is a problem with a seed and a time, a number of steps or a flag, without which it has no end; each
 * improvement is told, and the end.
 * To stop it at once, share a flag (an Int32Array over a SharedArrayBuffer) and write a 1 into it; a worker
 * that computes reads no messages.
 */
import type { Plan, Problem } from "./problem.ts";
import { type Solution, solve } from "./solve.ts";
import { type Stop, afterMs, afterSteps, whenFirst, whenRaised } from "./stop.ts";

export interface Question {
  readonly id: number;
  readonly problem: Problem;
  readonly seed: number;
  readonly start?: Plan;
  readonly ms?: number;
  readonly steps?: number;
  readonly flag?: Int32Array;
}

export interface Answer {
  readonly id: number;
  readonly kind: "improved" | "done";
  readonly solution: Solution;
}

export function answer(
  question: Question,
  now: () => number,
  tell: (answer: Answer) => void,
): void {
  const { id, problem, seed, start, ms, steps, flag } = question;
  const stops: Stop[] = [];
  if (ms !== undefined) stops.push(afterMs(ms, now));
  if (steps !== undefined) stops.push(afterSteps(steps));
  if (flag) stops.push(whenRaised(flag));
  const solution = solve(problem, {
    seed,
    stop: whenFirst(...stops),
    ...(start && { start }),
    onImprovement: (solution) => tell({ id, kind: "improved", solution }),
  });
  tell({ id, kind: "done", solution });
}
