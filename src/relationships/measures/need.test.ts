import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { needOf } from "./need.ts";

test("never seen counts whole, whatever the Pulse", () => {
  assert.deepEqual(needOf({ yearlyDays: 61, pulse: 0.9, daysSinceSeen: null, weight: 2 }), {
    need: 122,
    days: 61,
    missing: 1,
    quieter: 1 - 0.9,
    longAgo: 1,
    weight: 2,
  });
});

test("of quieter and long ago the larger one is missing", () => {
  const base = { yearlyDays: 34, weight: 1 };

  assert.equal(needOf({ ...base, pulse: 0.9, daysSinceSeen: 540 }).missing, 0.5);
  assert.equal(needOf({ ...base, pulse: 0.25, daysSinceSeen: 540 }).missing, 0.75);
});

test("the parts multiply to the need, and none is below zero", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { need, days, missing, weight } = needOf(given);

      assert.equal(need, days * missing * weight);
      assert.ok(need >= 0 && missing >= 0 && missing <= 1);
    }),
  );
});

test("need never falls when it is longer ago, quieter, busier before, or weighs more", () => {
  fc.assert(
    fc.property(facts, fc.nat(2000), fc.double({ min: 0, max: 1, noNaN: true }), (given, d, p) => {
      const { need } = needOf(given);
      const { daysSinceSeen, pulse, yearlyDays, weight } = given;
      const more = [
        { daysSinceSeen: daysSinceSeen === null ? null : daysSinceSeen + d },
        { daysSinceSeen: null },
        { pulse: pulse * p },
        { yearlyDays: yearlyDays + d },
        { weight: weight * 2 },
      ];

      for (const change of more) assert.ok(needOf({ ...given, ...change }).need >= need);
    }),
  );
});

const facts = fc.record({
  yearlyDays: fc.double({ min: 0, max: 365, noNaN: true }),
  pulse: fc.double({ min: 0, max: 1, noNaN: true }),
  daysSinceSeen: fc.option(fc.nat(20_000)),
  weight: fc.constantFrom(0.5, 1, 2),
});
