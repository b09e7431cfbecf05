import assert from "node:assert/strict";
import { test } from "node:test";
import { addMarks, removeMarks } from "#relationships/marks.ts";
import { joinAnew } from "#relationships/figures.ts";
import { removedPeople } from "#relationships/removed.ts";
import { presentPerson } from "#people/join-people.ts";
import { directory } from "#relationships/directory.ts";
import { personPage } from "#relationships/person.ts";
import { search } from "#relationships/search.ts";
import { contentsOf } from "./contents.ts";
import {
  NOW,
  cardReading,
  entryReading,
  importReadings,
  mailReading,
  testWorkplace,
} from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const READINGS = [
  mailReading("1", "me", ["anna"], { subject: "Angebot" }),
  mailReading("2", "anna", ["me", "bert"], { answers: "mail:1" }),
  mailReading("3", "me", ["bert"]),
  entryReading("a", ["me", "anna"]),
  cardReading("anna", "Anna Busch", ["anna@x.example", "busch@home.example"]),
];

const inside = <T>({ store, scope }: Workplace, work: Parameters<typeof store.transaction<T>>[2]) =>
  store.transaction(scope, "page", work);

const sayOf = ({ zone, scope }: Workplace) => ({ now: NOW, zone, userId: scope.userId });

async function peopleIn(workplace: Workplace): Promise<readonly string[]> {
  const { people } = await inside(workplace, (tx) =>
    directory(tx, { order: "name", offset: 0, limit: 10 }),
  );
  return people.map(({ name }) => name);
}

async function filled() {
  const workplace = await testWorkplace();
  const importId = await importReadings(workplace, READINGS);
  await inside(workplace, (tx) => joinAnew(tx));
  const anna = await inside(workplace, async (tx) => {
    const { people } = await directory(tx, { text: "anna", order: "name", offset: 0, limit: 1 });
    return people[0]!.id;
  });
  const remove = () =>
    inside(workplace, (tx) => addMarks(tx, [{ kind: "removed", person: anna }], sayOf(workplace)));
  return { workplace, importId, anna, remove };
}

test("whoever is removed is nowhere, and comes back whole", async () => {
  const { workplace, anna, remove } = await filled();
  const [before, people] = [await contentsOf(workplace), await peopleIn(workplace)];
  const [mark] = await remove();
  const found = await inside(workplace, (tx) => search(tx, "Busch", NOW));

  assert.deepEqual(people, ["Anna Busch", "bert@x.example"]);
  assert.deepEqual(
    [await peopleIn(workplace), found.people, await inside(workplace, removedPeople)],
    [["bert@x.example"], [], { people: [{ id: mark, name: "Anna Busch", at: NOW }], total: 1 }],
  );

  await inside(workplace, (tx) => removeMarks(tx, [mark!], sayOf(workplace)));
  assert.deepEqual(await peopleIn(workplace), people);
  const back = await inside(workplace, async (tx) =>
    personPage(tx, await presentPerson(tx, anna), sayOf(workplace)),
  );
  assert.equal(back.name, "Anna Busch");
  assert.deepEqual(await contentsOf(workplace), before);
  assert.deepEqual(await inside(workplace, removedPeople), { people: [], total: 0 });
});

test("whoever is removed does not return when they are read again, by whatever file", async () => {
  const { workplace, importId, remove } = await filled();
  await remove();
  await importReadings(workplace, [mailReading("9", "anna", ["me"])]);
  const more = await peopleIn(workplace);
  await undoImport(workplace, importId);
  await importReadings(workplace, READINGS);

  assert.deepEqual([more, await peopleIn(workplace)], [["bert@x.example"], ["bert@x.example"]]);
});

test("a card that bears what somebody removed is known by brings nobody back, before or after", async () => {
  const book = cardReading("book", "Busch, Anna", ["anna@x.example", "ab@work.example"]);
  const { workplace, remove } = await filled();
  await importReadings(workplace, [book]);
  const [mark] = await remove();
  const before = await peopleIn(workplace);
  await importReadings(workplace, [cardReading("other", "A. Busch", ["busch@home.example"])]);
  assert.deepEqual([before, await peopleIn(workplace)], [["bert@x.example"], ["bert@x.example"]]);

  await inside(workplace, (tx) => removeMarks(tx, [mark!], sayOf(workplace)));
  const [anna, ...others] = await peopleIn(workplace);
  assert.deepEqual([anna?.includes("Busch"), others], [true, ["bert@x.example"]]);
});
