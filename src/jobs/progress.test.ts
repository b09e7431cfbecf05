import assert from "node:assert/strict";
import { test } from "node:test";
import { progressReporter } from "./progress.ts";

/** What is said to be left when, of 100 in all, so much is done after so many seconds. */
function leftAfter(steps: readonly (readonly [seconds: number, done: number])[], begun = 0) {
  let seconds = 0;
  const progress = progressReporter(() => new Date(seconds * 1000));
  progress.set({ phase: "reading", total: 100, done: begun });
  return steps.map(([at, done]) => {
    seconds = at;
    progress.set({ done });
    return progress.current().secondsLeft;
  });
}

test("what is left is guessed by the pace, after two seconds", () => {
  assert.deepEqual(
    leftAfter([
      [1, 10],
      [2, 20],
      [5, 50],
      [10, 100],
    ]),
    [null, 8, 5, 0],
  );
});

test("what was done before a pause is no measure of the pace, nor is the time until it is passed over", () => {
  assert.deepEqual(
    leftAfter(
      [
        [4, 50],
        [5, 55],
        [8, 70],
        [10, 80],
      ],
      50,
    ),
    [null, null, 6, 4],
  );
});
