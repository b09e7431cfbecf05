import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { optimumOf } from "#planner/for-tests.ts";
import type { Problem } from "#planner/problem.ts";
import { prove } from "./exact.ts";
import { mctopmtwProblem } from "./mctopmtw.ts";

const never = () => false;

const WINDOW = fc
  .tuple(fc.nat(1), fc.nat(60), fc.nat(20))
  .map(([day, from, length]) => ({ day, from, until: from + length }));

const VISITS = fc.array(
  fc.record({
    duration: fc.integer({ min: 1, max: 12 }),
    profit: fc.integer({ min: 1, max: 9 }),
    windows: fc.array(WINDOW, { minLength: 1, maxLength: 3 }),
    fee: fc.nat(5),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Two days that differ in nothing but the windows, other ways there than back, fees, and a few of one type at most. */
const PROBLEM = fc
  .record({ visits: VISITS, budget: fc.nat(12), count: fc.nat(3), seed: fc.nat(9999) })
  .map(({ visits, budget, count, seed }): Problem => {
    const places = visits.length + 1;
    const ways = Array.from({ length: places ** 2 }, (_, way) => 7 + ((seed * (way + 7) ** 2) % 8));
    const day = { start: 0, end: 0, from: 0, until: 70 };
    return {
      places,
      days: [day, day],
      travel: [{ periods: [{ from: 0, minutes: ways }] }],
      visits: visits.map(({ duration, profit, windows }, index) => ({
        place: index + 1,
        duration,
        profit,
        windows,
      })),
      limits: [
        {
          per: "trip",
          atMost: budget,
          amounts: visits.map(({ fee }, visit) => ({ visit, amount: fee })),
        },
        {
          per: "trip",
          atMost: count,
          amounts: visits.map((_, visit) => ({ visit, amount: visit % 2 })),
        },
      ],
    };
  });

test("proves the optimum that trying every order finds, from no plan at all", () => {
  fc.assert(
    fc.property(PROBLEM, (problem) => {
      const proof = prove(problem, { seed: 1, known: [], stop: never });

      const { profit } = optimumOf(problem);
      const worth = proof.days
        .flat()
        .reduce((sum, visit) => sum + problem.visits[visit]!.profit, 0);
      assert.deepEqual([proof.profit, proof.bound, worth], [profit, profit, profit]);
    }),
    { numRuns: 100 },
  );
});

test("says of the best plan in hand that there is none better", () => {
  fc.assert(
    fc.property(PROBLEM, (problem) => {
      const { profit, days } = prove(problem, { seed: 1, known: [], stop: never });

      const again = prove(problem, { seed: 2, known: days, stop: never });
      assert.deepEqual(again, { profit, bound: profit, days });
    }),
    { numRuns: 50 },
  );
});

/** On the one tour the first point is open from 0 to 20 and 40 to 60, the others from 20 to 40 and 60 to 80. */
const THREE = (budget: number) => `1 3 ${budget} 9 1 9 9 9 9 9 9 9 9
0 0 0 0 0 0 100
2 0 10 5 10 0 20 40 60 80 1 7 1 0 0 0 0 0 0 0 0 0
3 0 20 5 20 0 20 40 60 80 0 5 0 1 0 0 0 0 0 0 0 0
4 0 30 5 25 0 20 40 60 80 0 5 0 1 0 0 0 0 0 0 0 0
`;

test("keeps to the budget and to the types of an MCTOPMTW instance", () => {
  // Points 3 and 4 are of one type, of which one may be visited: at best 2 and 4, for a fee of 12.
  const proved = [12, 11, 4].map((budget) => {
    const problem = mctopmtwProblem("c101", THREE(budget));
    const { profit, bound, days } = prove(problem, { seed: 1, known: [], stop: never });
    return { profit, bound, visits: days.flat().toSorted((a, b) => a - b) };
  });

  assert.deepEqual(proved, [
    { profit: 35, bound: 35, visits: [0, 2] },
    { profit: 25, bound: 25, visits: [2] },
    { profit: 0, bound: 0, visits: [] },
  ]);
});

test("says no more than it knows where it is stopped", () => {
  const problem = mctopmtwProblem("c101", THREE(12));

  const proof = prove(problem, { seed: 1, known: [[1]], stop: () => true });

  assert.deepEqual(proof, { profit: 20, bound: Infinity, days: [[1]] });
});

test("refuses problems that ask for more", () => {
  const problem = mctopmtwProblem("c101", THREE(12));

  const refused = (more: Partial<Problem>) =>
    assert.throws(() => prove({ ...problem, ...more }, { seed: 1, known: [], stop: never }));
  refused({ pause: 5 });
  // From place 0 to place 3 it is longer than by way of place 1.
  const minutes = [0, 1, 1, 90, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0];
  refused({ travel: [{ periods: [{ from: 0, minutes }] }] });
});
