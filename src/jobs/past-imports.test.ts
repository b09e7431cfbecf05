import assert from "node:assert/strict";
import { test } from "node:test";
import { importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { startImport } from "./import.ts";
import { addFiles, NOTHING_READ, type FileRow } from "./imports-store.ts";
import { keptBefore } from "./kept-before.ts";
import { LEASE_MS } from "./lease.ts";
import { silentFor } from "./lease-for-tests.ts";
import { pastImport } from "./past-imports.ts";
import { undoImport } from "./undo.ts";

const waiting = (path: string, fileNo: number): FileRow => ({
  ...NOTHING_READ,
  fileNo,
  path,
  channel: path.endsWith(".jpg") ? null : "email",
  format: "mbox",
  bytes: 0,
  keep: path.includes("private") ? "headers" : "text",
  state: "waiting",
});

test("an import is named after what was given, and says what it keeps", async () => {
  const workplace = await testWorkplace();
  const inside = <T>(work: Parameters<typeof workplace.store.transaction<T>>[2]) =>
    workplace.store.transaction(workplace.scope, "import", work);
  const paths = [
    "takeout.zip › Takeout/a.mbox",
    "takeout.zip › Takeout/private.mbox",
    "Old/b.mbox",
    "a.jpg",
  ];
  const dropped = await startImport(workplace, {
    paths: [],
    upload: "0190a6d2-7b3e-7c40-8f3e-2f1d4c5b6a79",
    me: [],
    keep: "text",
    keepOf: { [paths[1]!]: "headers" },
  });
  const of = (id: string) => inside((tx) => pastImport(tx, id));
  const before = await of(dropped);
  await inside((tx) =>
    addFiles(
      tx,
      dropped,
      paths.map((path, at) => waiting(path, paths.length - at)),
    ),
  );
  const after = await of(dropped);
  const kept = await inside(keptBefore);
  await silentFor(workplace, LEASE_MS);
  await undoImport(workplace, dropped);
  const loose = await startImport(workplace, {
    paths: [],
    upload: "0190a6d2-7b3e-7c40-8f3e-2f1d4c5b6a80",
    me: [],
    keep: "text",
    keepOf: {},
  });
  await inside((tx) => addFiles(tx, loose, [waiting("a.zip › in/a.mbox", 0), waiting("b.ics", 1)]));
  const archives = await of(loose);
  await silentFor(workplace, LEASE_MS);
  await undoImport(workplace, loose);
  const named = await startImport(workplace, {
    paths: ["/home/jo/mails/", "/home/jo/all.mbox"],
    upload: null,
    me: [],
    keep: "subjects",
    keepOf: {},
  });

  assert.deepEqual(before.given, { first: null, count: 0, folders: false });
  assert.deepEqual(
    [after.given, after.keeps],
    [{ first: "Old", count: 3, folders: true }, ["headers", "text"]],
  );
  assert.deepEqual(archives.given, { first: "a.zip", count: 2, folders: false });
  assert.deepEqual(Object.fromEntries(kept), {
    [paths[0]!]: "text",
    [paths[1]!]: "headers",
    [paths[2]!]: "text",
  });
  assert.deepEqual([...(await inside(keptBefore))], []);
  const { given, keeps } = await of(named);
  assert.deepEqual([given, keeps], [{ first: "mails", count: 2, folders: false }, ["subjects"]]);
});

test("an import that has ended says from when to when it reaches", async () => {
  const workplace = await testWorkplace();
  const id = await importReadings(workplace, [
    mailReading("1", "me", ["anna"], { at: new Date("2024-02-01T09:00:00Z") }),
    mailReading("2", "anna", ["me"], { at: null }),
    mailReading("3", "anna", ["me"], { at: new Date("2026-03-01T09:00:00Z") }),
  ]);
  const { report } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    pastImport(tx, id),
  );

  assert.deepEqual(report.period, {
    from: "2024-02-01T09:00:00.000Z",
    to: "2026-03-01T09:00:00.000Z",
  });
});
