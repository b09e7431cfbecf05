import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { test } from "node:test";
import { newUpload, spoolIn, writeUpload } from "#sources/spool.ts";
import { filesAtWork } from "./at-work.ts";
import { importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { startImport } from "./import.ts";
import { addFiles, NOTHING_READ, type FileRow } from "./imports-store.ts";
import { keptBefore } from "./kept-before.ts";
import { LEASE_MS } from "./lease.ts";
import { silentFor } from "./lease-for-tests.ts";
import { type PastImport, pastImport, pastImports, pathsOfAll } from "./past-imports.ts";
import { NO_PROGRESS } from "./progress.ts";
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
    [after.given, after.keeps, after.files, after.channel],
    [{ first: "Old", count: 3, folders: true }, ["headers", "text"], 4, "email"],
  );
  assert.deepEqual(archives.given, { first: "a.zip", count: 2, folders: false });
  assert.deepEqual((await of(loose)).parts, [
    { name: "a.zip", inside: 1 },
    { name: "b.ics", inside: 0 },
  ]);
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

test("what was dropped has a name before anybody looked at it", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-dropped-"));
  t.after(() => rm(folder, { recursive: true }));
  const workplace = { ...(await testWorkplace()), folder };
  const upload = await newUpload(spoolIn(workplace.folder));
  for (const path of ["Old/1.mbox", "Old/2.mbox", "b.ics"]) {
    await writeUpload(upload, path, Readable.from([Buffer.from(path)]));
  }
  const request = { paths: [], upload: upload.id, me: [], keep: "text", keepOf: {} } as const;
  const id = await startImport(workplace, request);
  await silentFor(workplace, LEASE_MS);
  const { state, given, parts } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    pastImport(tx, id),
  );

  assert.deepEqual(
    [state, given, parts],
    [
      "interrupted",
      { first: "Old", count: 2, folders: true },
      [
        { name: "Old", inside: 0 },
        { name: "b.ics", inside: 0 },
      ],
    ],
  );
});

const pick = (from: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

test("a list of imports has of each what its own page has, without its files", async () => {
  const workplace = await testWorkplace();
  const mails = [
    mailReading("1", "me", ["anna"]),
    mailReading("2", "anna", ["me"]),
    mailReading("3", "list", ["me"], { signals: ["list"] }),
  ];
  await importReadings(workplace, mails);
  await importReadings(workplace, mails, { files: 2, keep: "headers" });
  await startImport(workplace, {
    paths: ["/home/jo/a.mbox"],
    upload: null,
    me: [],
    keep: "text",
    keepOf: {},
  });
  const { lines, whole, paths } = await workplace.store.transaction(
    workplace.scope,
    "page",
    async (tx) => {
      const lines = await pastImports(tx);
      const whole: PastImport[] = [];
      for (const { id } of lines) whole.push(await pastImport(tx, id));
      return { lines, whole, paths: await pathsOfAll(tx) };
    },
  );

  assert.deepEqual(
    lines,
    whole.map((one) => {
      const own = lines.find(({ id }) => id === one.id)!;
      const sums = pick(one.report, Object.keys(own.report));
      return { ...pick(one, Object.keys(own)), report: sums };
    }),
  );
  assert.deepEqual(
    lines.map(({ state, files, report }) => [state, files, report.read, report.new]),
    [
      ["running", 0, 0, 0],
      ["done", 2, 3, 0],
      ["done", 1, 3, 2],
    ],
  );
  assert.deepEqual(
    lines.map(({ id }) => paths.get(id)),
    [undefined, ["1.mbox", "2.mbox"], ["1.mbox"]],
  );
});

test("of a few files each says how far it is while they are read, and of many their numbers do", async () => {
  const workplace = await testWorkplace();
  const large = { items: 5000, large: [["b.mbox", 4000]] } as const;
  const id = await startImport(workplace, {
    paths: ["b.mbox"],
    upload: null,
    expected: large,
    me: [],
    keep: "text",
    keepOf: {},
  });
  const atWork = (files: readonly FileRow[]) =>
    workplace.store.transaction(workplace.scope, "import", async (tx) => {
      await addFiles(tx, id, files);
      const progress = { ...NO_PROGRESS, file: "c.mbox" };
      return filesAtWork(tx, id, { request: { expected: large }, progress, running: true });
    });
  const few = [
    { ...waiting("a.mbox", 1), state: "read", itemsDone: 7 },
    { ...waiting("b.mbox", 2), state: "reading", itemsDone: 1000 },
    waiting("c.mbox", 3),
    waiting("d.mbox", 4),
    { ...waiting("e.jpg", 5), state: "read", itemsDone: 1 },
  ] as const;
  const reading = [
    { path: "b.mbox", state: "reading", items: 1000, expected: 4000 },
    { path: "c.mbox", state: "reading", items: 0, expected: null },
  ];

  assert.deepEqual(await atWork(few), {
    expected: 5000,
    read: 1,
    waiting: 1,
    files: [
      { path: "a.mbox", state: "read", items: 7, expected: null },
      ...reading,
      { path: "d.mbox", state: "waiting", items: 0, expected: null },
    ],
  });
  const more = Array.from({ length: 200 }, (_, at) => waiting(`${at}.mbox`, at + 6));
  assert.deepEqual(await atWork(more), { expected: 5000, read: 1, waiting: 201, files: reading });
});

test("an undo says of how many it took back what the report counts as new, and what was only skipped", async () => {
  const workplace = await testWorkplace();
  const id = await importReadings(workplace, [
    mailReading("1", "me", ["anna"]),
    mailReading("2", "anna", ["me"]),
    mailReading("3", "list", ["me"], { signals: ["list"] }),
  ]);
  const { report } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    pastImport(tx, id),
  );
  const undone = await undoImport(workplace, id);

  assert.deepEqual([report.new, report.skipped], [2, { list: 1 }]);
  assert.deepEqual(undone, { removed: 2, skipped: 1, stays: 0 });
});
