import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { contactLevel, filled, GLYPH, outline, seenLevel } from "#web/parts/halves.ts";

test("today is full, a year of silence and three years unseen are nearly empty", () => {
  assert.deepEqual(
    [contactLevel(0), contactLevel(3), contactLevel(365), contactLevel(4000)].map(short),
    [1, 0.77, 0.04, 0.04],
  );
  assert.deepEqual(
    [seenLevel(0), seenLevel(30), seenLevel(7 * 156), seenLevel(9000)].map(short),
    [1, 0.67, 0.05, 0.05],
  );
});

test("a level never rises with the days", () => {
  const days = fc.integer({ min: 0, max: 40_000 });

  fc.assert(
    fc.property(days, days, (some, more) => {
      assert.ok(contactLevel(some) >= contactLevel(some + more));
      assert.ok(seenLevel(some) >= seenLevel(some + more));
    }),
  );
});

test("draws the half of the mark, and its lower part up to the level", () => {
  assert.deepEqual(
    [
      outline("left", GLYPH),
      filled("left", 0.5, GLYPH),
      filled("right", 0.5, GLYPH),
      filled("right", 1, GLYPH),
    ],
    [
      "M11 2A10 10 0 0 0 11 22Z",
      "M11 12L1 12A10 10 0 0 0 11 22Z",
      "M13 12L23 12A10 10 0 0 1 13 22Z",
      "M13 2A10 10 0 0 1 13 22Z",
    ],
  );
});

const short = (n: number) => Number(n.toFixed(2));
