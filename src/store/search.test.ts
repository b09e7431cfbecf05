import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { Store } from "#store/db.ts";
import { testOwner, testStore } from "#store/for-tests.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Scope } from "#store/tenant.ts";

test("a text is found by the beginnings of its words, in any language, the newest first", async () => {
  const { store, scope } = await testStore();
  const ids = await keep(store, scope, [
    "Treffen wir uns in Köln-Deutz? Schreib an anna.b@example.org",
    "KÖLN ist schön, die Straße lang",
    "O'Brien said: don't \\ 50% of it",
    "Σίσυφος meets an old friend",
  ]);
  const find = async (typed: string) =>
    (await search(store, scope, typed)).map((id) => ids.indexOf(id));

  assert.deepEqual(
    await Promise.all(
      [
        "köln",
        "Köl",
        "köln straß",
        "ANNA.B@example.org",
        "deutz köln",
        "o'brien don't",
        "a",
        "an",
        "σίσ",
      ].map(find),
    ),
    [[1, 0], [1, 0], [1], [0], [0], [2], [], [3, 0], [3]],
  );
});

test("a word is found without its accents, and a German one also as it is written without umlauts", async () => {
  const { store, scope } = await testStore();
  const texts = [
    "Köln",
    "Koeln",
    "Koln",
    "Café",
    "cafe",
    "schon",
    "Łódź",
    "Straße",
    "MÜLLER-Söhne",
  ];
  const ids = await keep(store, scope, texts);
  const find = async (typed: string) => {
    const hits = await search(store, scope, typed);
    return texts.filter((_, index) => hits.includes(ids[index]!));
  };

  assert.deepEqual(await find("koln"), ["Köln", "Koln"]);
  assert.deepEqual(await find("koeln"), ["Köln", "Koeln"]);
  assert.deepEqual(await find("köln"), ["Köln", "Koeln"]);
  assert.deepEqual(await find("café"), ["Café", "cafe"]);
  assert.deepEqual(await find("cafe"), ["Café", "cafe"]);
  assert.deepEqual(await find("schön"), []);
  assert.deepEqual(await find("lodz"), ["Łódź"]);
  assert.deepEqual(await find("strasse"), ["Straße"]);
  for (const typed of ["muller", "mueller", "Müller-Söhne", "mueller-soehne", "sohn"]) {
    assert.deepEqual(await find(typed), ["MÜLLER-Söhne"], typed);
  }
});

test("what is no word finds nothing and breaks nothing", async () => {
  const { store, scope } = await testStore();
  await keep(store, scope, ["a & b | !c:* <-> (d)"]);

  for (const typed of ["", " ", "' & | !", "\\", ":*", "<->", "%", "\u0001"]) {
    assert.deepEqual(await search(store, scope, typed), [], typed);
  }
});

test("a search gives as many as asked, or looks among given items only", async () => {
  const { store, scope } = await testStore();
  const ids = await keep(store, scope, ["one", "one two", "one two three"]);

  assert.deepEqual(await search(store, scope, "one", { atMost: 2 }), [ids[2], ids[1]]);
  assert.deepEqual(await search(store, scope, "one", { among: [ids[0]!, newId()] }), [ids[0]]);
  assert.deepEqual(await search(store, scope, "two", { among: [ids[0]!] }), []);
  assert.deepEqual(await search(store, scope, "two", { among: [] }), []);
});

test("a search finds nothing of a workspace for who is no member of it", async () => {
  const { store, scope } = await testStore();
  const [id] = await keep(store, scope, ["canary"]);
  const strangers: readonly Scope[] = [
    { workspaceId: scope.workspaceId, userId: newId() },
    { workspaceId: newId(), userId: scope.userId },
    { workspaceId: newId(), userId: newId() },
  ];

  for (const stranger of strangers) {
    assert.deepEqual(await search(store, stranger, "canary"), []);
    assert.deepEqual(await search(store, stranger, "canary", { among: [id!] }), []);
  }
});

test("the door past the policies is what lets the index of words be used", async () => {
  const { store, scope } = await testStore();
  await keep(
    store,
    scope,
    Array.from({ length: 200 }, (_, n) => `word${n} and more`),
  );
  await store.analyze();
  const owner = await testOwner();
  const planAs = async (role: string): Promise<string> => {
    await owner.query(`begin; set local role ${role}; set local enable_seqscan = off`);
    const { rows } = await owner.query<Record<"QUERY PLAN", string>>(
      `explain select item_id from text_index
       where workspace_id = '${scope.workspaceId}' and words @@ 'word7'`,
    );
    await owner.query("rollback");
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  };

  assert.match(await planAs("visavis_search"), /Bitmap Index Scan on text_index_words_idx/);
  assert.doesNotMatch(await planAs("visavis_app"), /text_index_words_idx/);
});

/** Each a day newer than the one before. */
async function keep(store: Store, scope: Scope, texts: readonly string[]): Promise<string[]> {
  const items = texts.map(() => ({
    item_id: newId(),
    key: newId(),
    standing: "personal",
    import_id: newId(),
    file_no: 1,
  }));
  await store.transaction(scope, "import", async (tx) => {
    await insertRows(tx, "items", items);
    for (const [index, { item_id: id }] of items.entries()) {
      const at = new Date(Date.UTC(2024, 0, index + 1));
      await sql`insert into text_index (workspace_id, item_id, words, at)
        values (${scope.workspaceId}, ${id}, text_words(${texts[index]!}), ${at})`.execute(tx);
    }
  });
  return items.map(({ item_id: id }) => id);
}

async function search(
  store: Store,
  scope: Scope,
  typed: string,
  { atMost = 10, among }: { readonly atMost?: number; readonly among?: readonly string[] } = {},
): Promise<string[]> {
  const { rows } = await store.transaction(scope, "page", (tx) =>
    sql<{ id: string }>`
      select item_id as id
      from search_texts(text_query(${typed}), ${atMost}::integer, ${among ?? null}::uuid[])
      order by rank`.execute(tx),
  );
  return rows.map(({ id }) => id);
}
