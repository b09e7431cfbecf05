import assert from "node:assert/strict";
import { test } from "node:test";
import { importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { startImport } from "./import.ts";
import { LEASE_MS } from "./lease.ts";
import { silentFor } from "./lease-for-tests.ts";
import { overviewOf } from "./overview.ts";
import { undoImport } from "./undo.ts";

test("an archive is told in a few numbers; an import whose program fell silent is interrupted", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const overview = () => store.transaction(scope, "page", overviewOf);
  const empty = await overview();
  await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const undone = await importReadings(workplace, [mailReading("2", "me", ["bert"])]);
  await undoImport(workplace, undone);
  const running = await startImport(workplace, {
    paths: [],
    upload: null,
    me: [],
    keep: "text",
    keepOf: {},
  });

  const alive = await overview();
  await silentFor(workplace, LEASE_MS);

  assert.deepEqual(
    [empty, alive, await overview()],
    [
      { people: 0, imports: 0, undone: 0, running: null, interrupted: null },
      { people: 1, imports: 2, undone: 1, running, interrupted: null },
      { people: 1, imports: 2, undone: 1, running: null, interrupted: running },
    ],
  );
});
