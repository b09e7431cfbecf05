import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { contact } from "#relationships/for-tests.ts";
import { initiativeOf, wilson } from "./initiative.ts";

const monthly = (directions: readonly ("in" | "out")[]) =>
  directions.flatMap((direction, month) => [
    contact(month * 30, { direction }),
    contact(month * 30 + 1, { direction: direction === "in" ? "out" : "in" }),
  ]);

test("who writes first after 14 days of silence takes the initiative", () => {
  const { mine, all } = initiativeOf(monthly(["out", "out", "in", "out", "in", "out"]))!;

  assert.deepEqual({ mine, all }, { mine: 4, all: 6 });
});

test("nothing is said with fewer than six starts", () => {
  assert.equal(initiativeOf(monthly(["out", "out", "in", "out", "in"])), null);
});

test("thirteen silent days start nothing, and a meeting breaks a silence that nobody then starts", () => {
  const weekly = Array.from({ length: 50 }, (_, week) => contact(week * 13));
  const meetings = Array.from({ length: 9 }, (_, month) => contact(month * 30, { kind: "video" }));
  const after = meetings.flatMap((meeting) => [meeting, contact(meeting.day + 5)]);

  assert.deepEqual([initiativeOf(weekly), initiativeOf(after)], [null, null]);
});

test("rounds of many people neither start nor break a silence", () => {
  const starts = monthly(["out", "out", "in", "out", "in", "out"]);
  const crowd = [10, 20, 40].map((day) => contact(day, { direction: "in", counted: false }));
  const all = [...starts, ...crowd].toSorted((a, b) => a.day - b.day);

  assert.deepEqual(initiativeOf(all), initiativeOf(starts));
});

test("Wilson's interval of 8 in 10", () => {
  const { low, high } = wilson(8, 10);

  assert.deepEqual([low.toFixed(4), high.toFixed(4)], ["0.4902", "0.9433"]);
});

test("Wilson's interval holds the share and stays between 0 and 1", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (mine, theirs) => {
      fc.pre(mine + theirs > 0);
      const share = mine / (mine + theirs);
      const { low, high } = wilson(mine, mine + theirs);

      assert.ok(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1);
    }),
  );
});
