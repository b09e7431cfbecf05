import assert from "node:assert/strict";
import { test } from "node:test";
import { contentsOf } from "./contents.ts";
import { importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const MINE = mailReading("1", "me", ["netz", "anna"]);
const ANSWER = mailReading("2", "anna", ["me"], { answers: "mail:1" });
/** A reader sees neither the list among the recipients nor, on a list, me. */
const POST = mailReading("3", "bert", [], { signals: ["list"], lists: ["netz@x.example"] });

const peopleIn = ({ store, scope }: Workplace) =>
  store.transaction(scope, "page", async (tx) => {
    const rows = await tx
      .selectFrom("handles")
      .select("value")
      .where("person_id", "is not", null)
      .orderBy("value")
      .execute();
    return rows.map(({ value }) => value.split("@")[0]);
  });

test("an address that mails name as their list's own is nobody, whichever is read first", async () => {
  const contents = [];
  for (const readings of [
    [MINE, ANSWER, POST],
    [POST, ANSWER, MINE],
  ]) {
    for (const atOnce of [1, 3]) {
      const workplace = await testWorkplace();
      await importReadings(workplace, readings, { atOnce });
      assert.deepEqual(await peopleIn(workplace), ["anna"]);
      contents.push(await contentsOf(workplace));
    }
  }
  for (const other of contents) assert.deepEqual(other, contents[0]);
});

test("when the import that knew of the list is undone, it is as if nobody had", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [MINE, ANSWER]);
  const before = await contentsOf(workplace);
  const list = await importReadings(workplace, [POST]);
  const between = await peopleIn(workplace);
  await undoImport(workplace, list);

  assert.deepEqual([between, await peopleIn(workplace)], [["anna"], ["anna", "netz"]]);
  assert.deepEqual(await contentsOf(workplace), before);
});

test("nobody vanishes by a stranger's header, as long as they write by themselves", async () => {
  const forged = mailReading("4", "eve", ["me"], { signals: ["list"], lists: ["anna@x.example"] });
  const workplace = await testWorkplace();
  await importReadings(workplace, [MINE, forged]);
  const silent = await peopleIn(workplace);
  const answered = await importReadings(workplace, [ANSWER]);
  const heard = await peopleIn(workplace);
  await undoImport(workplace, answered);

  assert.deepEqual(
    [silent, heard, await peopleIn(workplace)],
    [["netz"], ["anna", "netz"], ["netz"]],
  );
});

test("mass mail knows of no list", async () => {
  const workplace = await testWorkplace();
  const junk = { ...POST, signals: ["list", "newsletter"] } as const;
  await importReadings(workplace, [MINE, junk]);

  assert.deepEqual(await peopleIn(workplace), ["anna", "netz"]);
});
