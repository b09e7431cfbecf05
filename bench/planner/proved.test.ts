import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import type { Problem, Stop } from "#planner/problem.ts";
import { verify } from "#planner/verify.ts";
import { DATA, firstCustomer, pairsOf, problemOf } from "./instances.ts";
import { type Proved, allProved, boundIn, merged } from "./proved.ts";

const proved = (profit: number, bound: number, m = 1): Proved => ({
  instance: "r101",
  m,
  profit,
  bound,
  routes: [[profit]],
});

test("keeps the better plan and the lower bound of a pair", () => {
  const kept = merged([proved(10, 30), proved(5, 5, 2)], [proved(20, 40), proved(4, 9, 2)]);

  assert.deepEqual(kept, [proved(20, 30), proved(5, 5, 2)]);
});

test("knows no bound of a pair that was never tried", () => {
  assert.deepEqual(
    [boundIn([proved(1, 2)], proved(0, 0)), boundIn([], proved(0, 0))],
    [2, Infinity],
  );
});

test("holds no plan that brings more than its bound", () => {
  assert.deepEqual(
    allProved().filter(({ profit, bound }) => profit > bound),
    [],
  );
});

test(
  "holds plans that keep every rule of their instances and bring what is said",
  { skip: existsSync(DATA) ? false : `The instances are not here: ${DATA}` },
  () => {
    const pairs = pairsOf("mctopmtw");
    for (const { instance, m, profit, routes } of allProved()) {
      const problem = problemOf(pairs.find((pair) => pair.instance === instance && pair.m === m)!);
      const plan = routes.map((customers, day) => asSoonAsPossible(problem, day, customers));
      const worth = plan.flat().reduce((sum, { visit }) => sum + problem.visits[visit]!.profit, 0);
      assert.deepEqual([instance, verify(problem, plan), worth], [instance, [], profit]);
    }
  },
);

function asSoonAsPossible(
  { visits, travel, places }: Problem,
  day: number,
  customers: readonly number[],
): readonly Stop[] {
  let place = 0;
  let time = 0;
  return customers.map((customer) => {
    const visit = customer - firstCustomer("mctopmtw");
    const { windows = [], duration, place: next } = visits[visit]!;
    time += travel[0]!.periods[0]!.minutes[place * places + next!]!;
    const open = windows.filter((window) => window.day === day && window.until >= time);
    const at = Math.min(...open.map(({ from }) => Math.max(from, time)));
    place = next!;
    time = at + duration;
    return { visit, at };
  });
}
