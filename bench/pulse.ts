/**
 * How good is the Pulse, out of sample? Reads who wrote to whom and when, stands on some days of the
 * past, and compares what the Pulse said with what came:
 *
 *     npm run --silent bench:pulse -- FILE --until DAY --origins 345,390,435 [--json]
 *
 * A line of FILE is "from to second"; a day is second div 86,400. A tie is an unordered pair with
 * mail both ways before the origin; the target is a contact in [origin, origin + H). Figures are
 * means over the origins. Beside the Pulse stand two plain rivals. Ranks what falls silent by
 * 1 − Pulse, among ties with six contact days or more in the 180 days before the origin.
 */
import { createReadStream, existsSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { pulseAt, rhythmOf } from "#relationships/measures/pulse.ts";

const HORIZONS = [90, 30];
const RECENT_DAYS = 180;
const BUSY_DAYS = 6;
const BINS = 10;

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly day: number;
}

export interface Scores {
  readonly horizon: number;
  readonly measure: "days since last contact" | "number of contact days" | "Pulse";
  /** How well it ranks who will be in contact. */
  readonly contact: number;
  readonly logLoss: number | null;
  readonly brier: number | null;
  /** Over ten bins of equal width, weighted by how many fall into each. */
  readonly calibrationError: number | null;
  /** How well it ranks who falls silent, among those who were busy. */
  readonly silent: number | null;
}

export function scoresOf(mails: readonly Mail[], origins: readonly number[]): readonly Scores[] {
  const pairs = pairsOf(mails);
  return HORIZONS.flatMap((horizon) => {
    const perOrigin = origins.map((origin) => scoresAt(forecasts(pairs, origin, horizon), horizon));
    return perOrigin[0]!.map((scores, row) => ({
      ...scores,
      ...mean(perOrigin.map((rows) => rows[row]!)),
    }));
  });
}

interface Pair {
  /** The first day of mail in each direction. */
  readonly firsts: Map<string, number>;
  readonly days: readonly number[];
}

interface Forecast {
  readonly pulse: number;
  readonly silentDays: number;
  readonly contactDays: number;
  readonly busy: boolean;
  readonly came: boolean;
}

function pairsOf(mails: readonly Mail[]): readonly Pair[] {
  const pairs = new Map<string, { firsts: Map<string, number>; days: Set<number> }>();
  for (const { from, to, day } of mails) {
    if (from === to) continue;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    let pair = pairs.get(key);
    if (!pair) pairs.set(key, (pair = { firsts: new Map(), days: new Set() }));
    pair.firsts.set(from, Math.min(day, pair.firsts.get(from) ?? Infinity));
    pair.days.add(day);
  }
  return Array.from(pairs.values(), ({ firsts, days }) => ({
    firsts,
    days: [...days].toSorted((a, b) => a - b),
  }));
}

function forecasts(pairs: readonly Pair[], origin: number, horizon: number): readonly Forecast[] {
  return pairs.flatMap(({ firsts, days }) => {
    const before = days.filter((day) => day < origin);
    const ways = [...firsts.values()].filter((day) => day < origin).length;
    const rhythm = ways === 2 ? rhythmOf(before) : null;
    if (!rhythm) return [];
    return {
      pulse: pulseAt(rhythm, origin, horizon).value,
      silentDays: origin - rhythm.last,
      contactDays: before.length,
      busy: before.filter((day) => day >= origin - RECENT_DAYS).length >= BUSY_DAYS,
      came: days.some((day) => day >= origin && day < origin + horizon),
    };
  });
}

function scoresAt(all: readonly Forecast[], horizon: number): readonly Scores[] {
  const busy = all.filter((forecast) => forecast.busy);
  const none = { horizon, logLoss: null, brier: null, calibrationError: null };
  const came = ({ came }: Forecast) => came;
  const fellSilent = ({ came }: Forecast) => !came;
  return [
    {
      ...none,
      measure: "days since last contact",
      contact: auc(all, ({ silentDays }) => -silentDays, came),
      silent: auc(busy, ({ silentDays }) => silentDays, fellSilent),
    },
    {
      ...none,
      measure: "number of contact days",
      contact: auc(all, ({ contactDays }) => contactDays, came),
      silent: null,
    },
    {
      horizon,
      measure: "Pulse",
      contact: auc(all, ({ pulse }) => pulse, came),
      logLoss: average(all, logLoss),
      brier: average(all, ({ pulse, came }) => (pulse - Number(came)) ** 2),
      calibrationError: calibrationError(all),
      silent: auc(busy, ({ pulse }) => 1 - pulse, fellSilent),
    },
  ];
}

