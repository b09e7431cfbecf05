import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "#channels/for-tests.ts";
import { secondsOf } from "./duration.ts";

test("how long is read in minutes, words and clocks", () => {
  const told = {
    "29": 1740,
    "1h 14m 3s": 4443,
    "1m 13s": 73,
    "59 Min. 0 Sek.": 3540,
    "15 Min.": 900,
    "1 Std. 2 Min. 5 Sek.": 3725,
    "1 hr 2 min": 3720,
    "120 mins": 7200,
    "01:02:03": 3723,
    "<1 min": 30,
    "--": null,
    "a lot": null,
    "3 apples": null,
  };
  assert.deepEqual(
    Object.fromEntries(Object.keys(told).map((text) => [text, secondsOf(text)])),
    told,
  );
});

test("whatever stands there is a length of time, or none", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.: hmsinMStdek]{0,40}$/)), (text) => {
      const seconds = secondsOf(text);
      assert.ok(seconds === null || (Number.isFinite(seconds) && seconds >= 0));
    }),
    fuzzing(3_000),
  );
});
