import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayHolds, longProblemsOf } from "./for-tests.ts";
import { findInDay, findInsertion, newInsertion } from "./insertion.ts";
import { modelOf } from "./model.ts";
import { adopt } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { type Routes, emptyRoutes, insertAfter, refresh } from "./routes.ts";

const VISITS = 7;
const asked = fc.record({
  problem: longProblemsOf(VISITS).map((one): Problem => ({ ...one, groups: [], limits: [] })),
  order: fc.array(fc.nat(VISITS - 1), { size: "medium" }),
});

/** Routes of the first day with what holds of some order, and the visits that are not in them. */
function routesOf(problem: Problem, order: readonly number[]) {
  const routes = emptyRoutes(modelOf(problem));
  adopt(routes, [order.map((visit) => ({ visit, at: 0 }))]);
  const others = [...problem.visits.keys()].filter((visit) => routes.day[visit]! < 0);
  return { routes, others };
}

const stopsOf = ({ node, length }: Routes): readonly number[] =>
  Array.from(node.subarray(1, 1 + length[0]!));

test("knows of every position whether a visit fits there, by any way, at any time and under any pause", () => {
  fc.assert(
    fc.property(asked, ({ problem, order }) => {
      const { routes, others } = routesOf(problem, order);
      const stops = stopsOf(routes);
      for (const visit of others) {
        for (let position = 0; position <= stops.length; position++) {
          const found = { ...newInsertion(), from: position, to: position };
          findInsertion(routes, visit, found);

          const holds = dayHolds(problem, 0, stops.toSpliced(position, 0, visit));
          assert.equal(found.position, holds ? position : -1);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("says by how much time on the way and with them a visit is dearer, and takes the cheapest position", () => {
  fc.assert(
    fc.property(asked, ({ problem, order }) => {
      const { routes, others } = routesOf(problem, order);
      // What follows may find other ways when it is later, so this is asked where they are always the same.
      fc.pre(problem.travel[problem.days[0]!.mode!]!.periods.length === 1);
      const stops = stopsOf(routes);
      for (const visit of others) {
        const found = { ...newInsertion(), blend: 0 };
        findInDay(routes, visit, 0, found);

        const costs = [...stops, visit].flatMap((_, position) => {
          if (!dayHolds(problem, 0, stops.toSpliced(position, 0, visit))) return [];
          const { routes: changed } = routesOf(problem, stops);
          insertAfter(changed, 0, position, visit);
          refresh(changed, 0);
          return changed.travel[0]! - routes.travel[0]! + problem.visits[visit]!.duration;
        });
        assert.equal(found.cost, Math.min(...costs));
      }
    }),
    { numRuns: 300 },
  );
});
