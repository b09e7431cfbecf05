import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { entryReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { isSearchable } from "#relationships/searchable.ts";
import type { Tx } from "#store/tables.ts";
import { fillMissingWords, fillTextIndex } from "./full-text.ts";
import { undoImport } from "./undo.ts";

test("every kept text is found by its words once, however often the index is filled", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const names = Array.from({ length: 5 }, (_, n) => `${n}`);
  await importReadings(
    workplace,
    names.map((id) => mailReading(id, "me", ["anna"], { text: `Linsen Nummer ${id}` })),
  );
  const fill = () =>
    fillTextIndex(store, scope, {
      signal: new AbortController().signal,
      onProgress: () => {},
    });
  await fill();
  await fill();

  const found = await store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ subject: string; at: Date }>`
      select i.subject, x.at from search_texts(text_query('lins'), 10) hit
      join interactions i on i.item_id = hit.item_id
      join text_index x on x.item_id = hit.item_id order by i.subject`.execute(tx);
    return rows.map(({ subject, at }) => `${subject} ${at.toISOString().slice(0, 10)}`);
  });
  assert.deepEqual(
    found,
    names.map((id) => `Subject ${id} 2026-03-01`),
  );
});

test("what is kept is found: texts by their subjects, subjects without a text, titles of meetings", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  const offer = mailReading("1", "me", ["anna"], { subject: "Offer of lenses" });
  const meeting = entryReading("a", ["me", "anna"], { summary: "Lenses in London" });
  const bulk = mailReading("2", "bert", ["me"], { subject: "Lenses", signals: ["newsletter"] });
  const subjects = await importReadings(workplace, [offer, meeting, bulk], { keep: "subjects" });
  const found = async (words: string) => {
    await fillTextIndex(store, scope, {
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    const { rows } = await store.transaction(scope, "page", (tx) =>
      sql<{ subject: string }>`
        select i.subject from search_texts(text_query(${words}), 10) hit
        join interactions i on i.item_id = hit.item_id order by i.subject`.execute(tx),
    );
    return rows.map(({ subject }) => subject);
  };
  assert.deepEqual(await found("lenses"), ["Lenses in London", "Offer of lenses"]);

  const texts = await importReadings(workplace, [offer]);
  assert.deepEqual(await found("text lenses"), ["Offer of lenses"]);

  await undoImport(workplace, texts);
  assert.deepEqual(await found("text lenses"), []);
  assert.deepEqual(await found("lenses"), ["Lenses in London", "Offer of lenses"]);

  await undoImport(workplace, subjects);
  assert.deepEqual(await found("lenses"), []);
});

test("words that an update asks for are made anew, and until then search says that some are missing", async () => {
  const workplace = await testWorkplace();
  const { store, scope } = workplace;
  await importReadings(workplace, [mailReading("1", "me", ["anna"], { text: "Köln" })]);
  const inPage = <T>(work: (tx: Tx) => Promise<T>) => store.transaction(scope, "page", work);
  const look = () =>
    inPage(async (tx) => {
      const { rows } = await sql`select from search_texts(text_query('koeln'), 10)`.execute(tx);
      return [rows.length, await isSearchable(tx)];
    });
  const fill = () => fillMissingWords(store, scope, new AbortController().signal);
  await fill();
  const notAsked = await look();
  await inPage((tx) => tx.updateTable("workspaces").set({ words_missing: true }).execute());
  const asked = await look();
  await fill();

  assert.deepEqual(
    [notAsked, asked, await look()],
    [
      [0, true],
      [0, false],
      [1, true],
    ],
  );
});
