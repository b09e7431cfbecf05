import assert from "node:assert/strict";
import { test } from "node:test";
import { importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { undoImport } from "#jobs/undo.ts";
import type { Tx } from "#store/tables.ts";
import { isSearchable } from "./searchable.ts";

test("what an import that was stopped left has words once another is done, whatever their programs' clocks say", async () => {
  const workplace = await testWorkplace();
  const inPage = <T>(work: (tx: Tx) => Promise<T>) =>
    workplace.store.transaction(workplace.scope, "page", work);
  const asked = () => inPage(isSearchable);
  const first = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const turn = (state: "running" | "stopped", at: string) =>
    inPage((tx) =>
      tx
        .updateTable("imports")
        .set({ state, alive_at: new Date(at), finished_at: null })
        .where("import_id", "=", first)
        .execute(),
    );
  assert.equal(await asked(), true);

  // Its program's clock is a day ahead of that of all others.
  await turn("running", "2026-06-02T10:00:00Z");
  assert.equal(await asked(), false);
  await turn("stopped", "2026-06-02T10:00:00Z");
  assert.equal(await asked(), false);
  const second = await importReadings(workplace, [mailReading("2", "me", ["anna"])]);
  assert.equal(await asked(), true);
  await undoImport(workplace, second);
  assert.equal(await asked(), true);

  // It goes on by a clock that is behind, and nothing fills in its words while it reads.
  await turn("running", "2026-05-01T10:00:00Z");
  assert.equal(await asked(), false);
  await turn("stopped", "2026-05-01T10:00:00Z");
  assert.equal(await asked(), false);
});
