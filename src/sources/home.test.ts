import assert from "node:assert/strict";
import { test } from "node:test";
import { homeOf } from "./home.ts";

test("a zone tells the country in which numbers without one are dialled", () => {
  const zones = ["Europe/Berlin", "Europe/Zurich", "Europe/London", "America/New_York", "UTC", "?"];
  assert.deepEqual(
    zones.map((zone) => homeOf(zone).country),
    ["DE", "CH", "GB", "US", null, null],
  );
});
