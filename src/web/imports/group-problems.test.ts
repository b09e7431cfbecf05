import assert from "node:assert/strict";
import { test } from "node:test";
import { groupProblems } from "./group-problems.ts";

const problem = (path: string, place: string, message: string, code = message) => ({
  path,
  place,
  code,
  message,
});

test("what one file says several times is one line", () => {
  assert.deepEqual(
    groupProblems([
      problem("a.mbox", "1", "No header."),
      problem("a.mbox", "7", "No header."),
      problem("b.mbox", "2", "No header."),
      problem("a.mbox", "9", "Empty."),
    ]),
    [
      { path: "a.mbox", place: "1", message: "No header.", more: 1, others: [] },
      { path: "b.mbox", place: "2", message: "No header.", more: 0, others: [] },
      { path: "a.mbox", place: "9", message: "Empty.", more: 0, others: [] },
    ],
  );
});

test("what is of one kind opens behind the first of it", () => {
  assert.deepEqual(
    groupProblems([
      problem("a.csv", "1", "The line is cut.", "csv.line"),
      problem("a.csv", "2", "The line is long.", "csv.line"),
      problem("a.csv", "3", "The line is cut.", "csv.line"),
      problem("a.csv", "4", "The line is long.", "csv.line"),
    ]),
    [
      {
        path: "a.csv",
        place: "1",
        message: "The line is cut.",
        more: 1,
        others: [{ place: "2", message: "The line is long.", more: 1 }],
      },
    ],
  );
});
