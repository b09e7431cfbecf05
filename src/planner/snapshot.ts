/** A plan put aside, to return to when a change of it was none for the better. */
import { type Routes, insertAfter, refresh, removeAt } from "./routes.ts";

export interface Snapshot {
  readonly length: Int32Array;
  readonly node: Int32Array;
  readonly place: Int32Array;
  /** By choice. */
  readonly made: Uint8Array;
  weight: number;
  travel: number;
}

export function newSnapshot(routes: Routes): Snapshot {
  const snapshot: Snapshot = {
    length: routes.length.slice(),
    node: routes.node.slice(),
    place: routes.place.slice(),
    made: routes.made.slice(),
    weight: 0,
    travel: 0,
  };
  save(routes, snapshot);
  return snapshot;
}

export function save(routes: Routes, into: Snapshot): void {
  into.weight = 0;
  into.travel = 0;
  into.made.set(routes.made);
  for (let day = 0; day < routes.model.days; day++) {
    const first = day * routes.stride;
    const last = first + routes.length[day]! + 1;
    for (let at = first; at <= last; at++) {
      into.node[at] = routes.node[at]!;
      into.place[at] = routes.place[at]!;
    }
    into.length[day] = routes.length[day]!;
    into.weight += routes.weight[day]!;
    into.travel += routes.travel[day]!;
  }
}

/** Whether the same visits stand in the same order. */
export function isSame(routes: Routes, { length, node }: Snapshot): boolean {
  for (let day = 0; day < routes.model.days; day++) {
    if (routes.length[day] !== length[day]) return false;
    const first = day * routes.stride;
    for (let at = first + 1; at <= first + length[day]!; at++) {
      if (routes.node[at] !== node[at]) return false;
    }
  }
  return true;
}

/** One day as it was; its visits must not stand in other days by now. */
export function restore(routes: Routes, from: Snapshot, day: number): void {
  clear(routes, day);
  const first = day * routes.stride;
  for (let position = 1; position <= from.length[day]!; position++) {
    insertAfter(routes, day, position - 1, from.node[first + position]!);
    routes.place[first + position] = from.place[first + position]!;
  }
  refresh(routes, day);
}

export function restoreAll(routes: Routes, from: Snapshot): void {
  for (let day = 0; day < routes.model.days; day++) clear(routes, day);
  for (let day = 0; day < routes.model.days; day++) restore(routes, from, day);
}

export function clear(routes: Routes, day: number): void {
  while (routes.length[day]! > 0) removeAt(routes, day, routes.length[day]!);
}
