import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "#shared/user-error.ts";
import { changeZone } from "./change-zone.ts";
import { contentsOf } from "./contents.ts";
import { entryReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";

const WORLD = [
  mailReading("1", "me", ["anna"], { at: new Date("2026-03-01T23:30:00Z") }),
  mailReading("2", "anna", ["me"], { at: new Date("2026-03-02T00:30:00Z"), answers: "mail:1" }),
  entryReading("a", ["me", "anna"], {
    start: { local: "2026-03-10T09:00:00", zone: null },
    end: null,
  }),
];

test("in another zone the archive is as if it had been read there", async () => {
  const berlin = await testWorkplace();
  await importReadings(berlin, WORLD);
  const before = await contentsOf(berlin);
  await changeZone(berlin, "Pacific/Kiritimati");
  const moved = await contentsOf(berlin);

  const there = { ...(await testWorkplace()), zone: "Pacific/Kiritimati" };
  await importReadings(there, WORLD);
  assert.deepEqual(moved, await contentsOf(there));
  assert.notDeepEqual(moved, before);
});

test("a zone that nobody knows, or the database reads otherwise, is refused", async () => {
  const workplace = await testWorkplace();

  for (const zone of ["Mars/Olympus", "+05:00", "Etc/Unknown", "SystemV/EST5EDT"]) {
    await assert.rejects(changeZone(workplace, zone), new UserError("jobs.no-zone", { zone }));
  }
});
