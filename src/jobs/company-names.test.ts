/** What companies are called, and whose people are whose, comes of what is here, not of how it came. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Reading } from "#channels/channel.ts";
import { nameCompanies } from "#people/name-companies.ts";
import { kept } from "#people/memory.ts";
import { joinAnew } from "#relationships/figures.ts";
import { addMarks, removeMarks } from "#relationships/marks.ts";
import { sayOfPairs, takeBackWords } from "#relationships/pairs.ts";
import type { Tx } from "#store/tables.ts";
import {
  companiesIn,
  NOW,
  cardReading,
  importReadings,
  mailReading,
  testWorkplace,
} from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const ADDRESSES = [
  "anna@leith.example",
  "bert@leith.example",
  "carl@forth.example",
  "dora@forth.example",
  "erik@home.example",
];
/** Three companies, of which two have several spellings. */
const NAMES = ["Leith", "Leith Ltd", "Leith Limited", "Forth", "Forth GmbH", "Tyne"];

interface Signed {
  readonly address: string;
  readonly company?: string | undefined;
  readonly day: number;
}

const signedMail = ({ address, company, day }: Signed): Reading =>
  mailReading(`${address} ${company} ${day}`, "", [], {
    at: new Date(Date.UTC(2026, 1, day)),
    parties: [
      { kind: "email", value: address, name: "", role: "from" },
      { kind: "email", value: "me@x.example", name: "", role: "to" },
    ],
    signature: company === undefined ? null : { company },
  });

const signed = fc
  .record({
    address: fc.constantFrom(...ADDRESSES),
    company: fc.constantFrom(undefined, ...NAMES),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(signedMail);

interface Named {
  readonly name: string;
  readonly company: string;
  readonly addresses: readonly string[];
}

const cardOf = ({ name, company, addresses }: Named): Reading =>
  cardReading(`${name} ${company} ${addresses.join(" ")}`, name, addresses, {
    works: [{ company, unit: "", title: "" }],
  });

/** Of somebody, who may have an address of those above. */
const cards = fc
  .record({
    name: fc.constantFrom("Fina Rohr", "Gerd Tau", "Hans Ohm", "Ines Uhl", "Jost Ahr"),
    company: fc.constantFrom(...NAMES),
    addresses: fc.subarray(ADDRESSES, { maxLength: 2 }),
  })
  .map(cardOf);

const inside = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>) =>
  store.transaction(scope, "page", work);

/** By a program that remembers nothing, as after one that was killed, in an archive that does not know who was joined. */
const measuredAnew = async (workplace: Workplace): Promise<readonly string[]> => {
  kept.delete(workplace.scope.workspaceId);
  await inside(workplace, async (tx) => {
    await tx.deleteFrom("joinings").execute();
    await joinAnew(tx);
  });
  await inside(workplace, nameCompanies);
  return companiesIn(workplace, ", ");
};

/** The user writes by hand for whom somebody works. */
/** `on`: of their handles. */
async function write(
  workplace: Workplace,
  nth: number,
  company: string,
  on?: string,
): Promise<void> {
  const { store, scope, zone } = workplace;
  await store.transaction(scope, "page", async (tx) => {
    const people = await tx.selectFrom("people").select("person_id").orderBy("name").execute();
    const person = people[nth % people.length]?.person_id;
    if (person === undefined) return;
    const mark = { kind: "edit", person, field: "company", value: company, on } as const;
    await addMarks(tx, [mark], { now: NOW, zone, userId: scope.userId });
  });
}

test("who is in a company by its name has no say in what it is called, however often it is asked", async () => {
  const workplace = await testWorkplace();
  const works = [{ company: "Leith Ltd", unit: "", title: "" }];
  await importReadings(workplace, [
    mailReading("1", "", [], {
      parties: [
        { kind: "email", value: "anna@leith.example", name: "", role: "from" },
        { kind: "email", value: "me@x.example", name: "", role: "to" },
      ],
      signature: { company: "Leith" },
    }),
    cardReading("fina", "Fina Rohr", [], { works }),
    cardReading("gerd", "Gerd Tau", [], { works }),
  ]);
  const expected = ["Leith, leith.example: Fina Rohr, Gerd Tau, anna@leith.example"];
  assert.deepEqual(await companiesIn(workplace, ", "), expected);
  assert.deepEqual(await measuredAnew(workplace), expected);
});

test("who loses the card on which their company was written leaves it before it is called otherwise", async () => {
  const workplace = await testWorkplace();
  const fina = { name: "Fina Rohr", company: "Leith Limited" };
  await importReadings(workplace, [
    signedMail({ address: "carl@forth.example", day: 1 }),
    cardOf({ ...fina, addresses: ["anna@leith.example"] }),
  ]);
  const undone = await importReadings(workplace, [
    signedMail({ address: "dora@forth.example", company: "Tyne", day: 2 }),
    cardOf({ ...fina, addresses: [] }),
  ]);
  const card = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    tx
      .selectFrom("handles")
      .innerJoin("cards", "cards.handle_id", "handles.handle_id")
      .select("value")
      .where("cards.import_id", "=", undone)
      .executeTakeFirstOrThrow(),
  );
  await write(workplace, 0, "Tyne", `card:${card.value}`);
  assert.deepEqual(await companiesIn(workplace, ", "), [
    "Tyne, forth.example: Fina Rohr, carl@forth.example, dora@forth.example",
  ]);

  await undoImport(workplace, undone);
  const expected = [
    "Forth, forth.example: carl@forth.example",
    "Leith Limited, leith.example: Fina Rohr",
  ];
  assert.deepEqual(await companiesIn(workplace, ", "), expected);
  assert.deepEqual(await measuredAnew(workplace), expected);
});

