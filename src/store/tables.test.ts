import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { testOwner } from "#store/for-tests.ts";

test("tables.ts names the tables and columns that the migrations make", async () => {
  const owner = await testOwner();
  const { rows } = await owner.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attname) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'
      and a.attnum > 0 and not a.attisdropped
    group by 1 order by 1`);

  assert.deepEqual(
    await typesInTables(),
    rows.map(({ name, columns }) => ({ name, columns: columns.toSorted() })),
  );
});

async function typesInTables() {
  const source = await readFile(new URL("tables.ts", import.meta.url), "utf8");
  const columnsOf = new Map(
    Array.from(source.matchAll(/^interface (\w+) \{\n(.*?)^\}/gms), ([, type, body]) => [
      type,
      Array.from(body!.matchAll(/^ {2}(\w+):/gm), ([, column]) => column!).toSorted(),
    ]),
  );
  return Array.from(source.matchAll(/^ {2}readonly (\w+): (\w+);$/gm), ([, name, type]) => ({
    name: name!,
    columns: columnsOf.get(type),
  })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
