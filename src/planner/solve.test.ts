import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { toptwProblem } from "../../bench/planner/toptw.ts";
import { optimumOf, problemWith, problemsOf, visitWith, wildProblemsOf } from "./for-tests.ts";
import type { Problem } from "./problem.ts";
import { type Solution, solve } from "./solve.ts";
import { afterSteps } from "./stop.ts";
import { changesOf, profitOf, travelOf, verify } from "./verify.ts";

const solved = (problem: Problem, steps = 300, seed = 1): Solution =>
  solve(problem, { seed, stop: afterSteps(steps) });

/** What is wrong besides what the solution itself says that it lacks. */
const wrong = (problem: Problem, { plan, clashes }: Solution) =>
  verify(problem, plan).filter(({ code }) => code !== "required" || clashes.length === 0);

test("finds of 150 small problems, with every extra there is, what trying everything finds", () => {
  fc.assert(
    fc.property(problemsOf(8), (problem) => {
      const solution = solved(problem);

      const { required, profit, travel } = optimumOf(problem);
      assert.deepEqual(wrong(problem, solution), []);
      assert.deepEqual(
        [requiredIn(problem, solution), solution.profit, solution.travel],
        [required, profit, travel],
      );
    }),
    { numRuns: 150, seed: 1 },
  );
});

function requiredIn({ visits, groups = [] }: Problem, { plan }: Solution): number {
  const made = new Set(plan.flat().map(({ visit }) => visit));
  const inGroups = new Set(groups.flatMap(({ visits }) => visits));
  const asked = groups.filter(
    ({ required, visits: options }) =>
      (required || options.some((option) => visits[option]!.required || visits[option]!.fixed)) &&
      options.some((option) => made.has(option)),
  );
  const alone = visits.filter(
    ({ required, fixed }, visit) => (required || fixed) && made.has(visit) && !inGroups.has(visit),
  );
  return asked.length + alone.length;
}

test("breaks no rule over ways that are missing, or shorter round about", () => {
  fc.assert(
    fc.property(wildProblemsOf(8), fc.nat(), (problem, seed) => {
      assert.deepEqual(wrong(problem, solved(problem, 50, seed)), []);
    }),
  );
});

test("where a number of visits is the limit and not the time, those worth most are made, however far", () => {
  const places = 40;
  const minutes = Array.from(
    { length: places ** 2 },
    (_, at) => 5 * Math.abs((at % places) - Math.floor(at / places)),
  );
  const visits = Array.from({ length: 1_000 }, (_, n) =>
    visitWith({ place: (n * 17) % places, profit: 50 + ((n * 7_919) % 997) }),
  );
  const amounts = visits.map((_, visit) => ({ visit, amount: 1 }));
  const problem = problemWith({
    visits,
    places,
    travel: [{ periods: [{ from: 0, minutes }] }],
    days: [0, 1].map(() => ({ start: 0, end: 0, from: 0, until: 2_000 })),
    limits: [{ per: "day", atMost: 5, amounts }],
  });
  const byWorth = visits.map(({ profit }) => profit).toSorted((a, b) => b - a);
  const most = byWorth.slice(0, 10).reduce((sum, profit) => sum + profit, 0);

  const { profit } = solved(problem, 1_000);
  assert.ok(profit >= 0.999 * most, `${profit} of ${most}`);
});

test("says truly what its plan is worth", () => {
  fc.assert(
    fc.property(problemsOf(8), fc.nat(), fc.nat(8), (problem, seed, later) => {
      const known = solved(problem, 3, seed).plan.map((stops) =>
        stops.map((stop) => ({ ...stop, at: stop.at + later })),
      );
      for (const asked of [problem, { ...problem, known }]) {
        const { plan, profit, travel, changes } = solved(asked, 20, seed);

        assert.deepEqual(
          [profit, travel, changes],
          [profitOf(asked, plan), travelOf(asked, plan), changesOf(asked, plan)],
        );
      }
    }),
  );
});

test("spares the way before it spares those who know a time", () => {
  const later = [0, 30, 30, 30, 0, 30, 30, 30, 0];
  const problem = problemWith({
    visits: [visitWith({ place: 1 })],
    travel: [
      {
        periods: [
          { from: 0, minutes: [0, 10, 10, 10, 0, 10, 10, 10, 0] },
          { from: 25, minutes: later },
        ],
      },
    ],
    known: [[{ visit: 0, at: 20 }]],
  });

  const { plan, travel, changes } = solved(problem);

  assert.deepEqual([plan, travel, changes], [[[{ visit: 0, at: 10 }]], 20, 1]);
});

