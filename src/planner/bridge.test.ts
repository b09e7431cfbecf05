import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bridge, newBridge } from "./bridge.ts";
import { dayHolds, longProblemsOf, problemWith, visitWith } from "./for-tests.ts";
import { modelOf } from "./model.ts";
import { adopt, planOf } from "./plan.ts";
import { randomFrom } from "./random.ts";
import { emptyRoutes, refresh } from "./routes.ts";
import { verify } from "./verify.ts";

const VISITS = 8;

test("makes no more in a gap than a limit leaves", () => {
  const problem = problemWith({
    visits: [5, 4, 3, 2].map((profit) => visitWith({ profit })),
    limits: [
      { per: "trip", atMost: 3, amounts: [0, 1, 2, 3].map((visit) => ({ visit, amount: 1 })) },
    ],
  });
  const model = modelOf(problem);
  for (let seed = 0; seed < 20; seed++) {
    const routes = emptyRoutes(model);
    adopt(routes, [[{ visit: 3, at: 0 }]]);
    const task = newBridge(model, randomFrom(seed));
    bridge(routes, { day: 0, position: 0, price: 0 }, task, Int32Array.of(0, 1, 2));

    assert.ok(routes.length[0]! <= 3);
  }
});

test("fills a gap with nothing but what can be made there, by any way and at any time", () => {
  fc.assert(
    fc.property(
      longProblemsOf(VISITS),
      fc.array(fc.nat(VISITS - 1)),
      fc.nat(),
      fc.nat(),
      (problem, order, seed, where) => {
        const model = modelOf(problem);
        const routes = emptyRoutes(model);
        adopt(routes, [order.map((visit) => ({ visit, at: 0 }))]);
        const before = routes.length[0]!;
        const gap = { day: 0, position: where % (before + 1), price: 0 };

        const task = newBridge(model, randomFrom(seed));
        bridge(routes, gap, task, Int32Array.from(problem.visits.keys()));

        const filled = routes.node.subarray(1, 1 + routes.length[0]!);
        assert.ok(filled.length === before || dayHolds(problem, 0, [...filled]));
        assert.equal(refresh(routes, 0), true);
        const wrong = verify(problem, planOf(routes)).filter(({ code }) => code !== "required");
        assert.deepEqual(wrong, []);
      },
    ),
    { numRuns: 300 },
  );
});
