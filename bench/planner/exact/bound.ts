/** How much a plan can bring at most: the linear program over days, which are priced out as they are needed. */
import type { Random } from "#planner/random.ts";
import { type Labels, type Memories, has, labelsOf, put, restOf, wordsFor } from "./labels.ts";
import type { Model, Shift } from "./model.ts";
import { type Column, type Simplex, gainOf, maximise, refresh, simplexOf } from "./simplex.ts";

export interface Bound {
  readonly value: number;
  /** What each visit brings less what it costs in prices. */
  readonly worths: Float64Array;
  /** Of each shift: the labels, and what its best day is worth. */
  readonly labels: readonly Labels[];
  readonly best: readonly number[];
}

export interface BoundTerms {
  readonly random: Random;
  /** Days of a known plan, for each shift. */
  readonly known: readonly (readonly (readonly number[])[])[];
  /** A bound below this is enough. */
  readonly enough: number;
  readonly stop: () => boolean;
}

interface DayColumn extends Column {
  readonly shift: number;
  readonly visits: readonly number[];
}

type Master = Simplex<DayColumn>;

const REMEMBERED = 8;
const MOST_LABELS = 3_000_000;
const DAYS_A_VISIT = 3;
const NOTHING = 1e-6;
const CLOSE = 1e-4;

/** Null where not even the first prices could be tried. */
export function boundOf(model: Model, terms: BoundTerms): Bound | null {
  const master: Master = simplexOf(rowsOf(model), terms.random);
  const memories = model.shifts.map((shift) => nearestOf(model, shift));
  for (const [shift, days] of terms.known.entries()) {
    for (const visits of days) master.columns.push(columnOf(model, shift, visits));
  }
  let best: Bound | null = null;
  while (!terms.stop()) {
    const value = maximise(master);
    const bound = priced(model, master.prices, memories);
    if (bound === null) break;
    if (best === null || bound.value < best.value) best = bound;
    if (best.value < terms.enough) break;
    const added = addDays(model, master, bound);
    if (added > 0 && bound.value > value + CLOSE) continue;
    if (!learn(master, memories)) break;
  }
  return best;
}

/** One row a visit, then one a shift, then one a limit. */
const rowsOf = ({ visits, shifts, limits }: Model): readonly number[] => [
  ...Array.from({ length: visits }, () => 1),
  ...shifts.map(({ days }) => days.length),
  ...limits.map(({ atMost }) => atMost),
];

function columnOf(model: Model, shift: number, visits: readonly number[]): DayColumn {
  const amounts = new Map<number, number>([[model.visits + shift, 1]]);
  const count = (row: number, amount: number): void => {
    if (amount !== 0) amounts.set(row, (amounts.get(row) ?? 0) + amount);
  };
  for (const visit of visits) {
    count(visit, 1);
    for (const [l, limit] of model.limits.entries()) {
      count(model.visits + model.shifts.length + l, limit.amounts[visit]!);
    }
  }
  const worth = visits.reduce((sum, visit) => sum + model.profits[visit]!, 0);
  return { worth, rows: [...amounts.keys()], amounts: [...amounts.values()], shift, visits };
}

function nearestOf({ visits }: Model, { steps }: Shift): Int32Array[] {
  const all = Array.from({ length: visits }, (_, visit) => visit);
  return all.map((visit) => {
    const memory = new Int32Array(wordsFor(visits));
    const step = (other: number): number => steps[visit * visits + other]!;
    const near = all.toSorted((a, b) => step(a) - step(b)).slice(0, REMEMBERED);
    for (const other of [visit, ...near]) put(memory, other);
    return memory;
  });
}

function priced(model: Model, prices: Float64Array, memories: readonly Memories[]): Bound | null {
  const price = (row: number): number => Math.max(0, prices[row]!);
  const limitAt = (limit: number): number => model.visits + model.shifts.length + limit;
  const worths = Float64Array.from(model.profits, (profit, visit) =>
    model.limits.reduce(
      (worth, { amounts }, l) => worth - amounts[visit]! * price(limitAt(l)),
      profit - price(visit),
    ),
  );
  let value = 0;
  for (let visit = 0; visit < model.visits; visit++) value += price(visit);
  for (const [l, { atMost }] of model.limits.entries()) value += atMost * price(limitAt(l));
  const labels: Labels[] = [];
  const best: number[] = [];
  for (const [s, shift] of model.shifts.entries()) {
    const found = labelsOf({ shift, worths, memories: memories[s]! }, MOST_LABELS);
    if (found === null) return null;
    // A day may also stay empty.
    const most = Math.max(
      0,
      ...found.of.flatMap(([first]) => (first === undefined ? [] : found.worth[first]!)),
    );
    labels.push(found);
    best.push(most);
    value += shift.days.length * most;
  }
  return { value, worths, labels, best };
}

/** For every visit, the best days that begin with it, if the program gains by them. */
function addDays(model: Model, { columns, prices }: Master, { labels }: Bound): number {
  const before = columns.length;
  for (const [shift, found] of labels.entries()) {
    for (const label of found.of.flatMap((list) => list.slice(0, DAYS_A_VISIT))) {
      const column = columnOf(model, shift, restOf(found, label));
      if (gainOf(column, prices) > NOTHING) columns.push(column);
    }
  }
  return columns.length - before;
}

/** Where a day of the program comes back to a visit, all visits in between learn to remember it. */
function learn(master: Master, memories: readonly Memories[]): boolean {
  const { basis, levels, columns } = master;
  let learned = false;
  for (const [row, member] of basis.entries()) {
    if (member < 0 || levels[row]! < CLOSE) continue;
    const { visits, shift } = columns[member]!;
    for (const [last, visit] of visits.entries()) {
      const first = visits.indexOf(visit);
      for (const between of visits.slice(first + 1, last)) {
        const memory = memories[shift]![between]!;
        learned ||= !has(memory, visit);
        put(memory, visit);
      }
    }
  }
  for (const [c, column] of columns.entries()) {
    if (new Set(column.visits).size < column.visits.length) columns[c] = { ...column, worth: 0 };
  }
  if (learned) refresh(master);
  return learned;
}
