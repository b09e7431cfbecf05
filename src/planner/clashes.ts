/**
 * Which required visits clash. Where a plan lacks one, those are taken away one by one that it does not clash
 * with, until the rest cannot be made together but could without any one of them. Whether some visits can be
 * made together is found by the search itself, for a moment, so in a crowded trip a clash may be named that
 * a longer search would resolve; two appointments that overlap are always found.
 */
import { type Model, isRequired, modelOf } from "./model.ts";
import { missingIn, planOf } from "./plan.ts";
import type { Plan, Problem, Visit } from "./problem.ts";
import { change, newSearch } from "./search.ts";
import { restoreAll, save } from "./snapshot.ts";

/** These cannot all be made: visits, and for each group one of its options. */
export interface Clash {
  readonly visits: readonly number[];
  readonly groups: readonly number[];
}

const STEPS = 200;

export function clashesOf(model: Model, plan: Plan): readonly Clash[] {
  const missing = missingIn(model, plan);
  const required = [...model.required.keys()].filter((choice) => model.required[choice]);
  const kept = required.filter((choice) => !missing.includes(choice));
  const found = missing.map((choice) => {
    let clashing = kept;
    for (const other of kept) {
      const fewer = clashing.filter((one) => one !== other);
      if (!canAllBeMade(model, [choice, ...fewer])) clashing = fewer;
    }
    return named(model, [choice, ...clashing]);
  });
  return [...twoOptions(model.problem), ...found];
}

/** Of the options of a group more than one is required. */
function twoOptions({ groups = [], visits }: Problem): readonly Clash[] {
  return groups
    .map((group) => group.visits.filter((visit) => isRequired(visits[visit]!)))
    .filter((required) => required.length > 1)
    .map((required) => ({ visits: required, groups: [] }));
}

function canAllBeMade({ problem, choice }: Model, asked: readonly number[]): boolean {
  const kept = [...problem.visits.keys()].filter((visit) => asked.includes(choice[visit]!));
  const model = modelOf(amongTheirs(only(problem, kept)));
  const search = newSearch(model, 1, []);
  for (let step = 0; step < STEPS; step++) {
    if (missingIn(model, planOf(search.routes)).length === 0) return true;
    change(search);
    const weight = search.routes.weight.reduce((sum, one) => sum + one, 0);
    if (weight >= search.current.weight) save(search.routes, search.current);
    else restoreAll(search.routes, search.current);
  }
  return false;
}

/** The problem with some of its visits only, and all of them required; of a group, one of its options. */
function only({ known: _known, ...problem }: Problem, kept: readonly number[]): Problem {
  const index = new Map(kept.map((visit, at) => [visit, at]));
  const groups = (problem.groups ?? [])
    .map(({ visits }) => visits.flatMap((visit) => index.get(visit) ?? []))
    .filter((visits) => visits.length > 0)
    .map((visits) => ({ visits, required: true }));
  const options = new Set(groups.flatMap(({ visits }) => visits));
  return {
    ...problem,
    visits: kept.map((visit, at): Visit => {
      const required = !options.has(at) || isRequired(problem.visits[visit]!);
      return { ...problem.visits[visit]!, profit: 0, required };
    }),
    groups,
    limits: (problem.limits ?? []).map((limit) => ({
      ...limit,
      amounts: limit.amounts.flatMap(({ visit, amount }) => {
        const at = index.get(visit);
        return at === undefined ? [] : { visit: at, amount };
      }),
    })),
  };
}

/** The same with no other places than those of its visits and days: of all there may be hundreds of megabytes of ways. */
function amongTheirs(problem: Problem): Problem {
  const { visits, days, places, travel } = problem;
  const ends = days.flatMap(({ start, end }) => [start, end]);
  const theirs = [...new Set([...visits.flatMap(({ place }) => place ?? []), ...ends])];
  const index = new Map(theirs.map((place, at) => [place, at]));
  const among = (minutes: ArrayLike<number>): readonly number[] =>
    theirs.flatMap((from) => theirs.map((to) => minutes[from * places + to]!));
  return {
    ...problem,
    visits: visits.map((visit) => ({
      ...visit,
      place: visit.place === null ? null : index.get(visit.place)!,
    })),
    days: days.map((day) => ({
      ...day,
      start: index.get(day.start)!,
      end: index.get(day.end)!,
    })),
    places: theirs.length,
    travel: travel.map(({ periods }) => ({
      periods: periods.map(({ from, minutes }) => ({ from, minutes: among(minutes) })),
    })),
  };
}

function named({ problem, choice }: Model, choices: readonly number[]): Clash {
  const groups = [...(problem.groups ?? []).keys()].filter((group) => {
    const [first] = problem.groups![group]!.visits;
    return first !== undefined && choices.includes(choice[first]!);
  });
  const options = new Set(groups.flatMap((group) => problem.groups![group]!.visits));
  const visits = [...problem.visits.keys()].filter(
    (visit) => choices.includes(choice[visit]!) && !options.has(visit),
  );
  return { visits, groups };
}
