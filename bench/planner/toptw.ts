/**
 * Reads the TOPTW instances of Solomon and Cordeau in the text format of KU Leuven. What decides the
 * scores is how ways are rounded: Euclidean and down, to one decimal for Solomon's and to two for Cordeau's
 * ("pr"). Times here are integers of that decimal. A visit must begin within its window; customers are
 * numbered from 1 and place 0 is the depot.
 */
import type { Problem, Visit } from "#planner/problem.ts";

interface Row {
  readonly x: number;
  readonly y: number;
  readonly duration: number;
  readonly profit: number;
  readonly opens: number;
  readonly closes: number;
}

export function toptwProblem(name: string, text: string, days: number): Problem {
  const unit = name.startsWith("pr") ? 100 : 10;
  const rows = text
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length >= 8)
    .map((row): Row => {
      const [, x = NaN, y = NaN, duration = NaN, profit = NaN] = row;
      return { x, y, duration, profit, opens: row.at(-2)!, closes: row.at(-1)! };
    });
  const [depot, ...customers] = rows;
  const day = {
    start: 0,
    end: 0,
    from: depot!.opens * unit,
    until: Math.round(depot!.closes * unit),
  };
  return {
    places: rows.length,
    travel: [{ periods: [{ from: 0, minutes: distances(rows, unit) }] }],
    days: Array.from({ length: days }, () => day),
    visits: customers.map(({ duration, profit, opens, closes }, index): Visit => ({
      place: index + 1,
      duration: Math.round(duration * unit),
      profit,
      windows: [{ from: Math.round(opens * unit), until: Math.round(closes * unit) }],
    })),
  };
}

/** In units, rounded down exactly: coordinates have three decimals at most. */
export function distances(points: readonly { x: number; y: number }[], unit: number): Int32Array {
  const result = new Int32Array(points.length ** 2);
  const fine = points.map(({ x, y }) => [Math.round(x * 1000), Math.round(y * 1000)] as const);
  const scale = (1000 / unit) ** 2;
  for (const [a, [ax, ay]] of fine.entries()) {
    for (const [b, [bx, by]] of fine.entries()) {
      const square = ((ax - bx) ** 2 + (ay - by) ** 2) / scale;
      let root = Math.floor(Math.sqrt(square));
      if ((root + 1) ** 2 <= square) root++;
      if (root ** 2 > square) root--;
      result[a * points.length + b] = root;
    }
  }
  return result;
}
