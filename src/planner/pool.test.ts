import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { problemWith, visitWith } from "./for-tests.ts";
import { modelOf } from "./model.ts";
import { adopt, planOf } from "./plan.ts";
import { keep, newPool, recombine } from "./pool.ts";
import type { Limit } from "./problem.ts";
import { type Routes, emptyRoutes } from "./routes.ts";

const PROFITS = [9, 7, 6, 5, 3];
const day = { start: 0, end: 0, from: 0, until: 20 };

/** Two days of two visits each, and the pairs of visits that were met with as routes of one day. */
function met(pairs: readonly (readonly number[])[], limits: readonly Limit[] = []) {
  const problem = problemWith({
    days: [day, day],
    visits: PROFITS.map((profit) => visitWith({ profit })),
    limits,
  });
  const model = modelOf(problem);
  const pool = newPool(model);
  for (const pair of pairs) {
    const routes = emptyRoutes(model);
    adopt(routes, [pair.map((visit) => ({ visit, at: 0 }))]);
    keep(pool, routes, 0);
  }
  return { pool, routes: emptyRoutes(model) };
}

const visitsIn = (routes: Routes) => planOf(routes).map((stops) => stops.map(({ visit }) => visit));

test("puts together the routes that are worth most without meeting anybody twice", () => {
  const { pool, routes } = met([
    [0, 1],
    [1, 2],
    [0, 3],
    [2, 4],
  ]);

  // 0 1 with 2 4 are worth 25, 1 2 with 0 3 are worth 27.
  assert.equal(recombine(pool, routes, 26), true);
  assert.deepEqual(visitsIn(routes), [
    [0, 3],
    [1, 2],
  ]);
});

test("changes nothing where no combination is worth more", () => {
  const { pool, routes } = met([
    [0, 1],
    [2, 4],
  ]);

  assert.equal(recombine(pool, routes, 25), false);
  assert.deepEqual(visitsIn(routes), [[], []]);
});

test("keeps to the limits of the whole trip", () => {
  const amounts = [0, 1, 2, 3].map((visit) => ({ visit, amount: 1 }));
  const { pool, routes } = met(
    [
      [0, 1],
      [1, 2],
      [0, 3],
      [2, 4],
    ],
    [{ per: "trip", atMost: 3, amounts }],
  );

  assert.equal(recombine(pool, routes, 0), true);
  assert.deepEqual(visitsIn(routes), [
    [0, 1],
    [2, 4],
  ]);
});

const pairs = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 });
const counted = fc.uniqueArray(fc.integer({ min: 0, max: 4 }));

/** What every two of the pairs bring that share no visit and keep to the limit; 0 where there are none. */
function mostOfAny(
  met: readonly (readonly number[])[],
  limited: readonly number[],
  atMost: number,
) {
  let most = 0;
  for (const one of met) {
    for (const other of met) {
      const visits = [...one, ...other];
      const used = visits.filter((visit) => limited.includes(visit)).length;
      if (new Set(visits).size < 4 || used > atMost) continue;
      most = Math.max(
        most,
        visits.reduce((sum, visit) => sum + PROFITS[visit]!, 0),
      );
    }
  }
  return most;
}

test("finds what looking at every combination finds", () => {
  fc.assert(
    fc.property(
      fc.array(pairs, { minLength: 1, maxLength: 8 }),
      counted,
      fc.integer({ min: 2, max: 4 }),
      (known, limited, atMost) => {
        const amounts = limited.map((visit) => ({ visit, amount: 1 }));
        const { pool, routes } = met(known, [{ per: "trip", atMost, amounts }]);
        recombine(pool, routes, 0);
        const most = mostOfAny(known, limited, atMost);
        assert.equal(
          visitsIn(routes)
            .flat()
            .reduce((sum, visit) => sum + PROFITS[visit]!, 0),
          most,
        );
      },
    ),
  );
});
