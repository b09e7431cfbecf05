import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { testStore } from "#store/for-tests.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";

const at = new Date("1969-12-31T23:59:59.123Z");

const item = (key: string) => ({
  item_id: newId(),
  key,
  standing: "personal",
  import_id: newId(),
  file_no: 1,
});

test("rows come back as they went in, whatever their columns are", async () => {
  const { store, scope } = await testStore();
  const stored = item(newId());
  const interaction = {
    interaction_id: newId(),
    item_id: stored.item_id,
    at,
    minutes: null,
    channel: "email",
    kind: "written" as const,
    subject: 'Re: "Müller, O\'Brien" \\ {a,b} 👍',
    thread: null,
    answers: null,
    size: 2,
    signals: ["list", 'a "quoted", one', "null", ""],
    standing: "personal",
    reason: { code: "home.a", values: { n: 1.5, list: [1, [2]] } },
  };

  const found = await store.transaction(scope, "import", async (tx) => {
    await insertRows(tx, "items", [stored]);
    await insertRows(tx, "interactions", [interaction]);
    return tx.selectFrom("interactions").selectAll().execute();
  });

  assert.deepEqual(found, [{ workspace_id: scope.workspaceId, ...interaction }]);
});

test("days, large counts and defaults keep their form", async () => {
  const { store, scope } = await testStore();
  const importId = newId();

  const found = await store.transaction(scope, "import", async (tx) => {
    await insertRows(tx, "imports", [
      {
        import_id: importId,
        state: "running",
        request: [],
        progress: {},
        alive_at: at,
        started_at: at,
        people_at: null,
        finished_at: null,
      },
    ]);
    await insertRows(tx, "import_files", [
      {
        import_id: importId,
        file_no: 1,
        path: "a.mbox",
        channel: null,
        format: null,
        bytes: 3_000_000_000,
        keep: "text",
        state: "waiting",
      },
    ]);
    const days = sql<{ day: string }>`select date '2024-02-29' as day`;
    return {
      file: await tx
        .selectFrom("import_files")
        .select(["bytes", "items_done", "skipped"])
        .executeTakeFirst(),
      days: (await days.execute(tx)).rows,
    };
  });

  assert.deepEqual(found, {
    file: {
      bytes: 3_000_000_000,
      items_done: 0,
      skipped: {},
    },
    days: [{ day: "2024-02-29" }],
  });
});

test("what is there already is left out when asked, and only new rows are given back", async () => {
  const { store, scope } = await testStore();
  const [a, b, c] = [item(newId()), item(newId()), item(newId())];

  const answers = await store.transaction(scope, "import", async (tx) => [
    await insertRows(tx, "items", []),
    await insertRows(tx, "items", [], { returning: "key" }),
    await insertRows(tx, "items", [a, b]),
    await insertRows(tx, "items", [{ ...item(a.key) }, c], {
      onConflict: "nothing",
      returning: "item_id",
    }),
    await insertRows(tx, "items", [a, b, c], { onConflict: "nothing" }),
  ]);

  assert.deepEqual(answers, [0, [], 2, [c.item_id], 0]);
});

test("any text can be stored; only NUL and halves of characters are lost", async () => {
  const { store, scope } = await testStore();
  const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 20 }),
      async (texts) => {
        const rows = texts.map((text) => ({ ...item(newId()), standing: text }));
        const found = await store.transaction(scope, "import", async (tx) => {
          await insertRows(tx, "items", rows);
          const ids = rows.map((row) => row.item_id);
          return tx
            .selectFrom("items")
            .select("standing")
            .where("item_id", "in", ids)
            .orderBy("item_id")
            .execute();
        });
        assert.deepEqual(
          found.map((row) => row.standing),
          texts.map(storable),
        );
      },
    ),
    {
      numRuns: 50,
      examples: [[["\0", "a\0b", "\\u0000", "\ud83d", "\udc4d\ud83d", "👍", "\\ud83d", "�"]]],
    },
  );
});
