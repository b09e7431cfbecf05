import assert from "node:assert/strict";
import { test } from "node:test";
import { groupProblems } from "./group-problems.ts";

test("what one file says several times is one line", () => {
  const problem = (path: string, place: string, message: string) => ({ path, place, message });

  assert.deepEqual(
    groupProblems([
      problem("a.mbox", "1", "No header."),
      problem("a.mbox", "7", "No header."),
      problem("b.mbox", "2", "No header."),
      problem("a.mbox", "9", "Empty."),
    ]),
    [
      { path: "a.mbox", place: "1", message: "No header.", more: 1 },
      { path: "b.mbox", place: "2", message: "No header.", more: 0 },
      { path: "a.mbox", place: "9", message: "Empty.", more: 0 },
    ],
  );
});
