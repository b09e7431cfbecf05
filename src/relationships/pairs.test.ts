import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { NOW, cardReading, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { presentPerson } from "#people/join-people.ts";
import { addMarks } from "#relationships/marks.ts";
import { kindOf } from "#relationships/pair-kind.ts";
import {
  type Side,
  type Word,
  askedOf,
  countPairs,
  decided,
  filesOf,
  jointsOf,
  pairs,
  ruledOut,
  sayOfPairs,
  sums,
  takeBackWords,
  toldByKind,
} from "#relationships/pairs.ts";
import type { Tx } from "#store/tables.ts";

const mailTo = (name: string, id: string, address: string) =>
  mailReading(id, "me", [], {
    parties: [
      { kind: "email", value: "me@x.example", name: "", role: "from" },
      { kind: "email", value: address, name, role: "to" },
    ],
  });

const atWaterlijn = { works: [{ company: "Waterlijn", unit: "", title: "" }] };

const profile = (value: string) => ({
  ...atWaterlijn,
  handles: [{ kind: "profile", value, label: "" } as const],
});

test("it is said of a pair whether anybody else bears the name or may be one of the two", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    mailTo("Femke Bosman", "1", "femke.bosman@waterlijn.example"),
    cardReading("fb", "Femke de Wit-Bosman", [], atWaterlijn),
    mailTo("Kate Harrow", "2", "kharrow@one.example"),
    mailTo("Katherine Harrow", "3", "kharrow@two.example"),
    mailTo("Katherine Harrow", "4", "info@three.example"),
  ]);
  const found = await inPage(workplace, pairs);

  assert.deepEqual(
    found.map((pair) => [named(pair), pair.onlyTwo]),
    [
      ["Femke Bosman · Femke de Wit-Bosman", true],
      ["Kate Harrow · Katherine Harrow", false],
    ],
  );
});

/** Two may be one in two ways; two others cannot be, by their profiles. */
async function workplaceWithPairs(): Promise<Workplace> {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    mailTo("Femke Bosman", "1", "femke.bosman@waterlijn.example"),
    cardReading("fb", "Femke de Wit-Bosman", [], atWaterlijn),
    mailTo("Kate Harrow", "2", "kharrow@one.example"),
    mailTo("Katherine Harrow", "3", "kharrow@two.example"),
    cardReading("pv", "Petra Vogt", [], profile("linkedin:in/petra-vogt")),
    cardReading("pv2", "Petra Vogt", [], profile("linkedin:in/petra-vogt-koeln")),
  ]);
  return workplace;
}

const inPage = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.transaction(scope, "page", work);

const say = (workplace: Workplace, words: readonly Word[]) =>
  inPage(workplace, (tx) =>
    sayOfPairs(tx, words, { userId: workplace.scope.userId, now: NOW, zone: workplace.zone }),
  );

const takeBack = (workplace: Workplace, ids: readonly string[]) =>
  inPage(workplace, (tx) => takeBackWords(tx, ids, { now: NOW, zone: workplace.zone }));

interface Two {
  readonly one: Side;
  readonly other: Side;
}

const named = ({ one, other }: Two): string => `${one.name} · ${other.name}`;

const wordOn = ({ one, other }: Two, same: boolean): Word => ({
  one: one.handle,
  other: other.handle,
  same,
});

const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

test("a pair is proposed with its kind and where each side is known from, the likeliest first", async () => {
  const workplace = await workplaceWithPairs();
  const found = await inPage(workplace, pairs);
  assert.deepEqual(
    found.map(({ one, other, kind }) => [
      kind,
      ...[one, other].map(({ name, kind, value, company }) => [name, kind, value, company]),
    ]),
    [
      [
        "new-name",
        ["Femke Bosman", "email", "femke.bosman@waterlijn.example", "Waterlijn"],
        ["Femke de Wit-Bosman", "card", "Femke de Wit-Bosman", "Waterlijn"],
      ],
      [
        "new-name",
        ["Kate Harrow", "email", "kharrow@one.example", "ONE"],
        ["Katherine Harrow", "email", "kharrow@two.example", "TWO"],
      ],
    ],
  );
  const [, harrows] = found;
  const { person } = harrows!.other;
  assert.deepEqual((await inPage(workplace, (tx) => pairs(tx, { person, most: 1 }))).map(named), [
    "Kate Harrow · Katherine Harrow",
  ]);
  assert.deepEqual(
    [await inPage(workplace, countPairs), await inPage(workplace, (tx) => countPairs(tx, person))],
    [2, 1],
  );
});

