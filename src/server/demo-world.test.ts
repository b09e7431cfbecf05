import assert from "node:assert/strict";
import { test } from "node:test";
import { importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { overviewOf } from "#jobs/overview.ts";
import { undoImport } from "#jobs/undo.ts";
import { fillDemo } from "./demo-world.ts";

test("a demo world that was undone stays undone, whatever was imported after it", async () => {
  const workplace = await testWorkplace();
  const world = await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  await undoImport(workplace, world);
  const filling = { signal: new AbortController().signal, onProgress: () => {} };

  await fillDemo(workplace, filling);
  await importReadings(workplace, [mailReading("2", "me", ["bert"])]);
  await fillDemo(workplace, filling);

  const { imports, undone } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    overviewOf(tx),
  );
  assert.deepEqual([imports, undone], [1, 1]);
});
