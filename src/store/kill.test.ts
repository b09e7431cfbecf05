/**
 * Recipe 1 of reliability: a program stores batches and says each one that is stored; it, its server or
 * both are killed at a random moment. Whatever was said is there once, and no batch is there in part.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "#store/db.ts";
import { chanceToKill } from "#store/test-chance.ts";
import { serverOf, startProgram, testFolder } from "#store/test-folders.ts";
import { ROWS_OF_BATCH } from "#store/test-program.ts";

/** So few everywhere: the many kills are those of imports, which store through the same transactions. */
const KILLS = 10;

test(`what was reported as stored is there, whatever is killed (${KILLS} times)`, async (t) => {
  const { folder, open } = await testFolder(t);
  await (await open()).close();
  const acknowledged: string[] = [];
  const chance = chanceToKill(t);

  for (let kill = 0; kill < KILLS; kill++) {
    const program = startProgram(t, folder);
    assert.equal(await program.hear(), "open");
    program.order("write");
    const first = await program.hear();
    await wait(chance() * 500);
    const what = ["program", "server", "both"][kill % 3];
    if (what !== "program") process.kill((await serverOf(folder))!, "SIGKILL");
    if (what === "server") await wait(chance() * 500);
    acknowledged.push(first!, ...(await program.kill()));

    const store = await open();
    const stored = await batchesIn(store);
    await store.close();
    const lost = acknowledged.filter((batch) => !stored.has(batch));
    const partial = [...stored].filter(([, rows]) => rows !== ROWS_OF_BATCH);
    assert.deepEqual({ what, lost, partial }, { what, lost: [], partial: [] });
  }
});

async function batchesIn(store: Store): Promise<ReadonlyMap<string, number>> {
  const rows = await store.transaction(await store.workspace(), "maintenance", (tx) =>
    tx
      .selectFrom("items")
      .select(({ fn }) => ["import_id", fn.countAll<number>().as("rows")])
      .groupBy("import_id")
      .execute(),
  );
  return new Map(rows.map(({ import_id: batch, rows: count }) => [batch, count]));
}