test("what the user says is kept with what spoke for it, counted by kind, and can be taken back", async () => {
  const workplace = await workplaceWithPairs();
  const [femkes, harrows] = await inPage(workplace, pairs);
  const before = await inPage(workplace, sums);
  assert.deepEqual(before, { pairs: 2, decided: 0, ruledOut: 1, byKey: 0, byName: 0 });

  const ids = await say(workplace, [wordOn(femkes!, true), wordOn(harrows!, false)]);
  const said = await inPage(workplace, (tx) => decided(tx, 10));
  assert.deepEqual(
    said.map((one) => [named(one), one.same, codes(one.reasons)]),
    [
      ["Kate Harrow · Katherine Harrow", false, codes(harrows!.reasons)],
      // One person now, called as on their card.
      ["Femke de Wit-Bosman · Femke de Wit-Bosman", true, codes(femkes!.reasons)],
    ],
  );
  assert.deepEqual(await inPage(workplace, toldByKind), [{ kind: "new-name", same: 1, all: 2 }]);
  assert.deepEqual(await inPage(workplace, pairs), []);
  const { one } = said[1]!;
  assert.deepEqual(
    (await inPage(workplace, (tx) => jointsOf(tx, one.person))).map(({ by }) => by),
    ["decision"],
  );

  await takeBack(workplace, ids);
  assert.deepEqual((await inPage(workplace, pairs)).map(named), [named(femkes!), named(harrows!)]);
  assert.deepEqual(await inPage(workplace, toldByKind), []);
  assert.deepEqual(await inPage(workplace, sums), before);
});

test("of places that were found to differ before they were named it is said that they differ", async () => {
  const workplace = await workplaceWithPairs();
  const against = async (values: object) => {
    const found = { reasons: [], against: [{ code: "place-other", values }] };
    await inPage(workplace, (tx) =>
      sql`update proposals set reasons = ${JSON.stringify(found)}::jsonb`.execute(tx),
    );
    return codes((await inPage(workplace, pairs))[0]!.against);
  };
  assert.deepEqual(await against({}), ["joining.reason.place-unnamed"]);
  assert.deepEqual(await against({ one: "Graz", other: "Ulm" }), ["joining.reason.place-other"]);
});

test("what only a card says is a part of it, and a link as soon as something else says it too", async () => {
  const workplace = await testWorkplace();
  const address = { kind: "email", value: "anna@keller.example", label: "work" } as const;
  await importReadings(workplace, [cardReading("a", "Anna Keller", [], { handles: [address] })]);
  const saying = { now: NOW, zone: workplace.zone, userId: workplace.scope.userId };
  const person = await inPage(workplace, async (tx) => {
    const { person_id } = await tx
      .selectFrom("people")
      .select("person_id")
      .executeTakeFirstOrThrow();
    await addMarks(
      tx,
      [{ kind: "edit", person: person_id, field: "email", value: "anna@home.example" }],
      saying,
    );
    return person_id;
  });
  const links = () =>
    inPage(workplace, async (tx) =>
      (await jointsOf(tx, person)).map(({ one, other }) => [one.value, other.value]),
    );
  assert.deepEqual(await links(), []);

  const me = { kind: "email", value: "me@x.example", name: "", role: "to" } as const;
  const from = { ...address, name: "", role: "from" } as const;
  await importReadings(workplace, [mailReading("1", "me", [], { parties: [me, from] })]);
  assert.deepEqual(await links(), [["Anna Keller", "anna@keller.example"]]);
});

test("of cards that nothing else tells apart the files are told in which they stand", async () => {
  const workplace = await testWorkplace();
  const kofi = (key: string) =>
    cardReading(key, "Kofi Mensah", [], profile("linkedin.com/in/kofi-mensah"));
  await importReadings(workplace, [kofi("connection"), kofi("note")], { files: 2 });
  const told = async (...paths: readonly [string, string]) =>
    inPage(workplace, async (tx) => {
      await sql`update import_files
        set path = case file_no when 1 then ${paths[0]} else ${paths[1]} end`.execute(tx);
      const [one] = await tx.selectFrom("people").select("person_id").execute();
      const files = await filesOf(tx, await jointsOf(tx, one!.person_id));
      return Object.values(files).flat().toSorted();
    });

  const short = ["Connections.csv", "Notes.csv"];
  assert.deepEqual(await told("out/Connections.csv", "out/Notes.csv"), short);
  const long = ["2025/Connections.csv", "2026/Connections.csv"] as const;
  assert.deepEqual(await told(...long), long);
  assert.deepEqual(await told("all.vcf", "all.vcf"), []);
});

