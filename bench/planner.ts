/**
 * How good is the planner? Solves the literature's instances, and trips of our own, for so many seconds each:
 *
 *     npm run --silent bench:planner -- [--set toptw|mctopmtw|trips] [--instances c101,pr11] [--m 1,2]
 *         [--seconds S] [--seed N] [--jobs 2] [--json] [--plot FILE.svg] [--clock processor]
 *         [--until-known] [--at 1,5] [--prove S]
 *
 * Prints the mean gap to the best known values for each class and number of tours, or with --json an array
 * of rows whose routes are customer numbers. Every plan is verified before its score counts. On a machine
 * that others use as well, --clock processor counts the seconds that the solver really had. --until-known ends a
 * pair as soon as its best known value is reached, and --at prints the tables of earlier moments as well. --prove
 * then tries for so many seconds a pair to prove the best plan of the MCTOPMTW instances (planner/exact.ts) and keeps
 * what it finds in planner/proved.json: where a reference value is proved to be out of reach, a second table says
 * the gap to what can be reached at most.
 */
import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { solve } from "#planner/solve.ts";
import { afterMs } from "#planner/stop.ts";
import { verify } from "#planner/verify.ts";
import { machine, table } from "./figures.ts";
import { DATA, type Pair, type SetName, pairsOf, problemOf } from "./planner/instances.ts";
import { gapAt, plotOf } from "./planner/plot.ts";
import { allProved, boundIn, keep } from "./planner/proved.ts";
import { TRIPS, type TripCase } from "./planner/trip-runs.ts";
import { tripProblem } from "./planner/trips.ts";
import { plainly, solveByVroom } from "./planner/vroom.ts";
import { type Job, type Row, type Solved, processorMs } from "./planner/solver.ts";

const USAGE =
  "npm run --silent bench:planner -- [--set toptw|mctopmtw|trips] [--instances A,B] [--m 1,2] [--seconds S] [--seed N] [--jobs N] [--json] [--plot FILE.svg] [--clock processor] [--until-known] [--at S,S] [--prove S]";

const { values } = parseArgs({
  options: {
    set: { type: "string", default: "toptw" },
    instances: { type: "string" },
    m: { type: "string" },
    seconds: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    plot: { type: "string" },
    clock: { type: "string", default: "wall" },
    "until-known": { type: "boolean", default: false },
    at: { type: "string" },
    prove: { type: "string", default: "0" },
  },
});

async function main(): Promise<void> {
  const seconds = Number(values.seconds);
  const seed = Number(values.seed);
  const jobs = Number(values.jobs);
  const { set, clock } = values;
  const byProcessor = clock === "processor";
  const known = set === "toptw" || set === "mctopmtw" || set === "trips";
  if (!known || !(seconds > 0) || !Number.isInteger(seed) || !(jobs >= 1)) {
    return refuse(`Please call it as: ${USAGE}`);
  }
  if (set !== "trips" && !existsSync(DATA)) return refuse(`The instances are not here: ${DATA}`);
  const tasks = set === "trips" ? tripsAsked() : pairsAsked(set);
  if (tasks.length === 0)
    return refuse("No instance of the set has such a name and number of tours.");
  const solved = await solveAll(
    tasks.map((task) => ({
      task,
      seconds,
      seed,
      byProcessor,
      untilKnown: values["until-known"],
      prove: set === "mctopmtw" ? Number(values.prove) : 0,
    })),
    jobs,
  );
  const proved = solved.flatMap(({ proved }) => proved ?? []);
  if (proved.length > 0) keep(proved);
  if (values.plot !== undefined) {
    const caption = `Mean gap to the best known values, ${tasks.length} pairs, seed ${seed}`;
    const file = resolve(process.env["VISAVIS_CALLED_FROM"] ?? process.cwd(), values.plot);
    writeFileSync(file, plotOf(solved, caption));
  }
  const rows = solved.flatMap(({ rows }) => rows);
  if (values.json) return console.log(JSON.stringify(rows));
  const time = `${seconds} s${byProcessor ? " of processor time" : ""} a pair`;
  console.log(`${machine()}, seed ${seed}, ${time}\n${tableOf(rows)}`);
  for (const moment of values.at?.split(",").map(Number) ?? []) {
    console.log(`\nAfter ${moment} s\n${tableOf(solved.flatMap((one) => rowsAt(one, moment)))}`);
  }
  if (set === "mctopmtw") {
    console.log(
      `\nAgainst the smaller of reference and proved bound\n${tableOf(rows.map(reachable))}`,
    );
  }
  const vroom = process.env["VROOM_BIN"];
  if (vroom && set === "toptw") console.log(besideVroom(vroom, pairsAsked(set)));
  if (vroom && set === "trips") console.log(tripsBesideVroom(vroom, tripsAsked(), seed));
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 2;
}

