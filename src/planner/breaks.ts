/**
 * A break without a place is taken where one is anyway: with the stop before it, or with the next one. A stop that
 * goes in or out beside a break may leave it at a place that nobody is visited at; then it has to move.
 */
import { type Routes, refresh } from "./routes.ts";

/** Moves the breaks of a day to where one is. False where the day does not hold then. */
export function seatBreaks(routes: Routes, day: number): boolean {
  if (routes.model.plain) return true;
  const strays = straysOf(routes, day);
  if (strays.length === 0) return true;
  const { place } = routes;
  for (const at of strays) place[at] = place[at - 1]!;
  if (refresh(routes, day)) return true;
  for (const at of strays.toReversed()) place[at] = place[at + 1]!;
  return refresh(routes, day);
}

function straysOf({ model, node, place, length, stride }: Routes, day: number): readonly number[] {
  const strays: number[] = [];
  const isBreak = (at: number) => model.place[node[at]!]! < 0;
  const first = day * stride;
  const last = first + length[day]! + 1;
  for (let at = first + 1, here = place[first]!; at < last; at++) {
    let next = at;
    while (isBreak(next)) next++;
    if (next === at || place[at] === here || place[at] === place[next]) here = place[at]!;
    else strays.push(at);
  }
  return strays;
}
