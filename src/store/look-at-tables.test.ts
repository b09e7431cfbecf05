import assert from "node:assert/strict";
import { test } from "node:test";
import { testOwner, testStore } from "#store/for-tests.ts";

test("all of our tables are looked at, and none of the server's own", async () => {
  const { store } = await testStore();
  const owner = await testOwner();
  await owner.query("create temporary table begun as select clock_timestamp() as at");

  await store.analyze();
  const { rows } = await owner.query(`
    select distinct schemaname = 'public' as ours, coalesce(last_analyze >= at, false) as seen
    from pg_stat_all_tables, begun where schemaname in ('public', 'pg_catalog') order by ours`);
  assert.deepEqual(rows, [
    { ours: false, seen: false },
    { ours: true, seen: true },
  ]);
});
