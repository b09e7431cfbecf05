import assert from "node:assert/strict";
import { test } from "node:test";
import { howFar } from "./globe.ts";

test("nobody is nearer than their place is known, nor nearer than a kilometre", () => {
  assert.deepEqual(
    [howFar(58.8, 9), howFar(2.28, 3), howFar(0, 20), howFar(0.2, 0.1), howFar(0.2, null)],
    [
      { km: 59, isWithin: false },
      { km: 3, isWithin: true },
      { km: 20, isWithin: true },
      { km: 1, isWithin: false },
      { km: 1, isWithin: false },
    ],
  );
});
