import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { NOW, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { markAllStale } from "#relationships/figures.ts";
import { testFolder } from "#store/test-folders.ts";
import type { Tx } from "#store/tables.ts";
import { openArchive } from "./archive.ts";
import { openInstance } from "./instance.ts";
import { measureStale } from "#jobs/stale-figures.ts";

const inPage = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.transaction(scope, "page", work);

const staleIn = (workplace: Workplace): Promise<readonly string[]> =>
  inPage(workplace, async (tx) => {
    const rows = await tx
      .selectFrom("figures as f")
      .innerJoin("people as p", "p.person_id", "f.person_id")
      .where("stale", "=", true)
      .select("p.name")
      .execute();
    return rows.map(({ name }) => name);
  });

test("whatever is stale is measured in portions, until none is left but whom somebody else measures", async () => {
  const workplace = await testWorkplace();
  const mails = Array.from({ length: 310 }, (_, index) =>
    mailReading(`${index}`, "me", [`p${index}`]),
  );
  await importReadings(workplace, mails, { atOnce: 310 });
  await inPage(workplace, markAllStale);
  const measure = (signal: AbortSignal) =>
    measureStale(() => ({ ...workplace, zone: "is read from the archive" }), signal);

  await measure(AbortSignal.abort());
  assert.equal((await staleIn(workplace)).length, 310);
  const held = await inPage(workplace, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select p.name from figures f join people p using (person_id) where f.stale
      order by person_id limit 300 for update of f`.execute(tx);
    await measure(new AbortController().signal);
    return rows.map(({ name }) => name);
  });
  assert.equal(held.length, 300);
  assert.deepEqual((await staleIn(workplace)).toSorted(), held.toSorted());
});

test("a program that starts measures what was left stale", { timeout: 60_000 }, async (t) => {
  const { folder } = await testFolder(t);
  const settings = { folder, database: null, logLevel: "fatal", now: () => NOW } as const;
  const archive = await openArchive(settings);
  await importReadings(archive.workplace(), [mailReading("1", "me", ["anna"])]);
  await inPage(archive.workplace(), markAllStale);
  await archive.close();

  const instance = await openInstance({
    ...settings,
    port: 0,
    ifBusy: "refuse",
    site: { page: () => "", files: new Map() },
    isDemo: false,
    openDemo: () => assert.fail("is not asked"),
  });
  try {
    while ((await staleIn(instance.archive.workplace())).length > 0) {
      t.signal.throwIfAborted();
      await setTimeout(10);
    }
  } finally {
    await instance.close();
  }
});
