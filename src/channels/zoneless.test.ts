import assert from "node:assert/strict";
import { test } from "node:test";
import { instantOf } from "#shared/time.ts";
import { zonelessInstant, zonelessWall } from "./zoneless.ts";

const wall = (local: string) => zonelessWall(Date.parse(`${local}Z`));

test("a clock's time and its instant have the same day and minutes in Europe, also late at night", () => {
  for (const local of ["2024-03-04T10:07:31", "2024-07-04T23:59:59", "2024-12-31T01:45:00"]) {
    for (const zone of ["Europe/Berlin", "Europe/London", "Europe/Athens"]) {
      assert.deepEqual(zonelessInstant(instantOf(local, zone)), wall(local), `${local} ${zone}`);
    }
  }
});

test("a day begins at four, and minutes are those past the quarter in zones of any offset", () => {
  assert.deepEqual(wall("2024-03-04T03:59:59"), { day: "2024-03-03", past: 899_000 });
  assert.deepEqual(wall("2024-03-04T04:00:00"), { day: "2024-03-04", past: 0 });
  const noon = "2024-03-04T12:07:00";
  for (const zone of ["Asia/Kathmandu", "Australia/Eucla", "America/St_Johns", "UTC"]) {
    assert.equal(zonelessInstant(instantOf(noon, zone)).past, 420_000, zone);
  }
});
