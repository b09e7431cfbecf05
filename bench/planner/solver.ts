/** One thread of the bench: solves pair after pair, and checks each plan before it says its score. */
import { parentPort } from "node:worker_threads";
import { solve } from "#planner/solve.ts";
import { afterMs, whenFirst } from "#planner/stop.ts";
import { verify } from "#planner/verify.ts";
import { prove } from "./exact.ts";
import type { Proved } from "./proved.ts";
import { type TripCase, runTrip } from "./trip-runs.ts";
import { type Pair, firstCustomer, problemOf } from "./instances.ts";

export interface Job {
  readonly task: Pair | TripCase;
  readonly seconds: number;
  readonly seed: number;
  /** Whether seconds are those of this thread's processor. */
  readonly byProcessor: boolean;
  /** Whether a pair ends as soon as its best known value is reached: no gap is ever below 0 then. */
  readonly untilKnown: boolean;
  /** For how many seconds it is then tried to prove the plan the best there is. */
  readonly prove: number;
}

export interface Row {
  readonly instance: string;
  readonly m: number;
  readonly score: number;
  readonly best: number | null;
  /** In percent of the best known value, negative where the score is better. */
  readonly gap: number | null;
  readonly seconds: number;
  readonly routes: readonly (readonly number[])[];
}

export interface Solved {
  readonly rows: readonly Row[];
  /** The gap after so many milliseconds, at each improvement. */
  readonly course: readonly (readonly [ms: number, gap: number])[];
  /** Null where nothing could be proved. */
  readonly proved?: Proved | null;
}

function solved({ task, byProcessor, prove, ...job }: Job): Solved {
  const terms = { ...job, now: byProcessor ? processorMs : wallMs };
  if (!("set" in task)) return { rows: runTrip(task, terms), course: [] };
  const solved = solvePair(task, terms);
  return prove > 0
    ? { ...solved, proved: provedOf(task, solved, { ...terms, seconds: prove }) }
    : solved;
}

const wallMs = (): number => performance.now();

export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export interface Terms {
  readonly seconds: number;
  readonly seed: number;
  readonly untilKnown: boolean;
  readonly now: () => number;
}

function solvePair(pair: Pair, { seconds, seed, untilKnown, now }: Terms): Solved {
  const problem = problemOf(pair);
  const gapOf = (score: number) =>
    pair.best === null ? null : (100 * (pair.best - score)) / pair.best;
  const began = now();
  const course: [number, number][] = [];
  const enough = untilKnown && pair.best !== null ? pair.best : Infinity;
  let found = -Infinity;
  const { plan, profit } = solve(problem, {
    seed,
    stop: whenFirst(() => found >= enough, afterMs(seconds * 1000, now)),
    onImprovement: ({ profit }) => {
      found = profit;
      course.push([now() - began, gapOf(profit) ?? 0]);
    },
  });
  const took = (now() - began) / 1000;
  const broken = verify(problem, plan);
  if (broken.length > 0) throw new Error(`${pair.instance} m=${pair.m}: ${broken[0]!.words}`);
  const row: Row = {
    instance: pair.instance,
    m: pair.m,
    score: profit,
    best: pair.best,
    gap: gapOf(profit),
    seconds: Math.round(took * 1000) / 1000,
    routes: plan.map((stops) => stops.map(({ visit }) => visit + firstCustomer(pair.set))),
  };
  return { rows: [row], course };
}

function provedOf(pair: Pair, { rows }: Solved, { seconds, seed, now }: Terms): Proved | null {
  const first = firstCustomer(pair.set);
  const known = rows[0]!.routes.map((route) => route.map((customer) => customer - first));
  const ends = now() + seconds * 1000;
  const { profit, bound, days } = prove(problemOf(pair), { seed, known, stop: () => now() > ends });
  if (bound === Infinity) return null;
  const routes = days.map((visits) => visits.map((visit) => visit + first));
  return { instance: pair.instance, m: pair.m, profit, bound, routes };
}

// A thread has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.on("message", (job: Job) => parentPort?.postMessage(solved(job)));
