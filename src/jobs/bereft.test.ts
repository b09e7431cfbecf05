/** Whoever loses one of their handles is called, and counted, by what they have left. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decide } from "#people/decisions.ts";
import { directory } from "#relationships/directory.ts";
import { joinAnew, refreshStale } from "#relationships/figures.ts";
import { addMarks } from "#relationships/marks.ts";
import type { Tx } from "#store/tables.ts";
import { addMe } from "./claim-me.ts";
import {
  NOW,
  cardReading,
  companiesIn,
  importReadings,
  mailReading,
  testWorkplace,
} from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const inside = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.transaction(scope, "page", work);

test("who loses the card on which the user wrote their company is where the other card says", async () => {
  const workplace = await testWorkplace();
  const { zone, scope } = workplace;
  const card = (key: string, company: string) =>
    cardReading(key, "Fina Rohr", [], { works: [{ company, unit: "", title: "" }] });
  const first = await importReadings(workplace, [card("a", "Leith Ltd")]);
  await importReadings(workplace, [card("c", "Leith")]);
  await inside(workplace, async (tx) => {
    const { person_id: person } = await tx
      .selectFrom("people")
      .select("person_id")
      .executeTakeFirstOrThrow();
    const mark = { kind: "edit", person, field: "company", value: "Tyne" } as const;
    await addMarks(tx, [mark], { now: NOW, zone, userId: scope.userId });
    // Of two cards with which nothing passed the one whose key's hash comes first stands for the person.
    const { subject } = await tx.selectFrom("marks").select("subject").executeTakeFirstOrThrow();
    assert.match(subject, /^card:9cb0124f/);
  });
  assert.deepEqual(await companiesIn(workplace), ["Tyne, –: Fina Rohr"]);

  await undoImport(workplace, first);
  assert.deepEqual(await companiesIn(workplace), ["Leith, –: Fina Rohr"]);
});

test("of two addresses that the user joined the one that is undone is not counted and names nobody", async () => {
  const { workplace, undo } = await joinedByWord();
  assert.deepEqual(await people(workplace), ["Anna Leith, Leith: 2 written"]);

  await undo();
  assert.deepEqual(await people(workplace), ["rohr@forth.example, Forth: 1 written"]);
});

test("of two addresses that the user joined the one that is theirs after all is not counted", async () => {
  const { workplace } = await joinedByWord();

  await addMe(workplace, "anna@leith.example");
  assert.deepEqual(await people(workplace), ["rohr@forth.example, Forth: 1 written"]);
});

/** An address without a name, and by the user's word the later one of Anna Leith. */
async function joinedByWord() {
  const workplace = await testWorkplace();
  const mail = (id: string, value: string, name: string, month: number) =>
    mailReading(id, "", [], {
      at: new Date(Date.UTC(2026, month, 3)),
      parties: [
        { kind: "email", value, name, role: "from" },
        { kind: "email", value: "me@x.example", name: "", role: "to" },
      ],
    });
  await importReadings(workplace, [mail("1", "rohr@forth.example", "", 1)]);
  const later = await importReadings(workplace, [mail("2", "anna@leith.example", "Anna Leith", 2)]);
  await inside(workplace, async (tx) => {
    const handles = await tx
      .selectFrom("handles")
      .select("handle_id")
      .where("mine", "=", false)
      .execute();
    const [a = "", b = ""] = handles.map(({ handle_id }) => handle_id);
    await decide(tx, [a, b], { userId: workplace.scope.userId, now: NOW, same: true });
    await joinAnew(tx);
    await refreshStale(tx, { now: NOW, zone: workplace.zone });
  });
  return { workplace, undo: () => undoImport(workplace, later) };
}

const people = async (workplace: Workplace): Promise<readonly string[]> => {
  const found = await inside(workplace, (tx) => directory(tx, { offset: 0, limit: 10 }));
  return found.people.map(
    ({ name, company, counts }) => `${name}, ${company?.name ?? "–"}: ${counts.written} written`,
  );
};
