import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { testFolder } from "#store/test-folders.ts";
import { openArchive, zoneOfComputer } from "./archive.ts";

const BEFORE = process.env["TZ"];

/** Until the test ends the system's zone is this one. */
function inZone(t: TestContext, zone: string): void {
  process.env["TZ"] = zone;
  t.after(() => {
    if (BEFORE === undefined) delete process.env["TZ"];
    else process.env["TZ"] = BEFORE;
  });
}

test("where the system names no zone that exists, a day is one of UTC", (t) => {
  const named = (zone: string) => {
    inZone(t, zone);
    return zoneOfComputer();
  };

  assert.deepEqual(
    [":/etc/localtime", "Foo/Bar", "", "GMT", "UTC+3", "Asia/Tokyo", "CET"].map(named),
    ["UTC", "UTC", "UTC", "UTC", "UTC", "Asia/Tokyo", "Europe/Brussels"],
  );
});

test("an archive is made without a zone of the system, and opens with a wrong one", async (t) => {
  inZone(t, "Foo/Bar");
  const { folder } = await testFolder(t);
  const open = () =>
    openArchive({ folder, database: null, logLevel: "fatal", now: () => new Date() });
  const made = await open();
  const { store, scope, zone } = made.workplace();
  await store.transaction(scope, "page", async (tx) => {
    await tx.updateTable("workspaces").set({ zone: "Etc/Unknown" }).execute();
  });
  await made.close();
  inZone(t, "Asia/Tokyo");
  const opened = await open();
  const mended = opened.workplace().zone;
  const { zone: kept } = await opened.workplace().store.workspace();
  await opened.close();

  assert.deepEqual([zone, mended, kept], ["UTC", "Asia/Tokyo", "Asia/Tokyo"]);
});
