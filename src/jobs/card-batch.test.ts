import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { cardReading, importReadings, mailReading, reportIn, testWorkplace } from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const PETRA = cardReading("petra", "Petra Vogt", ["petra@x.example"], {
  works: [{ company: "Lumen GmbH", unit: "", title: "Leiterin Vertrieb" }],
  birthday: "--05-03",
  note: "On the fair in spring",
  connected: "2024-02-08",
});

const linesOf = ({ store, scope }: Workplace): Promise<readonly string[]> =>
  store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', h.kind, case when h.kind <> 'card' then h.value end, nullif(h.name, '')) as line from handles h
      where not h.mine
      union all select concat_ws(' ', 'fact', field, value) from facts
      union all select concat_ws(' ', 'on a card', h.value, c.label) from card_handles c join handles h using (handle_id)
      order by line`.execute(tx);
    return rows.map(({ line }) => line);
  });

test("a card is kept with all that it says, and is no contact", async () => {
  const workplace = await testWorkplace();
  const id = await importReadings(workplace, [PETRA]);

  assert.deepEqual(await linesOf(workplace), [
    "card Petra Vogt",
    "email petra@x.example Petra Vogt",
    "fact birthday --05-03",
    "fact company Lumen GmbH",
    "fact connected 2024-02-08",
    "fact note On the fair in spring",
    "fact title Leiterin Vertrieb",
    "on a card petra@x.example work",
  ]);
  const { read, new: fresh, known, skipped, problems } = await reportIn(workplace, id);
  assert.deepEqual(
    { read, fresh, known, skipped, problems },
    { read: 1, fresh: 1, known: 0, skipped: {}, problems: 0 },
  );
});

test("a card without a name is called by what stands on it, be it a number that is nobody's alone", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    cardReading("a", "", [], { numbers: [{ text: "112", label: "mobile" }] }),
    cardReading("b", "", [], { urls: ["https://x.example/b"] }),
  ]);
  const names = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    tx.selectFrom("people").select("name").orderBy("name").execute(),
  );
  assert.deepEqual(names, [{ name: "112" }, { name: "https://x.example/b" }]);
});

test("the same card again is known, whatever it says by then, and undoing either leaves what the other said", async () => {
  const workplace = await testWorkplace();
  const first = await importReadings(workplace, [PETRA]);
  const before = await linesOf(workplace);
  const moved = { ...PETRA, works: [{ company: "Halden AG", unit: "", title: "" }] };
  const second = await importReadings(workplace, [moved, moved]);

  const { read, known } = await reportIn(workplace, second);
  assert.deepEqual({ read, known }, { read: 2, known: 2 });
  assert.ok((await linesOf(workplace)).includes("fact company Halden AG"));

  await undoImport(workplace, second);
  assert.deepEqual(await linesOf(workplace), before);
  await undoImport(workplace, first);
  assert.deepEqual(await linesOf(workplace), []);
});

test("an address that only a card knew stays while mail knows it, and goes with the mail", async () => {
  const workplace = await testWorkplace();
  const cards = await importReadings(workplace, [PETRA]);
  const mails = await importReadings(workplace, [mailReading("1", "me", ["petra"])]);

  await undoImport(workplace, cards);
  assert.deepEqual(await linesOf(workplace), ["email petra@x.example"]);
  await undoImport(workplace, mails);
  assert.deepEqual(await linesOf(workplace), []);
});

test("an address is called as the best card calls it, and as the next best once that one is undone", async () => {
  const workplace = await testWorkplace();
  const mails = await importReadings(workplace, [mailReading("1", "me", ["petra"])]);
  await importReadings(workplace, [cardReading("one", "Vogt, Petra", ["petra@x.example"])]);
  const before = await linesOf(workplace);
  const better = await importReadings(workplace, [
    cardReading("two", "Berta Vogt", ["petra@x.example"]),
    cardReading("three", "", ["nobody@x.example"]),
  ]);
  assert.ok((await linesOf(workplace)).includes("email petra@x.example Berta Vogt"));

  await undoImport(workplace, mails);
  assert.ok((await linesOf(workplace)).includes("email petra@x.example Berta Vogt"));
  assert.ok((await linesOf(workplace)).includes("card nobody@x.example"));
  await undoImport(workplace, better);
  assert.ok(before.includes("email petra@x.example Petra Vogt"));
  assert.deepEqual(await linesOf(workplace), before);
});

test("of a note nothing is kept where only headers are wanted, and a company's card is nobody", async () => {
  const workplace = await testWorkplace();
  await importReadings(
    workplace,
    [PETRA, { ...cardReading("lumen", "Lumen GmbH", ["info@x.example"]), of: "company" }],
    { keep: "headers" },
  );

  const lines = await linesOf(workplace);
  assert.deepEqual(
    lines.filter((line) => line.startsWith("fact note") || line.includes("Lumen GmbH")),
    ["fact company Lumen GmbH"],
  );
  assert.ok(lines.includes("email info@x.example"));
});

test("a card that tells who was met is kept with the contact, and counts with it", async () => {
  const workplace = await testWorkplace();
  const scan = mailReading("scan", "petra", ["me"], { cards: [PETRA] });
  const id = await importReadings(workplace, [scan, scan]);

  const lines = await linesOf(workplace);
  assert.deepEqual(
    lines.filter((line) => line.startsWith("card") || line.startsWith("fact title")),
    ["card Petra Vogt", "fact title Leiterin Vertrieb"],
  );
  const { read, new: fresh, known } = await reportIn(workplace, id);
  assert.deepEqual({ read, fresh, known }, { read: 2, fresh: 1, known: 1 });

  await undoImport(workplace, id);
  assert.deepEqual(await linesOf(workplace), []);
});