test("gives the same plan for the same seed, and none that is worse for more steps", () => {
  fc.assert(
    fc.property(problemsOf(8), fc.nat(), fc.nat(60), (problem, seed, steps) => {
      const once = solved(problem, steps, seed);

      assert.deepEqual(solved(problem, steps, seed), once);
      assert.ok(rank(problem, solved(problem, 2 * steps, seed)) >= rank(problem, once));
    }),
  );
});

const anyProblem = fc.oneof(problemsOf(8), wildProblemsOf(8));

test("is never worse than the plan it starts from", () => {
  fc.assert(
    fc.property(anyProblem, fc.nat(), fc.nat(20), (problem, seed, steps) => {
      const start = solved(problem, 5, seed);

      const { plan } = solve(problem, {
        seed: seed + 1,
        stop: afterSteps(steps),
        start: start.plan,
      });

      const better = {
        ...start,
        plan,
        profit: profitOf(problem, plan),
        travel: travelOf(problem, plan),
      };
      assert.ok(rank(problem, better) >= rank(problem, start));
    }),
  );
});

test("begins with a day that only holds as a whole", () => {
  // From 1 there is no way to the end but over 2, and to 2 none but over 1.
  const minutes = [0, 5, Infinity, Infinity, 0, 5, 5, Infinity, 0];
  const problem = problemWith({
    visits: [visitWith({ place: 1 }), visitWith({ place: 2 })],
    travel: [{ periods: [{ from: 0, minutes }] }],
  });
  const start = [
    [
      { visit: 0, at: 5 },
      { visit: 1, at: 20 },
    ],
  ];

  assert.deepEqual(solve(problem, { seed: 1, stop: afterSteps(50), start }).plan, start);
});

/** One number that orders plans as the problem does: all figures here are below a thousand. */
const rank = (problem: Problem, solution: Solution): number =>
  (requiredIn(problem, solution) * 1e3 + solution.profit) * 1e3 - solution.travel;

test("never drops what is required, however little it is worth", () => {
  const problem = problemWith({
    visits: [
      visitWith({ place: 2, profit: 0, duration: 60, required: true }),
      visitWith({ profit: 500, duration: 60 }),
    ],
  });

  assert.deepEqual(solved(problem).plan, [[{ visit: 0, at: 20 }]]);
});

test("makes what is required though it costs more than all else brings", () => {
  const problem = problemWith({
    days: [{ start: 0, end: 0, from: 0, until: 10 }],
    visits: [visitWith({ profit: -100, required: true }), visitWith({ profit: 5 })],
  });

  const { plan, profit } = solved(problem);

  assert.deepEqual([plan, profit], [[[{ visit: 0, at: 0 }]], -100]);
});

test("keeps an appointment to the minute", () => {
  const problem = problemWith({
    visits: [
      visitWith({ place: 1, fixed: { day: 0, at: 47 } }),
      visitWith({ place: 2, profit: 9 }),
    ],
  });

  assert.deepEqual(solved(problem).plan, [
    [
      { visit: 1, at: 20 },
      { visit: 0, at: 47 },
    ],
  ]);
});

test("makes one option of a group", () => {
  const problem = problemWith({
    visits: [
      visitWith({ profit: 3 }),
      visitWith({ place: 1, profit: 5 }),
      visitWith({ profit: 4 }),
    ],
    groups: [{ visits: [0, 1, 2] }],
  });

  assert.deepEqual(solved(problem).plan, [[{ visit: 1, at: 10 }]]);
});

test("visits several people at one site without travel between them", () => {
  const problem = problemWith({
    days: [{ start: 0, end: 0, from: 0, until: 50 }],
    visits: [visitWith({ place: 1 }), visitWith({ place: 1 }), visitWith({ place: 1 })],
    travel: [{ periods: [{ from: 0, minutes: [7, 10, 20, 10, 7, 10, 20, 10, 7] }] }],
  });

  const { plan, travel } = solved(problem);

  assert.deepEqual([plan[0]!.map(({ at }) => at), travel], [[10, 20, 30], 20]);
});

test("pauses between visits, ways included, but not before or after a break", () => {
  const problem = problemWith({
    pause: 15,
    visits: [
      visitWith({ place: 1, fixed: { day: 0, at: 10 } }),
      visitWith({ place: null, duration: 30, windows: [{ from: 0, until: 20 }], required: true }),
      visitWith({ place: 1 }),
      visitWith({ place: 2, windows: [{ from: 70, until: 100 }] }),
    ],
    days: [{ start: 0, end: 0, from: 0, until: 110 }],
  });

  assert.deepEqual(solved(problem).plan, [
    [
      { visit: 0, at: 10 },
      { visit: 1, at: 20, place: 1 },
      { visit: 2, at: 50 },
      { visit: 3, at: 75 },
    ],
  ]);
});

