/**
 * Reads the MCTOPMTW instances of Souffriau et al. (2013): tours with several windows a point, an entrance
 * fee for all tours together, and at most so many points of each of ten types. The first line names the
 * number of tours; customers are numbered from 2. Points with E = 1 are open in their first and third
 * window on the first and third tour and in the others on the second and fourth; with E = 0 the other way.
 */
import type { Limit, Problem, Visit } from "#planner/problem.ts";
import { distances } from "./toptw.ts";

export function mctopmtwProblem(name: string, text: string): Problem {
  const unit = name.includes("pr") ? 100 : 10;
  const [head, depot, ...points] = text
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length > 1);
  const [tours = 0, , budget = 0, ...mostOf] = head!;
  const amounts = (column: number) =>
    points
      .map((point, visit) => ({ visit, amount: point[column]! }))
      .filter(({ amount }) => amount > 0);
  const limits: readonly Limit[] = [
    { per: "trip", atMost: budget, amounts: amounts(11) },
    ...mostOf.map((atMost, type): Limit => ({ per: "trip", atMost, amounts: amounts(12 + type) })),
  ];
  const day = {
    start: 0,
    end: 0,
    from: scaled(depot!.at(-2)!, unit),
    until: scaled(depot!.at(-1)!, unit),
  };
  return {
    places: points.length + 1,
    travel: [
      {
        periods: [
          {
            from: 0,
            minutes: distances(
              [depot!, ...points].map(([, x = 0, y = 0]) => ({ x, y })),
              unit,
            ),
          },
        ],
      },
    ],
    days: Array.from({ length: tours }, () => day),
    visits: points.map((point, index) => visitOf(point, index + 1, { tours, unit })),
    limits,
  };
}

function visitOf(
  point: readonly number[],
  place: number,
  { tours, unit }: { readonly tours: number; readonly unit: number },
): Visit {
  const bounds = point.slice(5, 10);
  const normal = point[10] === 1;
  return {
    place,
    duration: scaled(point[3]!, unit),
    profit: point[4]!,
    windows: Array.from({ length: tours }, (_, day) => {
      const first = (day % 2 === 0) === normal ? 0 : 1;
      return [first, first + 2].map((window) => ({
        day,
        from: Math.max(0, Math.ceil(bounds[window]! * unit - EPSILON)),
        until: Math.floor(bounds[window + 1]! * unit + EPSILON),
      }));
    }).flat(),
  };
}

/** Windows have more decimals than ways; a start lies on the grid of ways, so bounds may be rounded to it. */
const EPSILON = 1e-6;

const scaled = (value: number, unit: number): number => Math.round(value * unit);