test("a number by which a card and a call are one person is written in groups", async () => {
  const workplace = await testWorkplace();
  const number = "+31305550142";
  await importReadings(workplace, [
    cardReading("a", "Petra Vogt", [], {
      handles: [{ kind: "phone", value: number, label: "home" }],
    }),
    mailReading("1", "me", [], {
      parties: [
        { kind: "email", value: "me@x.example", name: "", role: "to" },
        { kind: "phone", value: number, name: "", role: "from" },
      ],
      held: { kind: "phone", minutes: 4, reason: { code: "sms.call", values: {} } },
    }),
  ]);
  const { person_id } = await inPage(workplace, (tx) =>
    tx.selectFrom("people").select("person_id").executeTakeFirstOrThrow(),
  );
  const [joint] = await inPage(workplace, (tx) => jointsOf(tx, person_id));
  const sides = [joint!.one, joint!.other].map(({ kind, value, written }) => [
    kind,
    value,
    written,
  ]);

  assert.deepEqual(
    sides.toSorted(([one], [other]) => (one! < other! ? -1 : 1)),
    [
      ["card", "Petra Vogt", "Petra Vogt"],
      ["phone", number, "+31 30 555 0142"],
    ],
  );
  assert.deepEqual(joint!.reasons[0], {
    code: "joining.reason.number",
    values: { handle: "+31 30 555 0142" },
  });
});

test("who cannot be one person is listed with what forbids it, and the user's word outweighs it", async () => {
  const workplace = await workplaceWithPairs();
  const [petras] = await inPage(workplace, (tx) => ruledOut(tx, 10));
  assert.deepEqual(
    [named(petras!), codes(petras!.against)],
    ["Petra Vogt · Petra Vogt", ["joining.reason.profile-other"]],
  );

  const ids = await say(workplace, [wordOn(petras!, true)]);
  assert.deepEqual(await inPage(workplace, (tx) => ruledOut(tx, 10)), []);
  await takeBack(workplace, ids);
  await say(workplace, [wordOn(petras!, false)]);
  assert.deepEqual(await inPage(workplace, (tx) => ruledOut(tx, 10)), []);
});

test("two people are asked about by the handles of their pair, in whichever order they are named", async () => {
  const workplace = await workplaceWithPairs();
  const [femkes] = await inPage(workplace, pairs);
  const { one, other } = femkes!;
  const asked = (a: string, b: string) => inPage(workplace, (tx) => askedOf(tx, a, b));

  assert.deepEqual(await asked(one.person, other.person), [one.handle, other.handle]);
  assert.deepEqual(await asked(other.person, one.person), [other.handle, one.handle]);
  assert.equal(await asked(one.person, one.person), null);
});

test("the id of somebody who was joined leads to whom they became, and after the split to them", async () => {
  const workplace = await workplaceWithPairs();
  const [femkes] = await inPage(workplace, pairs);
  const { one, other } = femkes!;
  const now = (id: string) => inPage(workplace, (tx) => presentPerson(tx, id));
  const ids = await say(workplace, [wordOn(femkes!, true)]);
  assert.deepEqual([await now(one.person), await now(other.person)], [one.person, one.person]);

  await takeBack(workplace, ids);
  const [again] = await inPage(workplace, pairs);
  assert.deepEqual(
    [await now(one.person), await now(other.person)],
    [again!.one.person, again!.other.person],
  );
  assert.equal(again!.one.person, one.person);
});

test("whichever handle is taken off somebody, their page stays with the rest, and undo brings all back", async () => {
  const workplace = await workplaceWithPairs();
  const [femkes] = await inPage(workplace, pairs);
  await say(workplace, [wordOn(femkes!, true)]);
  const whose = (handle: string) =>
    inPage(workplace, async (tx) => {
      const { rows } = await sql<{ person: string }>`
        select person_id as person from handles where handle_id = ${handle}`.execute(tx);
      return rows[0]!.person;
    });
  const handles = [femkes!.one.handle, femkes!.other.handle];
  const person = await whose(handles[0]!);

  for (const [off, rest] of [handles, handles.toReversed()]) {
    const ids = await say(workplace, [{ one: off!, other: rest!, same: false }]);
    assert.equal(await whose(rest!), person);
    assert.notEqual(await whose(off!), person);
    await takeBack(workplace, ids);
    assert.deepEqual([await whose(off!), await whose(rest!)], [person, person]);
  }
});

test("two words at the same time are both heard", async () => {
  const workplace = await workplaceWithPairs();
  const found = await inPage(workplace, pairs);
  await Promise.all(found.map((pair) => say(workplace, [wordOn(pair, true)])));
  assert.deepEqual(await inPage(workplace, sums), {
    pairs: 0,
    decided: 2,
    ruledOut: 1,
    byKey: 0,
    byName: 0,
  });
});

test("the kind of a pair is the first that fits what speaks for it and against it", () => {
  const of = (...codes: Parameters<typeof kindOf>[0]["reasons"][number]["code"][]) =>
    kindOf({ reasons: codes.map((code) => ({ code, values: {} })), against: [] });
  assert.deepEqual(
    [
      of("address", "family-other"),
      of("number", "given-initial", "family-same"),
      of("mailbox", "company"),
      of("company", "given-initial", "family-same"),
      of("address-slip", "company", "given-slip", "family-same"),
      of("company", "given-spelling", "family-same"),
      of("circle", "given-same", "family-same"),
      of("place", "given-same", "family-same"),
    ],
    ["new-name", "key", "mailbox", "vague", "vague", "company", "circle", "name"],
  );
});
