/**
 * When one arrives, and when one must leave: over periods of travel, pauses and windows. Nobody is
 * overtaken: where a later period is faster, one waits for it, so leaving earlier never means arriving
 * later, and the earliest schedule of a route is as good as any (Ichoua, Gendreau and Potvin 2003).
 */
import type { Model } from "./model.ts";

/** `way` is from · places + to. */
export function arrival(model: Model, day: number, way: number, leave: number): number {
  const tables = model.tables[day]!;
  const froms = model.periodFrom[day]!;
  let period = tables.length - 1;
  let earliest = Infinity;
  for (; period > 0 && froms[period]! > leave; period--) {
    earliest = Math.min(earliest, froms[period]! + tables[period]![way]!);
  }
  return Math.min(earliest, leave + tables[period]![way]!);
}

/** The last moment to leave for those who must arrive at `by`. */
export function departure(model: Model, day: number, way: number, by: number): number {
  const tables = model.tables[day]!;
  const froms = model.periodFrom[day]!;
  for (let period = tables.length - 1, end = Infinity; period > 0; period--) {
    const leave = Math.min(end, by - tables[period]![way]!);
    if (leave >= froms[period]!) return leave;
    end = froms[period]! - 1;
  }
  const end = froms.length > 1 ? froms[1]! - 1 : Infinity;
  return Math.min(end, by - tables[0]![way]!);
}

/** The first moment from `time` on at which a node may begin; Infinity where there is none. */
export function opening(model: Model, node: number, day: number, time: number): number {
  const slot = node * model.days + day;
  const first = model.firstWindow[slot]!;
  for (let w = first; w < first + model.windows[slot]!; w++) {
    if (time <= model.closes[w]!) return Math.max(time, model.opens[w]!);
  }
  return Infinity;
}

/** The last moment up to `time` at which a node may begin; −Infinity where there is none. */
export function closing(model: Model, node: number, day: number, time: number): number {
  const slot = node * model.days + day;
  const first = model.firstWindow[slot]!;
  for (let w = first + model.windows[slot]! - 1; w >= first; w--) {
    if (time >= model.opens[w]!) return Math.min(time, model.closes[w]!);
  }
  return -Infinity;
}
