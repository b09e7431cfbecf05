import assert from "node:assert/strict";
import { test } from "node:test";
import { explain } from "./explain.ts";
import { problemWith, visitWith } from "./for-tests.ts";

const none = { limits: [], lacks: null, instead: null };

test("says what an extra visit would cost on each day, and on which it is cheapest", () => {
  const day = { start: 0, end: 0, from: 0, until: 100 };
  const problem = problemWith({
    days: [day, day],
    visits: [visitWith({ place: 1 }), visitWith({ place: 1, profit: 0 })],
  });

  assert.deepEqual(explain(problem, [[], [{ visit: 0, at: 10 }]], 1), {
    visit: 1,
    reason: "fits",
    otherOption: null,
    cheapest: 1,
    days: [
      { day: 0, isOpen: true, insertion: { after: null, at: 10, travel: 20 }, ...none },
      { day: 1, isOpen: true, insertion: { after: null, at: 10, travel: 0 }, ...none },
    ],
  });
});

test("says by how much the time is short, and which visits would have to go", () => {
  const problem = problemWith({
    days: [{ start: 0, end: 0, from: 0, until: 60 }],
    visits: [
      visitWith({ place: 1, profit: 3 }),
      visitWith({ place: 2, profit: 2 }),
      visitWith({ place: 0, duration: 15, profit: 1 }),
    ],
  });
  const plan = [
    [
      { visit: 0, at: 10 },
      { visit: 1, at: 30 },
    ],
  ];

  // 0 → 1 → 2 → 0 takes 60 with both visits. Without visit 1 it takes 30, and 15 more fit.
  assert.deepEqual(explain(problem, plan, 2), {
    visit: 2,
    reason: "no-time",
    otherOption: null,
    cheapest: null,
    days: [
      {
        day: 0,
        isOpen: true,
        limits: [],
        insertion: null,
        lacks: 15,
        instead: { visits: [1], profit: 2, after: 0, at: 30, travel: -20 },
      },
    ],
  });
});

test("says that a visit is never open, that a limit or another option is in the way, or that it is made", () => {
  const problem = problemWith({
    visits: [
      visitWith({}),
      visitWith({}),
      visitWith({ windows: [{ day: 0, from: 200, until: 300 }] }),
      visitWith({}),
    ],
    groups: [{ visits: [0, 1] }],
    limits: [
      {
        per: "day",
        atMost: 1,
        amounts: [
          { visit: 0, amount: 1 },
          { visit: 3, amount: 1 },
        ],
      },
    ],
  });
  const plan = [[{ visit: 0, at: 0 }]];

  assert.deepEqual(
    [0, 1, 2, 3].map((visit) => {
      const { reason, otherOption, days } = explain(problem, plan, visit);
      return [reason, otherOption, days[0]!.limits];
    }),
    [
      ["made", null, []],
      ["other-option", 0, []],
      ["no-window", null, []],
      ["limit", null, [0]],
    ],
  );
});

test("says of a visit to which no way leads that it can be reached on no day, and not how much time is short", () => {
  const minutes = [0, Infinity, 5, 5, 0, 5, 5, Infinity, 0];
  const problem = problemWith({
    visits: [visitWith({ place: 1 }), visitWith({ place: 2 })],
    travel: [{ periods: [{ from: 0, minutes }] }],
  });

  const { reason, days } = explain(problem, [[{ visit: 1, at: 5 }]], 0);

  assert.deepEqual(
    [reason, days],
    ["no-time", [{ day: 0, isOpen: true, insertion: null, ...none }]],
  );
});

test("lets go of nothing that is required, neither a visit nor the option that was chosen of a group", () => {
  const problem = problemWith({
    days: [{ start: 0, end: 0, from: 0, until: 30 }],
    visits: [
      visitWith({}),
      visitWith({}),
      visitWith({ profit: 5 }),
      visitWith({ required: true }),
      visitWith({}),
    ],
    groups: [{ visits: [0, 1], required: true }],
  });
  const plan = [
    [
      { visit: 0, at: 0 },
      { visit: 2, at: 10 },
      { visit: 3, at: 20 },
    ],
  ];

  assert.deepEqual(
    explain(problem, plan, 4).days.map(({ instead }) => instead),
    [{ visits: [2], profit: 5, after: 0, at: 10, travel: 0 }],
  );
});
