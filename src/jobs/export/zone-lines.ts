/**
 * VTIMEZONE (RFC 5545, 3.6.5), which every TZID must have: when a zone's clocks change, worked out from the rules
 * that the platform knows. Outlook reads one rule for summer and one for winter, and not the list of all changes: so
 * changes that come back every year on the same Sunday are one rule, and only what is none stands alone.
 */
import { DAY_MS, offsetAt } from "#shared/time.ts";

export interface Years {
  readonly first: number;
  readonly last: number;
}

export function zoneLines(zone: string, { first, last }: Years): readonly string[] {
  // The changes of the year before hold when the first year begins.
  const from = Date.UTC(first - 1, 0, 1);
  const changes = changesIn(zone, from, Date.UTC(last + 1, 0, 1));
  const start = offsetAt(zone, from);
  const isChangedBefore = changes.some(({ at }) => at < Date.UTC(first, 0, 1));
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...(isChangedBefore ? [] : observance({ at: from, from: start, to: start }, [])),
    ...runsOf(changes).flatMap((run) => ofRun(run, last)),
    "END:VTIMEZONE",
  ];
}

interface Change {
  readonly at: number;
  /** Milliseconds ahead of UTC. */
  readonly from: number;
  readonly to: number;
}

function changesIn(zone: string, from: number, end: number): readonly Change[] {
  const changes: Change[] = [];
  for (let day = from; day < end; day += DAY_MS) {
    const [before, after] = [offsetAt(zone, day), offsetAt(zone, day + DAY_MS)];
    if (before === after) continue;
    changes.push({ at: changeBetween(zone, day, day + DAY_MS), from: before, to: after });
  }
  return changes;
}

function changeBetween(zone: string, start: number, end: number): number {
  const before = offsetAt(zone, start);
  let [low, high] = [start, end];
  while (high - low > 1_000) {
    const middle = Math.floor((low + high) / 2_000) * 1_000;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

interface Run {
  readonly changes: Change[];
  /** All that is true of each of them: "-1SU", "2SU". */
  days: readonly string[];
}

/** Those of one kind that came in one year after the other. */
function runsOf(changes: readonly Change[]): readonly Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const days = daysOf(change);
    const run = runs.findLast(({ changes: [one] }) => kindOf(one!) === kindOf(change));
    const common = run?.days.filter((day) => days.includes(day)) ?? [];
    if (run && common.length > 0 && yearOf(run.changes.at(-1)!) === yearOf(change) - 1) {
      run.changes.push(change);
      run.days = common;
    } else runs.push({ changes: [change], days });
  }
  return runs;
}

/** The clock's time when it changes, as it stood until then. */
const wallOf = ({ at, from }: Change): Date => new Date(at + from);

const yearOf = (change: Change): number => wallOf(change).getUTCFullYear();

function kindOf(change: Change): string {
  const wall = wallOf(change);
  return [wall.getUTCMonth(), wall.toISOString().slice(11), change.from, change.to].join(" ");
}

function daysOf(change: Change): readonly string[] {
  const wall = wallOf(change);
  const weekday = WEEKDAYS[wall.getUTCDay()]!;
  const isLast = new Date(wall.getTime() + 7 * DAY_MS).getUTCMonth() !== wall.getUTCMonth();
  return [...(isLast ? [`-1${weekday}`] : []), `${Math.ceil(wall.getUTCDate() / 7)}${weekday}`];
}

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

function ofRun({ changes, days: [day] }: Run, last: number): readonly string[] {
  const [first, end] = [changes[0]!, changes.at(-1)!];
  if (changes.length === 1) return observance(first, []);
  const until = yearOf(end) === last ? "" : `;UNTIL=${compact(new Date(end.at))}Z`;
  const month = wallOf(first).getUTCMonth() + 1;
  return observance(first, [`RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${day}${until}`]);
}

function observance(change: Change, rule: readonly string[]): readonly string[] {
  const name = change.to > change.from ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${name}`,
    `DTSTART:${compact(wallOf(change))}`,
    ...rule,
    `TZOFFSETFROM:${offsetText(change.from)}`,
    `TZOFFSETTO:${offsetText(change.to)}`,
    `END:${name}`,
  ];
}

const compact = (time: Date): string => time.toISOString().slice(0, 19).replaceAll(/[-:]/g, "");

/** "+0100"; with seconds where a zone had them ("-001444"). */
function offsetText(ms: number): string {
  const time = new Date(Math.abs(ms)).toISOString().slice(11, 19).replaceAll(":", "");
  return `${ms < 0 ? "-" : "+"}${time.endsWith("00") ? time.slice(0, 4) : time}`;
}
