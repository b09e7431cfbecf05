import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wildProblemsOf } from "./for-tests.ts";
import { modelOf } from "./model.ts";
import { arrival, departure } from "./times.ts";

const LAST = 80;

test("the last moment to leave is the last from which one arrives in time, in every period", () => {
  fc.assert(
    fc.property(wildProblemsOf(1), fc.nat(15), fc.nat(LAST), (problem, way, by) => {
      const model = modelOf(problem);
      const moments = Array.from({ length: 2 * LAST + 1 }, (_, moment) => moment - LAST);
      const last = moments.findLast((leave) => arrival(model, 0, way, leave) <= by) ?? null;

      const found = departure(model, 0, way, by);
      // Where there is no way one would have had to leave long before.
      assert.equal(found < -LAST ? null : found, last);
    }),
    { numRuns: 500 },
  );
});
