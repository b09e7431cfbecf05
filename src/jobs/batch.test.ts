import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Keep, Reading, Signal } from "#channels/channel.ts";
import {
  contentsOf,
  entryReading,
  importReadings,
  mailReading,
  reportIn,
  testWorkplace,
} from "./for-tests.ts";
import { undoImport } from "./undo.ts";

const LIST: readonly Signal[] = ["list"];

const WORLD: readonly Reading[] = [
  mailReading("1", "me", ["anna"]),
  mailReading("2", "anna", ["me"], {
    answers: "mail:1",
    signature: { company: "Lumenhof", phone: "+49 30 23125 1" },
  }),
  mailReading("3", "bert", ["list"], { signals: LIST }),
  mailReading("4", "me", ["list"], { answers: "mail:3", signals: LIST }),
  mailReading("5", "carla", ["me"], { signals: ["newsletter"] }),
  mailReading("6", "anna", ["me", ...Array.from({ length: 21 }, (_, i) => `p${i}`)]),
  mailReading("7", "anna", ["me"], {
    entries: [entryReading("a", ["me", "anna"], { method: "request" })],
  }),
  entryReading("a", ["me", "anna"]),
  entryReading("b", ["me", "dora"], { status: "cancelled" }),
  { kind: "skipped", place: "9", reason: "draft" },
  { kind: "problem", place: "10", code: "email.no-header", values: {} },
];

test("counts add up: read is new, known, skipped by reason and problems", async () => {
  const workplace = await testWorkplace();
  const report = await reportIn(workplace, await importReadings(workplace, [...WORLD, WORLD[0]!]));

  assert.deepEqual(
    {
      read: report.read,
      new: report.new,
      known: report.known,
      skipped: report.skipped,
      problems: report.problems,
    },
    {
      read: 12,
      new: 5,
      known: 1,
      skipped: { list: 1, newsletter: 1, many: 1, cancelled: 1, draft: 1 },
      problems: 1,
    },
  );
});

test("reading the same again changes nothing but the report", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, WORLD);
  const before = await contentsOf(workplace);

  const report = await reportIn(workplace, await importReadings(workplace, WORLD.toReversed()));

  assert.deepEqual(await contentsOf(workplace), before);
  assert.deepEqual([report.new, report.known, report.read], [0, 5, 11]);
});

test("what was read does not depend on the order of reading", async () => {
  const forward = await testWorkplace();
  await importReadings(forward, WORLD);
  const contents = await contentsOf(forward);

  const backward = await testWorkplace();
  await importReadings(backward, WORLD.toReversed());

  assert.deepEqual(await contentsOf(backward), contents);
});

test("small files share a batch: the archive holds the same, and each counts for itself", async () => {
  const one = await testWorkplace();
  await importReadings(one, WORLD);
  const contents = await contentsOf(one);

  const several = await testWorkplace();
  const twice = WORLD.flatMap((reading) => [reading, reading]);
  const importId = await importReadings(several, twice, { files: 2 });
  const { files } = await reportIn(several, importId);

  assert.deepEqual(await contentsOf(several), contents);
  const skipped = { list: 1, newsletter: 1, many: 1, cancelled: 1, draft: 1 };
  const counts = { read: 11, enriched: 0, skipped, problems: 1 };
  assert.deepEqual(
    files.map((file) => ({ ...file, problemList: file.problemList.length })),
    [
      { ...counts, path: "1.mbox", channel: "email", new: 5, known: 0, problemList: 1 },
      { ...counts, path: "2.mbox", channel: "email", new: 0, known: 5, problemList: 1 },
    ],
  );
});

test("keeping more of known mails adds it and says of how many; undoing that takes it away again", async () => {
  const workplace = await testWorkplace();
  const poor = WORLD.map((reading) =>
    reading.kind === "interaction" ? { ...reading, text: "", signature: null } : reading,
  );
  await importReadings(workplace, poor, { keep: "subjects" });
  const before = await contentsOf(workplace);

  const richer = await importReadings(workplace, WORLD, { keep: "text" });
  const after = await contentsOf(workplace);
  assert.equal((await reportIn(workplace, richer)).enriched, 7);
  assert.ok(
    after.some((line) => line.includes("Text 1")) &&
      !before.some((line) => line.includes("Text 1")),
  );

  await undoImport(workplace, richer);
  assert.deepEqual(await contentsOf(workplace), before);
});

test("after any imports and undos the archive holds what the imports that are left hold", async () => {
  const step = fc.record({
    undo: fc.boolean(),
    pick: fc.nat(),
    from: fc.nat(WORLD.length - 1),
    count: fc.integer({ min: 1, max: WORLD.length }),
    keep: fc.constantFrom<Keep>("headers", "subjects", "text"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const workplace = await testWorkplace();
      const live: { id: string; readings: readonly Reading[]; keep: Keep }[] = [];
      for (const { undo, pick, from, count, keep } of steps) {
        if (undo && live.length > 0) {
          const [gone] = live.splice(pick % live.length, 1);
          await undoImport(workplace, gone!.id);
        } else {
          const readings = asRead(WORLD.slice(from, from + count), keep);
          live.push({ id: await importReadings(workplace, readings, { keep }), readings, keep });
        }
      }
      const contents = await contentsOf(workplace);

      const fresh = await testWorkplace();
      await importReadings(fresh, []);
      for (const { readings, keep } of live) await importReadings(fresh, readings, { keep });
      assert.deepEqual(contents, await contentsOf(fresh));
    }),
    { numRuns: 6, seed: 20261124 },
  );
});

/** As a channel reads them: no text and no signature where none is wanted. */
function asRead(readings: readonly Reading[], keep: Keep): readonly Reading[] {
  return readings.map((reading) =>
    reading.kind === "interaction" && keep !== "text"
      ? { ...reading, text: "", signature: null }
      : reading,
  );
}
