/**
 * All days that could be part of a better plan: forwards from the day's start, visit by visit, every set of visits
 * as early as it can be made, and none whose best rest (by labels.ts) leaves it below what is asked for.
 */
import { type Labels, has, put, wordsFor } from "./labels.ts";
import { type Model, type Shift, NEVER, canBe, earliest } from "./model.ts";

export interface Route {
  readonly visits: readonly number[];
  readonly set: Int32Array;
  /** In the prices of the linear program, and in truth. */
  readonly worth: number;
  readonly profit: number;
  /** What it takes of each limit. */
  readonly takes: readonly number[];
}

interface Asked {
  readonly model: Model;
  readonly shift: Shift;
  readonly worths: Float64Array;
  readonly labels: Labels;
  /** Only routes worth at least so much are wanted. */
  readonly least: number;
  /** Null is answered where there are more routes, or beginnings of one length, than this. */
  readonly most: number;
}

interface Beginning extends Route {
  readonly at: number;
}

export function routesWorth(asked: Asked): readonly Route[] | null {
  const { model, least, most } = asked;
  const routes = new Map<string, Route>();
  const nothing = model.limits.map(() => 0);
  const set = new Int32Array(wordsFor(model.visits));
  const empty = { visits: [], set, worth: 0, profit: 0, takes: nothing, at: asked.shift.from };
  if (least <= 0) routes.set("", empty);
  let beginnings: readonly Beginning[] = [empty];
  while (beginnings.length > 0) {
    const longer = new Map<string, Beginning>();
    for (const beginning of beginnings) {
      for (let visit = 0; visit < model.visits; visit++) {
        const next = withVisit(asked, beginning, visit);
        if (next === null) continue;
        const key = `${visit} ${next.set.join(" ")}`;
        const known = longer.get(key);
        if (known === undefined || next.at < known.at) longer.set(key, next);
        if (next.worth >= least) routes.set(next.set.join(" "), next);
      }
      if (longer.size > most || routes.size > most) return null;
    }
    beginnings = [...longer.values()];
  }
  return [...routes.values()].toSorted((a, b) => b.worth - a.worth);
}

function withVisit(asked: Asked, beginning: Beginning, visit: number): Beginning | null {
  const { model, shift, worths } = asked;
  if (has(beginning.set, visit) || !canBe(shift, visit)) return null;
  const before = beginning.visits.at(-1);
  const at =
    before === undefined
      ? shift.first[visit]!
      : earliest(shift.windows[visit]!, beginning.at + shift.steps[before * model.visits + visit]!);
  if (at === NEVER || at > shift.last[visit]!) return null;
  if (beginning.worth + bestRest(asked, { set: beginning.set, visit, at }) < asked.least)
    return null;
  const takes = beginning.takes.map((taken, l) => taken + model.limits[l]!.amounts[visit]!);
  if (takes.some((taken, l) => taken > model.limits[l]!.atMost)) return null;
  const set = beginning.set.slice();
  put(set, visit);
  return {
    visits: [...beginning.visits, visit],
    set,
    worth: beginning.worth + worths[visit]!,
    profit: beginning.profit + model.profits[visit]!,
    takes,
    at,
  };
}

interface Now {
  readonly set: Int32Array;
  readonly visit: number;
  readonly at: number;
}

/** No more than this can be gained from the visit on, itself included. */
function bestRest({ labels }: Asked, { set, visit, at }: Now): number {
  const { words, memory } = labels;
  for (const label of labels.of[visit]!) {
    if (labels.at[label]! < at) continue;
    let w = 0;
    for (const begin = label * words; w < words; w++) {
      if ((memory[begin + w]! & set[w]!) !== 0) break;
    }
    if (w === words) return labels.worth[label]!;
  }
  return -Infinity;
}
