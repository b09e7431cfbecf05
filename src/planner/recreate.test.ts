import assert from "node:assert/strict";
import { test } from "node:test";
import { problemWith, visitWith } from "./for-tests.ts";
import { modelOf } from "./model.ts";
import { adopt, planOf } from "./plan.ts";
import { randomFrom } from "./random.ts";
import { newRecreation, recreate } from "./recreate.ts";
import { emptyRoutes } from "./routes.ts";

test("a visit over which the way is shorter is desired before one that takes time", () => {
  // From 0 to 1 it takes 50 straight on, and 10 over 2.
  const minutes = [0, 50, 5, 5, 0, 5, 5, 5, 0];
  const problem = problemWith({
    visits: [visitWith({ place: 1 }), visitWith({ place: 2 }), visitWith({ place: 0 })],
    travel: [{ periods: [{ from: 0, minutes }] }],
    limits: [{ per: "day", atMost: 1, amounts: [1, 2].map((visit) => ({ visit, amount: 1 })) }],
  });
  const model = modelOf(problem);
  for (let seed = 0; seed < 20; seed++) {
    const routes = emptyRoutes(model);
    adopt(routes, [[{ visit: 0, at: 50 }]]);
    const task = newRecreation(model, randomFrom(seed));
    task.candidates.set([1, 2]);
    task.count = 2;
    task.touched.fill(1);
    recreate(routes, task);

    assert.deepEqual(planOf(routes), [
      [
        { visit: 1, at: 5 },
        { visit: 0, at: 20 },
      ],
    ]);
  }
});
