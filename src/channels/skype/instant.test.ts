import assert from "node:assert/strict";
import { test } from "node:test";
import { instantOf } from "./instant.ts";

test("times are UTC unless they say otherwise, to the millisecond", () => {
  const at = new Date("2024-03-04T09:05:06.789Z");
  for (const text of [
    "2024-03-04T09:05:06.789Z",
    "2024-03-04T09:05:06.789",
    "2024-03-04T09:05:06.7891234Z",
    "2024-03-04T10:05:06.789+01:00",
    "2024-03-03T23:35:06.789-09:30",
  ]) {
    assert.deepEqual(instantOf(text), at, text);
  }
  assert.deepEqual(instantOf("2024-03-04T09:05:06Z"), new Date("2024-03-04T09:05:06Z"));
});

test("what is no time, and the year 1, is none", () => {
  for (const text of [
    "",
    "gestern",
    "2024-02-30T09:05:06Z",
    "2024-02-30T09:05:06+01:00",
    "2024-03-04T25:05:06Z",
    "2024-13-04T09:05:06Z",
    "0001-01-01T00:00:00Z",
    "1709545200000",
  ]) {
    assert.equal(instantOf(text), null, text);
  }
});
