/**
 * A linear program that grows: maximise worth · x where no row's sum is more than its bound, x ≥ 0, bounds ≥ 0.
 * The revised simplex method with a dense inverse, from the basis of slacks, which is always a plan; columns are
 * added between one run and the next. Bounds are shaken a little, so that ties do not run in a circle: whoever
 * needs an exact bound takes the prices and computes it (any prices ≥ 0 give one).
 */
import type { Random } from "#planner/random.ts";

export interface Column {
  readonly worth: number;
  readonly rows: readonly number[];
  readonly amounts: readonly number[];
}

export interface Simplex<C extends Column = Column> {
  readonly bounds: Float64Array;
  readonly columns: C[];
  /** Which column each row's basic variable is; −1 − row for a slack. */
  readonly basis: Int32Array;
  readonly inverse: Float64Array;
  readonly levels: Float64Array;
  /** What one more of each row's bound would be worth. */
  readonly prices: Float64Array;
  pivots: number;
}

const TINY = 1e-9;
const WORTHWHILE = 1e-7;
const SHAKEN = 1e-6;
const PIVOTS_A_REFRESH = 300;

export function simplexOf<C extends Column>(bounds: readonly number[], random: Random): Simplex<C> {
  const rows = bounds.length;
  const shaken = Float64Array.from(bounds, (bound) => bound + SHAKEN * (0.5 + random.next()));
  const simplex: Simplex<C> = {
    bounds: shaken,
    columns: [],
    basis: Int32Array.from({ length: rows }, (_, row) => -1 - row),
    inverse: new Float64Array(rows * rows),
    levels: shaken.slice(),
    prices: new Float64Array(rows),
    pivots: 0,
  };
  for (let row = 0; row < rows; row++) simplex.inverse[row * rows + row] = 1;
  return simplex;
}

export function maximise(simplex: Simplex): number {
  for (;;) {
    const entering = best(simplex);
    if (entering === null) break;
    const change = changeBy(simplex, entering);
    const row = leaving(simplex, change);
    if (row < 0) throw new Error("The program has no bound.");
    pivot(simplex, { entering, change, row });
    if (++simplex.pivots % PIVOTS_A_REFRESH === 0) refresh(simplex);
  }
  return simplex.levels.reduce((sum, level, row) => sum + level * worthOf(simplex, row), 0);
}

const worthOf = ({ basis, columns }: Simplex, row: number): number =>
  basis[row]! < 0 ? 0 : columns[basis[row]!]!.worth;

/** The column that gains most for one of it; −1 − row for a slack. */
function best({ columns, prices }: Simplex): number | null {
  let most = WORTHWHILE;
  let found: number | null = null;
  for (let row = 0; row < prices.length; row++) {
    if (-prices[row]! > most) [most, found] = [-prices[row]!, -1 - row];
  }
  for (let c = 0; c < columns.length; c++) {
    const gain = gainOf(columns[c]!, prices);
    if (gain > most) [most, found] = [gain, c];
  }
  return found;
}

export function gainOf({ worth, rows, amounts }: Column, prices: Float64Array): number {
  let gain = worth;
  for (let k = 0; k < rows.length; k++) gain -= prices[rows[k]!]! * amounts[k]!;
  return gain;
}

/** By how much one of the column lowers each basic variable. */
function changeBy({ columns, inverse, prices }: Simplex, column: number): Float64Array {
  const size = prices.length;
  const { rows, amounts } = column < 0 ? slackOf(column) : columns[column]!;
  const change = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let k = 0; k < rows.length; k++) sum += inverse[row * size + rows[k]!]! * amounts[k]!;
    change[row] = sum;
  }
  return change;
}

const slackOf = (column: number): Column => ({ worth: 0, rows: [-1 - column], amounts: [1] });

function leaving({ levels }: Simplex, change: Float64Array): number {
  let least = Infinity;
  let found = -1;
  for (let row = 0; row < levels.length; row++) {
    if (change[row]! < TINY) continue;
    const ratio = Math.max(0, levels[row]!) / change[row]!;
    if (ratio < least - TINY || (ratio < least + TINY && change[row]! > change[found]!)) {
      [least, found] = [ratio, row];
    }
  }
  return found;
}

interface Step {
  readonly entering: number;
  readonly change: Float64Array;
  readonly row: number;
}

function pivot(simplex: Simplex, { entering, change, row }: Step): void {
  const { inverse, levels, prices, basis, columns } = simplex;
  const size = levels.length;
  const gain = gainOf(entering < 0 ? slackOf(entering) : columns[entering]!, prices);
  const at = row * size;
  const by = change[row]!;
  const level = Math.max(0, levels[row]!) / by;
  levels[row] = level;
  for (let k = 0; k < size; k++) inverse[at + k] = inverse[at + k]! / by;
  for (let other = 0; other < size; other++) {
    const times = change[other]!;
    if (other === row || times === 0) continue;
    levels[other] = levels[other]! - times * level;
    const begin = other * size;
    for (let k = 0; k < size; k++)
      inverse[begin + k] = inverse[begin + k]! - times * inverse[at + k]!;
  }
  for (let k = 0; k < size; k++) prices[k] = prices[k]! + gain * inverse[at + k]!;
  basis[row] = entering;
}

/** Computes everything anew from the basis: as sums of roundings grow, or when worths have changed. */
export function refresh(simplex: Simplex): void {
  const { basis, inverse, levels, prices, bounds } = simplex;
  const members = [...basis].filter((member) => member >= 0);
  const staying = new Set(basis);
  const size = bounds.length;
  inverse.fill(0);
  for (let row = 0; row < size; row++) {
    inverse[row * size + row] = 1;
    basis[row] = -1 - row;
  }
  levels.set(bounds);
  prices.fill(0);
  for (const member of members) {
    const change = changeBy(simplex, member);
    let row = -1;
    for (let r = 0; r < size; r++) {
      const free = basis[r]! < 0 && !staying.has(-1 - r);
      if (free && (row < 0 || Math.abs(change[r]!) > Math.abs(change[row]!))) row = r;
    }
    pivot(simplex, { entering: member, change, row });
  }
  for (let k = 0; k < size; k++) {
    let price = 0;
    let level = 0;
    for (let row = 0; row < size; row++) {
      price += worthOf(simplex, row) * inverse[row * size + k]!;
      level += inverse[k * size + row]! * bounds[row]!;
    }
    prices[k] = price;
    levels[k] = level;
  }
}
