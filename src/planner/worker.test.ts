import assert from "node:assert/strict";
import { test } from "node:test";
import { problemWith, visitWith } from "./for-tests.ts";
import { afterSteps } from "./stop.ts";
import { solve } from "./solve.ts";
import { type Answer, type Question, answer } from "./worker.ts";

const problem = problemWith({
  visits: [visitWith({ place: 1 }), visitWith({ place: 2, profit: 4 })],
});

const answers = (question: Partial<Question>, now = () => 0): readonly Answer[] => {
  const told: Answer[] = [];
  answer({ id: 7, problem, seed: 1, ...question }, now, (one) => told.push(one));
  return told;
};

test("tells of each improvement, and at last what solving gives", () => {
  const told = answers({ steps: 20 });

  assert.deepEqual(told[0]?.kind, "improved");
  assert.deepEqual(told.at(-1), {
    id: 7,
    kind: "done",
    solution: solve(problem, { seed: 1, stop: afterSteps(20) }),
  });
});

test("stops by the clock, or when another thread raises the flag", () => {
  let time = 0;
  const flag = new Int32Array(1);
  flag[0] = 1;

  assert.equal(answers({ ms: 50 }, () => time++).at(-1)?.kind, "done");
  assert.equal(answers({ flag }).at(-1)?.kind, "done");
  assert.ok(time > 50);
});