/** Without names, all that have a best known value. */
function pairsAsked(set: SetName): readonly Pair[] {
  const names = values.instances?.split(",");
  const tours = values.m?.split(",").map(Number);
  return pairsOf(set).filter(
    ({ instance, m, best }) =>
      (names ? names.includes(instance) : best !== null) && (tours?.includes(m) ?? true),
  );
}

function tripsAsked(): readonly TripCase[] {
  const names = values.instances?.split(",");
  return TRIPS.filter(({ instance }) => names?.includes(instance) ?? true);
}

const newWorker = (): Worker => new Worker(new URL("planner/solver.ts", import.meta.url));

async function solveAll(jobs: readonly Job[], threads: number): Promise<readonly Solved[]> {
  const results: Solved[] = [];
  const waiting = jobs.entries();
  const work = async (): Promise<void> => {
    let worker = newWorker();
    for (const [index, job] of waiting) {
      // How a trip fares in a thread that has solved nothing yet is part of what is asked.
      if ("trip" in job.task) {
        await worker.terminate();
        worker = newWorker();
      }
      results[index] = await new Promise<Solved>((done, fail) => {
        worker.removeAllListeners();
        worker.once("message", done).once("error", fail);
        // A thread has no origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage(job);
      });
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, work));
  return results;
}

/** One after the other, so that nothing else takes its time. */
function besideVroom(program: string, pairs: readonly Pair[]): string {
  const results = pairs.map((pair) => ({ pair, ...solveByVroom(program, problemOf(pair)) }));
  const mean = (of: (result: (typeof results)[number]) => number) =>
    (results.reduce((sum, result) => sum + of(result), 0) / results.length).toFixed(2);
  const gap = mean(({ pair: { best }, score }) =>
    best === null ? 0 : (100 * (best - score)) / best,
  );
  return `VROOM: ${gap} % in ${mean(({ seconds }) => seconds)} s of processor time a pair`;
}

/** The same plain trip within the same time of the processor, one after the other. */
function tripsBesideVroom(program: string, trips: readonly TripCase[], seed: number): string {
  const rows = trips.map((trip) => {
    const problem = plainly(tripProblem(trip, trip.trip));
    const stop = afterMs(trip.within * 1000, processorMs);
    const ours = solve(problem, { seed, stop });
    const broken = verify(problem, ours.plan);
    if (broken.length > 0) throw new Error(`${trip.instance}: ${broken[0]!.words}`);
    const theirs = solveByVroom(program, problem, trip.within);
    const cells = [ours.profit, trip.within, theirs.score, theirs.seconds, theirs.level];
    return [trip.instance, ...cells.map((value) => String(Math.round(value * 100) / 100))];
  });
  const head = ["profit", "ours", "s", "VROOM", "s", "level"];
  return `\nPlain trips, as VROOM knows them, in seconds of the processor\n${table([head, ...rows])}`;
}

function rowsAt({ rows, course }: Solved, seconds: number): readonly Row[] {
  const gap = gapAt(course, seconds * 1000);
  return rows.map((row) => ({ ...row, gap }));
}

/** A reference above what is proved to be the most is replaced by that. */
function reachable(row: Row): Row {
  const best = Math.min(row.best ?? Infinity, boundIn(allProved(), row));
  return { ...row, gap: (100 * (best - row.score)) / best };
}

function tableOf(rows: readonly Row[]): string {
  const classes = [...new Set(rows.map(classOf))];
  const tours = [...new Set(rows.map(({ m }) => m))].toSorted((a, b) => a - b);
  const mean = (some: readonly Row[]): string => {
    const gaps = some.flatMap(({ gap }) => gap ?? []);
    return gaps.length > 0
      ? (gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toFixed(2)
      : "–";
  };
  const line = (name: string, some: readonly Row[]) => [
    name,
    ...tours.map((m) => mean(some.filter((row) => row.m === m))),
    mean(some),
  ];
  return table([
    ["gap %", ...tours.map((m) => `m=${m}`), "all"],
    ...classes.map((name) =>
      line(
        name,
        rows.filter((row) => classOf(row) === name),
      ),
    ),
    line("all", rows),
  ]);
}

function classOf({ instance }: Row): string {
  if (instance.startsWith("trip")) return instance.replace(/-\d/, "");
  const [, letters = "", digits = ""] = /^(\D*)(\d+)$/.exec(instance.replace(/^50_/, "50 ")) ?? [];
  if (letters !== "pr") return `${letters}${digits.slice(0, 1)}xx`;
  return Number(digits) > 10 ? "pr11–20" : "pr01–10";
}

await main();
