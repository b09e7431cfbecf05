import assert from "node:assert/strict";
import { test } from "node:test";
import { agoOf, daysSince } from "#web/clock/ago.ts";

const said = (at: string) => {
  const { unit, count } = agoOf(at, "2027-02-16", "Europe/Berlin");
  return `${count} ${unit}`;
};

test("says days up to three months, months up to three years, then years", () => {
  assert.deepEqual(
    [
      "2027-02-16T07:00:00Z",
      "2027-02-15T07:00:00Z",
      "2027-01-22T09:00:00Z",
      "2026-11-09T09:00:00Z",
      "2026-11-08T09:00:00Z",
      "2025-07-08T09:00:00Z",
      "2024-03-16T09:00:00Z",
      "2024-02-16T09:00:00Z",
    ].map(said),
    [
      "0 today",
      "1 yesterday",
      "25 days",
      "99 days",
      "3 months",
      "19 months",
      "35 months",
      "3 years",
    ],
  );
});

test("a day is the zone's: late in the evening in UTC it is already today in Berlin", () => {
  assert.equal(said("2027-02-15T23:30:00Z"), "0 today");
});

test("what lies ahead by the breadth of a zone counts as today, and never is no number", () => {
  assert.deepEqual(
    [
      said("2027-02-17T03:00:00Z"),
      daysSince("2027-02-17T03:00:00Z", "2027-02-16", "UTC"),
      daysSince(null, "2027-02-16", "UTC"),
    ],
    ["0 today", 0, null],
  );
});
