import assert from "node:assert/strict";
import { test } from "node:test";
import { mctopmtwProblem } from "./mctopmtw.ts";
import { toptwProblem } from "./toptw.ts";

const TOPTW = `4 2 2 1
0 200
0 0.00 0.00 0.00 0.00 0 0 0 100
1 3.00 4.00 2.50 10.00 1 2 1 1 12 67
2 0.00 1.00 90.00 30.00 1 1 1 5 70
`;

test("reads a TOPTW instance in tenths, ways rounded down, windows from the end of the line", () => {
  const day = { start: 0, end: 0, from: 0, until: 1000 };

  assert.deepEqual(toptwProblem("c101", TOPTW, 2), {
    places: 3,
    // From (3, 4) to (0, 1) it is 4.24.
    travel: [{ periods: [{ from: 0, minutes: Int32Array.of(0, 50, 10, 50, 0, 42, 10, 42, 0) }] }],
    days: [day, day],
    visits: [
      { place: 1, duration: 25, profit: 10, windows: [{ from: 120, until: 670 }] },
      { place: 2, duration: 900, profit: 30, windows: [{ from: 50, until: 700 }] },
    ],
  });
});

test("reads Cordeau's instances in hundredths", () => {
  const { travel, days } = toptwProblem("pr01", TOPTW, 1);

  assert.deepEqual(
    [travel[0]!.periods[0]!.minutes[5], days],
    [424, [{ start: 0, end: 0, from: 0, until: 10_000 }]],
  );
});

const MCTOPMTW = `2 2 50 1 2 9 9 9 9 9 9 9 9
0 0 0 0 0 0 100
2 3 4 5 10 0 10.25 20.5 30.75 41 1 7 1 0 0 0 0 0 0 0 0 0
3 0 1 5 20 0 10 20 30 40 0 0 1 1 0 0 0 0 0 0 0 0
`;

test("reads windows by tour, the entrance fees and the types of an MCTOPMTW instance", () => {
  const { visits, limits, days } = mctopmtwProblem("c101", MCTOPMTW);

  assert.deepEqual(
    visits.map(({ windows }) => windows),
    [
      [
        { day: 0, from: 0, until: 102 },
        { day: 0, from: 205, until: 307 },
        { day: 1, from: 103, until: 205 },
        { day: 1, from: 308, until: 410 },
      ],
      [
        { day: 0, from: 100, until: 200 },
        { day: 0, from: 300, until: 400 },
        { day: 1, from: 0, until: 100 },
        { day: 1, from: 200, until: 300 },
      ],
    ],
  );
  assert.deepEqual(limits?.slice(0, 3), [
    { per: "trip", atMost: 50, amounts: [{ visit: 0, amount: 7 }] },
    {
      per: "trip",
      atMost: 1,
      amounts: [
        { visit: 0, amount: 1 },
        { visit: 1, amount: 1 },
      ],
    },
    { per: "trip", atMost: 2, amounts: [{ visit: 1, amount: 1 }] },
  ]);
  assert.deepEqual([days.length, limits?.length], [2, 11]);
});
