import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { toptwProblem } from "../../bench/planner/toptw.ts";
import { solve } from "./solve.ts";
import { afterSteps } from "./stop.ts";
import { verify } from "./verify.ts";

const DATA = join(import.meta.dirname, "../../../shared/data/planner/toptw");
const skip = existsSync(DATA) ? false : `the literature's instances are not here: ${DATA}`;

for (const [name, optimum] of [
  ["c101", 320],
  ["r101", 198],
] as const) {
  test(`finds the proven optimum of ${name} with one tour`, { skip }, () => {
    const problem = toptwProblem(name, readFileSync(join(DATA, `${name}.txt`), "latin1"), 1);

    const { plan, profit } = solve(problem, { seed: 1, stop: afterSteps(1000) });

    assert.equal(profit, optimum);
    assert.deepEqual(verify(problem, plan), []);
  });
}
