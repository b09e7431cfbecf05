/** The best plan made of the routes in hand, one for each day of a shift: every combination is tried. */
import type { Model } from "./model.ts";
import type { Route } from "./routes.ts";

export interface Combined {
  readonly profit: number;
  /** Of all days of the first shift, then of the second … */
  readonly routes: readonly (readonly number[])[];
}

interface Terms {
  /** What the best day of each shift is worth. */
  readonly best: readonly number[];
  /** A plan that brings `least` loses no more than this against the best days, all in all. */
  readonly slack: number;
  readonly least: number;
  readonly stop: () => boolean;
}

interface Chosen {
  readonly route: Route;
  readonly index: number;
}

const TRIALS_A_LOOK = 100_000;

/** Routes stand in order, the best first. Null where no plan brings `least`; "unknown" where told to stop. */
export function combine(
  model: Model,
  routes: readonly (readonly Route[])[],
  { best, slack, least, stop }: Terms,
): Combined | null | "unknown" {
  const shifts = model.shifts.flatMap(({ days }, shift) => days.map(() => shift));
  const chosen: Chosen[] = [];
  let found: Combined | null = null;
  let trials = 0;
  let stopped = false;
  const most = () => slack - (found === null ? 0 : found.profit - least);
  const go = (place: number, lost: number): void => {
    if (place === shifts.length) {
      const profit = chosen.reduce((sum, { route }) => sum + route.profit, 0);
      if (profit < least || profit <= (found?.profit ?? 0)) return;
      found = { profit, routes: chosen.map(({ route }) => route.visits) };
      return;
    }
    const shift = shifts[place]!;
    const all = routes[shift]!;
    // Days of one shift are alike: their routes need only be tried in one order.
    const first = place > 0 && shifts[place - 1] === shift ? chosen[place - 1]!.index : 0;
    for (let index = first; index < all.length && !stopped; index++) {
      const route = all[index]!;
      const losing = lost + best[shift]! - route.worth;
      if (losing > most()) return;
      if (++trials % TRIALS_A_LOOK === 0) stopped = stop();
      if (!fits(model, chosen, route)) continue;
      chosen.push({ route, index });
      go(place + 1, losing);
      chosen.pop();
    }
  };
  go(0, 0);
  return stopped ? "unknown" : found;
}

function fits({ limits }: Model, chosen: readonly Chosen[], route: Route): boolean {
  for (const { route: other } of chosen) {
    for (let w = 0; w < route.set.length; w++) {
      if ((route.set[w]! & other.set[w]!) !== 0) return false;
    }
  }
  for (const [l, { atMost }] of limits.entries()) {
    let taken = route.takes[l]!;
    for (const { route: other } of chosen) taken += other.takes[l]!;
    if (taken > atMost) return false;
  }
  return true;
}
