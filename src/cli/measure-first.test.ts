import assert from "node:assert/strict";
import { test } from "node:test";
import { importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { startImport } from "#jobs/import.ts";
import { markAllStale } from "#relationships/figures.ts";
import { measureFirst } from "./measure-first.ts";
import type { Session } from "./session.ts";

test("what an update left stale is measured before the terminal tells it, unless an import is at it", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  await importReadings(workplace, [mailReading("1", "me", ["anna"])]);
  const said: string[] = [];
  const session = {
    archive: { workplace: () => workplace },
    terminal: { progress: (line: string) => said.push(line), endProgress: () => said.push("") },
    language: "en",
    signal: new AbortController().signal,
  } as unknown as Session;
  const staleAfter = async () => {
    await measureFirst(session);
    return store.transaction(scope, "page", async (tx) => {
      const rows = await tx.selectFrom("figures").select("stale").execute();
      return rows.map(({ stale }) => stale);
    });
  };

  const before = [await staleAfter(), [...said]];
  await store.transaction(scope, "page", markAllStale);
  const after = [await staleAfter(), said.length];
  await store.transaction(scope, "page", markAllStale);
  await startImport(workplace, {
    paths: ["/nowhere"],
    upload: null,
    me: [],
    keep: "text",
    keepOf: {},
  });

  assert.deepEqual(before, [[false], []]);
  assert.deepEqual(after, [[false], 2]);
  assert.deepEqual(await staleAfter(), [true]);
});