test("keeps to so many a day, so many a trip, and a budget", () => {
  const count = (visits: readonly number[], amount = 1) =>
    visits.map((visit) => ({ visit, amount }));
  const day = { start: 0, end: 0, from: 0, until: 200 };
  const problem = problemWith({
    days: [day, day],
    visits: [9, 8, 7, 6, 5, 1].map((profit) => visitWith({ profit })),
    limits: [
      { per: "day", atMost: 1, amounts: count([0, 1, 2]) },
      { per: "trip", atMost: 1, amounts: count([3, 4]) },
      { per: "trip", atMost: 30, amounts: [...count([0, 5], 20), ...count([1], 10)] },
    ],
  });

  const { plan } = solved(problem);

  assert.deepEqual(
    plan
      .flat()
      .map(({ visit }) => visit)
      .toSorted((a, b) => a - b),
    [0, 1, 3],
  );
});

test("adds up what a limit counts of one visit in two places", () => {
  const amounts = [
    { visit: 0, amount: 2 },
    { visit: 0, amount: 2 },
  ];
  const problem = problemWith({
    visits: [visitWith({ profit: 9 }), visitWith({})],
    limits: [{ per: "trip", atMost: 3, amounts }],
  });

  assert.deepEqual(solved(problem).plan, [[{ visit: 1, at: 0 }]]);
});

test("waits for a period in which the way is shorter", () => {
  const problem = problemWith({
    visits: [visitWith({ place: 1 })],
    travel: [
      {
        periods: [
          { from: 0, minutes: [0, 60, 60, 60, 0, 60, 60, 60, 0] },
          { from: 20, minutes: [0, 5, 5, 5, 0, 5, 5, 5, 0] },
        ],
      },
    ],
  });

  assert.deepEqual(solved(problem).plan, [[{ visit: 0, at: 25 }]]);
});

test("travels each day by its own mode, and there otherwise than back", () => {
  const problem = problemWith({
    days: [
      { start: 0, end: 0, from: 0, until: 45, mode: 0 },
      { start: 0, end: 0, from: 0, until: 45, mode: 1 },
    ],
    visits: [visitWith({ place: 1 })],
    travel: [
      { periods: [{ from: 0, minutes: [0, 10, 10, 30, 0, 10, 10, 10, 0] }] },
      { periods: [{ from: 0, minutes: [0, 30, 10, 4, 0, 10, 10, 10, 0] }] },
    ],
  });

  const { plan, travel } = solved(problem);

  assert.deepEqual([plan, travel], [[[], [{ visit: 0, at: 30 }]], 34]);
});

test("leaves what others know of at its time where that costs nothing", () => {
  const problem = problemWith({
    visits: [visitWith({ place: 1 }), visitWith({ place: 1 }), visitWith({ place: 1 })],
    known: [
      [
        { visit: 1, at: 33 },
        { visit: 0, at: 60 },
      ],
    ],
  });

  const { plan, changes } = solved(problem);

  const times = new Map(plan[0]!.map(({ visit, at }) => [visit, at]));
  assert.deepEqual([times.get(1), times.get(0), changes], [33, 60, 0]);
  assert.deepEqual(verify(problem, plan), []);
});

test("names the appointments that cannot both be kept, and plans the rest", () => {
  const problem = problemWith({
    visits: [
      visitWith({ fixed: { day: 0, at: 80 } }),
      visitWith({ place: 1, fixed: { day: 0, at: 30 } }),
      visitWith({ place: 2, fixed: { day: 0, at: 45 } }),
      visitWith({ profit: 7 }),
    ],
  });

  const { plan, clashes, profit } = solved(problem);

  assert.deepEqual(
    clashes.map(({ visits, groups }) => [visits, groups]),
    [[[1, 2], []]],
  );
  assert.deepEqual([plan.flat().length, profit], [3, 9]);
});

test("stops at once when it is told to", () => {
  const flag = new Int32Array(1);
  let steps = 0;
  solve(problemWith({ visits: [visitWith({})] }), {
    seed: 1,
    stop: (step) => {
      steps = step;
      if (step === 7) flag[0] = 1;
      return flag[0] !== 0;
    },
  });

  assert.equal(steps, 7);
});

const DATA = join(import.meta.dirname, "../../../shared/data/planner/toptw");
const skip = existsSync(DATA) ? false : `the literature's instances are not here: ${DATA}`;

for (const [name, optimum] of [
  ["c101", 320],
  ["r101", 198],
] as const) {
  test(`finds the proven optimum of ${name} with one tour`, { skip }, () => {
    const problem = toptwProblem(name, readFileSync(join(DATA, `${name}.txt`), "latin1"), 1);

    const { plan, profit } = solved(problem, 1000);

    assert.equal(profit, optimum);
    assert.deepEqual(verify(problem, plan), []);
  });
}
