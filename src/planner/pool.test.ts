import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { problemWith, visitWith } from "./for-tests.ts";
import { modelOf } from "./model.ts";
import { adopt, planOf } from "./plan.ts";
import { keep, newPool, recombine } from "./pool.ts";
import type { Limit, Plan, Problem } from "./problem.ts";
import { type Routes, emptyRoutes } from "./routes.ts";
import { profitOf, verify } from "./verify.ts";

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

test("keeps of two options also the one worth less, where it leaves more of a limit of the trip", () => {
  const problem = problemWith({
    days: [day, day],
    visits: [2, 1, 7].map((profit) => visitWith({ profit })),
    groups: [{ visits: [0, 1] }],
    limits: [
      {
        per: "trip",
        atMost: 2,
        amounts: [
          { visit: 0, amount: 2 },
          { visit: 2, amount: 1 },
        ],
      },
    ],
  });
  const model = modelOf(problem);
  const pool = newPool(model);
  for (const visit of [1, 0, 2]) {
    const routes = emptyRoutes(model);
    adopt(routes, [[{ visit, at: 0 }]]);
    keep(pool, routes, 0);
  }
  const routes = emptyRoutes(model);

  assert.equal(recombine(pool, routes, 0), true);
  assert.deepEqual(visitsIn(routes), [[2], [1]]);
});

const VISITS = 8;

/** Two or three days of one kind or two, options, limits of the trip, and orders of visits met with on some day. */
const asked = fc.record({
  profits: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: VISITS, maxLength: VISITS }),
  days: fc.array(fc.constantFrom(day, { ...day, until: 30 }), { minLength: 2, maxLength: 3 }),
  options: fc.uniqueArray(fc.nat(VISITS - 1), { minLength: 1, maxLength: 3 }),
  limits: fc.array(
    fc.record({
      per: fc.constantFrom("day", "trip"),
      atMost: fc.integer({ min: 1, max: 6 }),
      amounts: fc.uniqueArray(
        fc.record({ visit: fc.nat(VISITS - 1), amount: fc.integer({ min: 1, max: 3 }) }),
        { selector: ({ visit }) => visit },
      ),
    }),
    { maxLength: 2 },
  ),
  orders: fc.array(
    fc.record({
      on: fc.nat(2),
      order: fc.uniqueArray(fc.nat(VISITS - 1), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 8, size: "medium" },
  ),
});

/** What the routes of a pool bring at most, one a day, that keep every rule together; 0 where none do. */
function mostOf(problem: Problem, days: readonly (readonly Plan[number][])[]): number {
  let most = 0;
  const go = (plan: Plan): void => {
    if (plan.length < days.length) {
      for (const stops of days[plan.length]!) go([...plan, stops]);
    } else if (verify(problem, plan).length === 0) most = Math.max(most, profitOf(problem, plan));
  };
  go([]);
  return most;
}

test("finds what looking at every combination finds", () => {
  fc.assert(
    fc.property(asked, ({ profits, days, options, limits, orders }) => {
      const problem = problemWith({
        days,
        visits: profits.map((profit) => visitWith({ profit })),
        groups: [{ visits: options }],
        limits,
      });
      const model = modelOf(problem);
      const pool = newPool(model);
      const met = days.map((): Plan[number][] => []);
      for (const { on, order } of orders) {
        const at = on % days.length;
        const routes = emptyRoutes(model);
        adopt(
          routes,
          days.map((_, index) => (index === at ? order.map((visit) => ({ visit, at: 0 })) : [])),
        );
        if (routes.length[at] === 0) continue;
        keep(pool, routes, at);
        const stops = planOf(routes)[at]!;
        for (const [index, { until }] of days.entries()) {
          if (until === days[at]!.until) met[index]!.push(stops);
        }
      }
      const routes = emptyRoutes(model);
      recombine(pool, routes, 0);

      const plan = planOf(routes);
      assert.deepEqual(
        [verify(problem, plan), profitOf(problem, plan)],
        [[], mostOf(problem, met)],
      );
    }),
    { numRuns: 200 },
  );
});
