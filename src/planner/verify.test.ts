import assert from "node:assert/strict";
import { test } from "node:test";
import { problemWith, visitWith } from "./for-tests.ts";
import type { Plan, Problem } from "./problem.ts";
import { verify } from "./verify.ts";

const words = (problem: Problem, plan: Plan) => verify(problem, plan).map(({ words }) => words);

test("finds nothing wrong with a plan that keeps every rule", () => {
  const problem = problemWith({
    pause: 10,
    visits: [
      visitWith({ place: 1, windows: [{ day: 0, from: 5, until: 12 }], required: true }),
      visitWith({ place: 1, fixed: { day: 0, at: 30 } }),
      visitWith({ place: null }),
    ],
    groups: [{ visits: [2], required: true }],
    limits: [{ per: "day", atMost: 2, amounts: [{ visit: 0, amount: 2 }] }],
  });

  assert.deepEqual(
    words(problem, [
      [
        { visit: 0, at: 10 },
        { visit: 1, at: 30 },
        { visit: 2, at: 40, place: 1 },
      ],
    ]),
    [],
  );
});

test("says every rule that a plan breaks", () => {
  const problem = problemWith({
    pause: 10,
    visits: [
      visitWith({ place: 1, windows: [{ day: 0, from: 20, until: 30 }] }),
      visitWith({ place: 1, fixed: { day: 0, at: 30 } }),
      visitWith({ place: 2 }),
      visitWith({ place: null }),
      visitWith({ required: true }),
    ],
    groups: [{ visits: [0, 2] }],
    limits: [{ per: "trip", atMost: 1, amounts: [{ visit: 2, amount: 2 }] }],
  });

  assert.deepEqual(
    words(problem, [
      [
        { visit: 0, at: 10 },
        { visit: 1, at: 25 },
        { visit: 3, at: 35 },
        { visit: 2, at: 36 },
        { visit: 2, at: 90 },
      ],
    ]),
    [
      "Visit 0 cannot begin on day 0 at 10: no window is open then.",
      "Visit 1 is fixed for day 0 at 30, not for day 0 at 25.",
      "Visit 3 on day 0 is made at place undefined, which is not where it can be made.",
      "One is ready for visit 1 on day 0 at 30, after it begins at 25.",
      "One is ready for visit 2 on day 0 at 55, after it begins at 36.",
      "Day 0 ends at 120, after 100.",
      "Visit 2 is made more than once.",
      "Of the options of group 0 more than one is made: 0, 2.",
      "Limit 0: the trip has 4, at most 1 may be.",
      "Visit 4 is required and not made.",
    ],
  );
});

test("lets a break be only where one comes from or goes to, with other breaks between", () => {
  const rest = (visit: number, place: number) => ({ visit, at: 20 + 20 * visit, place });
  const problem = problemWith({
    visits: [visitWith({ place: null }), visitWith({ place: null }), visitWith({ place: 1 })],
    days: [{ start: 0, end: 0, from: 0, until: 200 }],
  });

  assert.deepEqual(
    [
      words(problem, [[rest(0, 0), rest(1, 1), { visit: 2, at: 50 }]]),
      words(problem, [[rest(0, 2), rest(1, 2), { visit: 2, at: 60 }]]),
    ],
    [
      [],
      [
        "Visit 0 on day 0 is a break at place 2, but one comes from 0 and goes to 1.",
        "Visit 1 on day 0 is a break at place 2, but one comes from 0 and goes to 1.",
      ],
    ],
  );
});

test("knows no visit that is not there, no other number of days, and no way where there is none", () => {
  const never = Infinity;
  const problem = problemWith({
    visits: [visitWith({ place: 1 })],
    travel: [{ periods: [{ from: 0, minutes: [0, never, 9, 9, 0, 9, 9, 9, 0] }] }],
  });

  assert.deepEqual(
    [
      words(problem, [[{ visit: 7, at: 0 }]]),
      words(problem, []),
      words(problem, [[{ visit: 0, at: 50 }]]),
    ],
    [
      ["There is no visit 7."],
      ["The plan has 0 days, the trip 1."],
      ["There is no way to visit 0 on day 0."],
    ],
  );
});
