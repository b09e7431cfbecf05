import assert from "node:assert/strict";
import { test } from "node:test";
import type { Lane } from "#api/imports.ts";
import { barsOf, dotsOf, gapsOf, spanOf, yearsOf } from "./lanes-scale.ts";

const none = { written: 0, phone: 0, video: 0, inPerson: 0, unclear: 0 };
const lane: Lane = {
  channel: "email",
  total: 14,
  // Alone, and long before the rest.
  first: "1970-02-10",
  last: "2026-05-13",
  quarters: [
    { ...none, from: "2025-01", written: 4, video: 4 },
    { ...none, from: "2025-07", written: 2, inPerson: 1 },
  ],
  gaps: [
    { from: "2025-04", to: "2025-06", right: null },
    { from: "2025-07", to: "2025-08", right: "01a228cb-f944-739b-a6b3-d3ecd346684f" },
    { from: "2025-10", to: null, right: null },
  ],
};

test("the picture reaches from the first quarter to the end of this one", () => {
  assert.deepEqual(spanOf([lane], "2026-06-01"), { from: 24_300, to: 24_318 });
  assert.deepEqual(spanOf([], "2026-06-01"), { from: 24_315, to: 24_318 });
});

test("each quarter is a bar, and in a month that is missing and not right so there is a frame", () => {
  // Ten quarters, a tenth of the width each.
  const span = { from: 24_300, to: 24_330 };
  const bars = barsOf(lane, span, { base: 30, rise: 20 });

  assert.deepEqual(
    bars.map(({ kind, x, y, height }) => [kind, x, y, height]),
    [
      ["w", 0, 20, 10],
      ["v", 0, 10, 10],
      ["w", 20, 25, 5],
    ],
  );
  assert.ok(bars.every(({ width }) => width < 10));
  assert.deepEqual(gapsOf(lane, span), [
    { x: 10, width: 10 },
    { x: 30, width: 70 },
  ]);
  assert.equal(dotsOf(lane, span).length, 1);
});

test("of many years some are named", () => {
  assert.deepEqual(
    yearsOf({ from: 24_303, to: 24_336 }, 9).map(({ year }) => year),
    [2026, 2027],
  );
  assert.deepEqual(
    yearsOf({ from: 12 * 2000, to: 12 * 2020 }, 5).map(({ year }) => year),
    [2000, 2004, 2008, 2012, 2016],
  );
});