/** Removes people with one click, and undoes it; says what is there in between, and after it. */
async function removedAndBack(
  workplace: Workplace,
  isMeant: (name: string, nth: number) => boolean,
) {
  const { scope, zone } = workplace;
  const saying = { now: NOW, zone, userId: scope.userId };
  const marks = await inside(workplace, async (tx) => {
    const people = await tx
      .selectFrom("people")
      .select(["person_id", "name"])
      .orderBy("name")
      .execute();
    const meant = people.filter(({ name }, nth) => isMeant(name, nth));
    const said = meant.map(({ person_id }) => ({ kind: "removed", person: person_id }) as const);
    return addMarks(tx, said, saying);
  });
  const gone = await companiesIn(workplace, ", ");
  if (marks.length > 0) await inside(workplace, (tx) => removeMarks(tx, marks, saying));
  return { gone, back: await companiesIn(workplace, ", ") };
}

/** Says of two handles whether they are one person's, if there are two. */
async function said(
  workplace: Workplace,
  { one, other, same }: { readonly one: number; readonly other: number; readonly same: boolean },
): Promise<readonly string[]> {
  const { scope, zone } = workplace;
  return inside(workplace, async (tx) => {
    const handles = await tx
      .selectFrom("handles")
      .select("handle_id")
      .where("person_id", "is not", null)
      .orderBy("kind")
      .orderBy("value")
      .execute();
    const [a, b] = [handles[one % handles.length], handles[other % handles.length]];
    if (!a || !b || a === b) return [];
    const word = { one: a.handle_id, other: b.handle_id, same };
    return sayOfPairs(tx, [word], { now: NOW, zone, userId: scope.userId });
  });
}

test("whose last person is removed and brought back, one or many at once, is called as before", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    signedMail({ address: "anna@leith.example", company: "Leith Limited", day: 1 }),
    signedMail({ address: "carl@forth.example", company: "ООО «Ромашка»", day: 2 }),
    signedMail({ address: "erik@home.example", company: "Tyne", day: 3 }),
    cardOf({ name: "Fina Rohr", company: "Forth Ltd", addresses: ["dora@forth.example"] }),
    cardOf({ name: "Gerd Tau", company: "Tyne", addresses: [] }),
    cardOf({ name: "Hans Ohm", company: "Humber & Co", addresses: [] }),
  ]);
  const before = await companiesIn(workplace, ", ");
  const forth = await removedAndBack(workplace, (name) => name === "carl@forth.example");
  assert.deepEqual(before, [
    "Forth Ltd, forth.example: Fina Rohr, carl@forth.example",
    "Humber & Co, –: Hans Ohm",
    "Leith Limited, leith.example: anna@leith.example",
    "Tyne, home.example: Gerd Tau, erik@home.example",
  ]);
  assert.deepEqual([forth.gone.length, forth.back], [4, before]);

  const leith = await removedAndBack(workplace, (name) => name === "anna@leith.example");
  assert.deepEqual(leith, {
    gone: before.filter((line) => !line.startsWith("Leith")),
    back: before,
  });

  const allButOne = await removedAndBack(workplace, (name) => name !== "Gerd Tau");
  assert.deepEqual(allButOne, { gone: ["Tyne, –: Gerd Tau"], back: before });
});

test("naming companies again, whoever remembers what, changes nothing", async () => {
  const imports = fc.array(
    fc.record({
      readings: fc.array(fc.oneof(signed, cards), { minLength: 1, maxLength: 8 }),
      undone: fc.boolean(),
      byHand: fc.option(fc.tuple(fc.nat(9), fc.constantFrom(...NAMES)), { freq: 2 }),
      removed: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
      pair: fc.option(
        fc.record({ one: fc.nat(20), other: fc.nat(20), same: fc.boolean(), stays: fc.boolean() }),
        { freq: 2 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(imports, async (imports) => {
      const workplace = await testWorkplace();
      const gone: string[] = [];
      for (const { readings, undone, byHand, removed, pair } of imports) {
        const id = await importReadings(workplace, readings);
        if (byHand) await write(workplace, ...byHand);
        const words = pair ? await said(workplace, pair) : [];
        const { zone } = workplace;
        if (!pair?.stays)
          await inside(workplace, (tx) => takeBackWords(tx, words, { now: NOW, zone }));
        if (removed) {
          const before = await companiesIn(workplace, ", ");
          const { back } = await removedAndBack(workplace, (_, nth) => nth % removed === 0);
          assert.deepEqual(back, before);
        }
        if (undone) gone.push(id);
      }
      for (const id of gone) await undoImport(workplace, id);
      const companies = await companiesIn(workplace, ", ");
      assert.deepEqual(await measuredAnew(workplace), companies);
    }),
    { numRuns: 8 },
  );
});

test("in whatever order and in how many imports it comes, companies are called the same", async () => {
  const readings = fc.uniqueArray(fc.oneof(signed, cards), {
    minLength: 2,
    maxLength: 12,
    selector: (reading) => ("key" in reading ? reading.key : ""),
  });
  const orders = readings.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.integer({ min: 1, max: all.length }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(orders, async ([all, shuffled, cut]) => {
      const once = await testWorkplace();
      await importReadings(once, all);
      const expected = await companiesIn(once, ", ");
      const twice = await testWorkplace();
      await importReadings(twice, shuffled.slice(0, cut));
      await importReadings(twice, shuffled.slice(cut));
      assert.deepEqual(await companiesIn(twice, ", "), expected);
    }),
    { numRuns: 8 },
  );
});