/** How often a hit scores higher than a miss; a draw counts half (Mann and Whitney). */
function auc(
  all: readonly Forecast[],
  scoreOf: (one: Forecast) => number,
  isHit: (one: Forecast) => boolean,
): number {
  const scored = all
    .map((one) => ({ score: scoreOf(one), hit: isHit(one) }))
    .toSorted((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < scored.length;) {
    let to = from + 1;
    while (to < scored.length && scored[to]!.score === scored[from]!.score) to++;
    const hits = scored.slice(from, to).filter(({ hit }) => hit).length;
    ranks += (hits * (from + 1 + to)) / 2;
    from = to;
  }
  const hits = scored.filter(({ hit }) => hit).length;
  const misses = scored.length - hits;
  return (ranks - (hits * (hits + 1)) / 2) / (hits * misses);
}

function logLoss({ pulse, came }: Forecast): number {
  const probability = Math.min(Math.max(pulse, 1e-12), 1 - 1e-12);
  return -Math.log(came ? probability : 1 - probability);
}

function calibrationError(all: readonly Forecast[]): number {
  const bins = Map.groupBy(all, ({ pulse }) => Math.min(BINS - 1, Math.floor(pulse * BINS)));
  return [...bins.values()].reduce((sum, bin) => {
    const gap = average(bin, ({ pulse }) => pulse) - average(bin, ({ came }) => Number(came));
    return sum + (Math.abs(gap) * bin.length) / all.length;
  }, 0);
}

const average = (all: readonly Forecast[], valueOf: (one: Forecast) => number): number =>
  all.reduce((sum, one) => sum + valueOf(one), 0) / all.length;

type Figures = Pick<Scores, "contact" | "logLoss" | "brier" | "calibrationError" | "silent">;

function mean(rows: readonly Scores[]): Figures {
  const of = (figure: keyof Figures): number =>
    rows.reduce((sum, row) => sum + (row[figure] ?? NaN), 0) / rows.length;
  const orNull = (figure: keyof Figures) => (rows[0]![figure] === null ? null : of(figure));
  return {
    contact: of("contact"),
    logLoss: orNull("logLoss"),
    brier: orNull("brier"),
    calibrationError: orNull("calibrationError"),
    silent: orNull("silent"),
  };
}

/** Mails before a day. */
export async function readMails(path: string, until: number): Promise<readonly Mail[]> {
  const mails: Mail[] = [];
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    const [from, to, second] = line.split(/\s+/);
    const day = Math.floor(Number(second) / 86_400);
    if (from && to && day < until) mails.push({ from, to, day });
  }
  return mails;
}

function table(scores: readonly Scores[]): string {
  const heads = ["H", "measure", "AUC contact", "log loss", "Brier", "calibration", "AUC silent"];
  const rows = scores.map((row) => [
    `${row.horizon}`,
    row.measure,
    ...[row.contact, row.logLoss, row.brier, row.calibrationError, row.silent].map((figure) =>
      figure === null ? "–" : figure.toFixed(3),
    ),
  ]);
  const widths = heads.map((head, i) =>
    Math.max(...[head, ...rows.map((row) => row[i]!)].map(size)),
  );
  return [heads, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const size = (text: string): number => text.length;

const USAGE = "npm run --silent bench:pulse -- FILE --until DAY --origins DAY,DAY… [--json]";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      until: { type: "string" },
      origins: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  const until = Number(values.until);
  const origins = (values.origins ?? "").split(",").map(Number);
  if (file === undefined || !Number.isFinite(until) || !origins.every((day) => day > 0)) {
    console.error(`Please call it as: ${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const path = resolve(process.env["VISAVIS_CALLED_FROM"] ?? process.cwd(), file);
  if (!existsSync(path)) {
    console.error(`There is no file ${path}.`);
    process.exitCode = 2;
    return;
  }
  const scores = scoresOf(await readMails(path, until), origins);
  console.log(values.json ? JSON.stringify({ file, until, origins, scores }) : table(scores));
}

if (import.meta.main) await main();
