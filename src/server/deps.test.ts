import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { testWorkplace } from "#jobs/for-tests.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { inPage } from "./deps.ts";

const take = (tx: Tx, lock: number) => sql`select pg_advisory_xact_lock(${lock})`.execute(tx);

test("of two pages that wait for each other the one that has to give way is answered after the other", async () => {
  const workplace = await testWorkplace();
  const has = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  let tries = 0;
  const page = (own: 0 | 1, other: 0 | 1) =>
    inPage({ workplace: () => workplace }, async (tx) => {
      tries++;
      await take(tx, own);
      has[own].resolve();
      await has[other].promise;
      await take(tx, other);
      return own;
    });

  assert.deepEqual(await Promise.all([page(0, 1), page(1, 0)]), [0, 1]);
  assert.equal(tries, 3);
});

test("a page that waited too long for another one is not tried again", async () => {
  const workplace = await testWorkplace();
  const page = <T>(work: (tx: Tx) => Promise<T>) => inPage({ workplace: () => workplace }, work);
  let tries = 0;
  await page(async (first) => {
    await take(first, 0);
    await assert.rejects(
      page(async (tx) => {
        tries++;
        await sql`set local lock_timeout = 1`.execute(tx);
        await take(tx, 0);
      }),
      new UserError("store.busy"),
    );
  });
  assert.equal(tries, 1);
});
