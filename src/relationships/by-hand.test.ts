import assert from "node:assert/strict";
import { test } from "node:test";
import { cardLines } from "#jobs/export/card-lines.ts";
import { NOW, cardReading, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { directory, everyone, findPeople } from "./directory.ts";
import { tellingWhom } from "./by-hand.ts";
import { type NewMark, addMarks, removeMarks, takeBackSaid } from "./marks.ts";
import { decided, jointsOf, sayOfPairs, sums } from "./pairs.ts";
import { personPage } from "./person.ts";

const PLACE = { now: NOW, zone: "Europe/Berlin" };

type Edit = Omit<Extract<NewMark, { kind: "edit" }>, "kind" | "person">;

/** Anna, who signs with a number and an address in Munich, and Bert. */
async function archive() {
  const workplace = await testWorkplace();
  const signature = { phone: "+4930901820", address: "Hauptstr. 5, 80331 München" };
  await importReadings(workplace, [
    mailReading("1", "me", ["anna"]),
    mailReading("2", "anna", ["me"], { signature }),
    mailReading("3", "me", ["bert"]),
    mailReading("4", "bert", ["me"]),
  ]);
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    workplace.store.transaction(workplace.scope, "page", work);
  const written = async (person: string, edit: Edit): Promise<string> => {
    const saying = { ...PLACE, userId: workplace.scope.userId };
    return (await inside((tx) => addMarks(tx, [{ kind: "edit", person, ...edit }], saying)))[0]!;
  };
  const named = async (address: string) =>
    (await inside((tx) => findPeople(tx, address)))[0]?.id ?? null;
  /** Whoever is read in between, she may be another row by then. */
  const anna = async () => (await named("anna@x.example"))!;
  const page = async () => {
    const id = await anna();
    return inside((tx) => personPage(tx, id, PLACE));
  };
  return {
    workplace,
    inside,
    named,
    anna,
    write: async (edit: Edit) => written(await anna(), edit),
    writeOf: async (address: string, edit: Edit) => written((await named(address))!, edit),
    takeBack: (id: string) => inside((tx) => removeMarks(tx, [id], PLACE)),
    handles: async () =>
      (await page()).handles.map(({ value, count, byHand }) => [value, count, byHand]),
    seat: async () => {
      const { seat } = await page();
      return [seat?.name.de, seat?.because[0]?.code, seat?.against.length];
    },
    /** Addresses that stand among what was said of her. */
    marks: async () =>
      (await page()).marks.flatMap((mark) => (mark.kind === "edit" ? mark.value : [])).toSorted(),
    facts: async () => (await page()).facts.map(({ field }) => field),
  };
}

test("an address that is added by hand is theirs, now and when it is read, until that is taken back", async () => {
  const world = await archive();
  const before = await world.handles();
  const added = await world.write({ field: "email", value: "Anna.Busch@X.example" });
  assert.deepEqual(await world.handles(), [...before, ["anna.busch@x.example", 0, true]]);

  await importReadings(world.workplace, [
    mailReading("5", "me", ["anna.busch"]),
    mailReading("6", "anna.busch", ["me"]),
  ]);
  assert.equal(await world.named("anna.busch@x.example"), await world.anna());
  assert.deepEqual(
    (await world.handles()).find(([value]) => value === "anna.busch@x.example"),
    ["anna.busch@x.example", 2, true],
  );

  await world.takeBack(added);
  assert.notEqual(await world.named("anna.busch@x.example"), await world.anna());
  assert.deepEqual(await world.handles(), before);
});

test("whoever has an address that is added by hand is the same person", async () => {
  const world = await archive();
  const bert = await world.named("bert@x.example");
  const added = await world.write({ field: "email", value: "bert@x.example" });
  const together = await world.named("bert@x.example");
  assert.equal(together, await world.named("anna@x.example"));

  await world.takeBack(added);
  assert.notEqual(await world.named("bert@x.example"), await world.named("anna@x.example"));
  assert.notEqual(bert, null);
});

test("whoever is made one with somebody by an address is told, and what is written next is of both", async () => {
  const { workplace, inside, named } = await archive();
  const saying = { ...PLACE, userId: workplace.scope.userId };
  const bert = (await named("bert@x.example"))!;
  const write = (field: "email" | "phone", value: string) =>
    inside(async (tx) => {
      const mark = { kind: "edit", person: bert, field, value } as const;
      const work = () => addMarks(tx, [mark], saying);
      return (await tellingWhom(tx, [mark], { place: PLACE, work })).madeOne;
    });
  const names = (await inside(everyone)).map(({ name }) => name);
  assert.deepEqual(await write("email", "new@x.example"), []);
  const [both, ...others] = await write("email", "Anna@x.example");
  assert.deepEqual([both?.other, both?.one, others], [names[0], names[1], []]);
  assert.deepEqual(await write("phone", "0171 2345678"), []);

  const [one] = await inside((tx) => findPeople(tx, "bert@x.example"));
  const page = await inside((tx) => personPage(tx, one!.id, PLACE));
  assert.deepEqual(page.handles.map(({ value }) => value).toSorted(), [
    "+491712345678",
    "anna@x.example",
    "bert@x.example",
    "new@x.example",
  ]);
});

test("whoever is joined by an address is listed as written by hand, and an address of nobody is not listed", async () => {
  const { inside, write, anna } = await archive();
  const before = await inside(sums);
  await write({ field: "email", value: "anna@nowhere.example" });
  assert.deepEqual(await inside(sums), before);

  await write({ field: "email", value: "bert@x.example" });
  const said = await inside((tx) => decided(tx, 10));
  assert.deepEqual(
    said.map(({ one, other, same, byHand }) => [one.value, other.value, same, byHand?.on]),
    [["anna@x.example", "bert@x.example", true, "email:anna@x.example"]],
  );
  assert.equal((await inside(sums)).decided, 1);
  const herself = await anna();
  assert.deepEqual(
    (await inside((tx) => jointsOf(tx, herself))).map(({ by, byHand }) => [by, byHand]),
    [["decision", true]],
  );
});

test("a decision that was made by writing an address leaves nothing when it is taken back", async () => {
  const { inside, write, named, handles, marks } = await archive();
  const before = await handles();
  const added = await write({ field: "email", value: "bert@x.example" });
  const none = await write({ field: "email", value: "anna@nowhere.example" });
  assert.deepEqual(await marks(), ["anna@nowhere.example", "bert@x.example"]);

  await inside((tx) => takeBackSaid(tx, [added], PLACE));
  assert.deepEqual(await marks(), ["anna@nowhere.example"]);
  assert.notEqual(await named("bert@x.example"), await named("anna@x.example"));
  assert.deepEqual(await inside((tx) => decided(tx, 10)), []);
  await inside((tx) => takeBackSaid(tx, [none], PLACE));
  assert.deepEqual([await handles(), await marks()], [before, []]);
});

test("an address that was added is not theirs where a later word says that it is somebody else's", async () => {
  const { workplace, inside, write, named, handles, marks } = await archive();
  const before = await handles();
  await write({ field: "email", value: "bert@x.example" });
  assert.equal((await handles()).length, before.length + 1);

  const [joint] = await inside(async (tx) => jointsOf(tx, (await named("bert@x.example"))!));
  const apart = { one: joint!.other.handle, other: joint!.one.handle, same: false };
  const by = { ...PLACE, userId: workplace.scope.userId };
  const [word] = await inside((tx) => sayOfPairs(tx, [apart], by));
  assert.deepEqual([await handles(), await marks()], [before, []]);
  assert.notEqual(await named("bert@x.example"), await named("anna@x.example"));
  await inside((tx) => takeBackSaid(tx, [word!], PLACE));
  assert.deepEqual(await marks(), ["bert@x.example"]);
  assert.equal(await named("bert@x.example"), await named("anna@x.example"));
});

test("what was written by hand and taken back is what it was once it is said again, whoever has the page by then", async () => {
  const { workplace, inside, write, anna, named, takeBack } = await archive();
  const all = () =>
    inside(async (tx) => {
      const marks = await tx.selectFrom("marks").select(["kind", "subject", "value"]).execute();
      const words = await tx.selectFrom("decisions").select(["one", "other", "same"]).execute();
      const shown = (await decided(tx, 10)).map(({ byHand }) => byHand);
      const together = await jointsOf(tx, (await findPeople(tx, "anna@x.example"))[0]!.id);
      return { marks, words, shown, joints: together.map(({ by, byHand }) => [by, byHand]) };
    });
  const id = await write({ field: "email", value: "bert@x.example" });
  const before = await all();
  const [said] = await inside((tx) => decided(tx, 10));

  await takeBack(id);
  assert.notEqual(await anna(), await named("bert@x.example"));
  const saying = { ...PLACE, userId: workplace.scope.userId };
  for (const address of ["anna@x.example", "bert@x.example"]) {
    const person = (await named(address))!;
    const mark = { kind: "edit", person, ...said!.byHand! } as const;
    const [again] = await inside((tx) => addMarks(tx, [mark], saying));
    assert.deepEqual(await all(), before);
    await takeBack(again!);
  }
});

test("a number is kept as one dials it from anywhere, and what is none is refused", async () => {
  const world = await archive();
  await world.write({ field: "phone", value: "0171 2345678" });
  assert.deepEqual((await world.handles()).at(-1), ["+491712345678", 0, true]);

  for (const [edit, code] of [
    [{ field: "phone", value: "12" }, "relationships.no-number"],
    [{ field: "email", value: "anna" }, "relationships.no-address"],
    [{ field: "place", value: "Xyzzyhausen" }, "relationships.no-place"],
  ] as const) {
    await assert.rejects(world.write(edit), { code });
  }
});

test("a number that is written for two people makes them one with nobody, until one of them has it alone", async () => {
  const { workplace, write, writeOf, named, takeBack } = await archive();
  const edit = { field: "phone", value: "+4989123450" } as const;
  const ofAnna = await write(edit);
  await writeOf("bert@x.example", edit);
  const caller = { kind: "phone", value: "+4989123450", name: "" } as const;
  await importReadings(workplace, [
    mailReading("7", "me", [], {
      parties: [
        { kind: "email", value: "me@x.example", name: "", role: "to" },
        { ...caller, role: "from" },
      ],
      held: { kind: "phone", minutes: 4, reason: { code: "sms.call", values: {} } },
    }),
  ]);

  const [anna, bert] = [await named("anna@x.example"), await named("bert@x.example")];
  assert.notEqual(anna, bert);
  assert.ok(![anna, bert].includes(await named("+4989123450")));

  await takeBack(ofAnna);
  assert.equal(await named("+4989123450"), await named("bert@x.example"));
  assert.notEqual(await named("anna@x.example"), await named("bert@x.example"));
});

test("what was said of numbers is listed with them in groups, and without their kind", async () => {
  const { inside, write, anna } = await archive();
  await write({ field: "phone", value: "0171 2345678" });
  await write({ field: "wrong", value: "phone:+4930901820" });
  await write({ field: "wrong", value: "address:Hauptstr. 5, 80331 München" });
  const herself = await anna();
  const { marks } = await inside((tx) => personPage(tx, herself, PLACE));
  assert.deepEqual(
    marks.flatMap((mark) => (mark.kind === "edit" ? [[mark.value, mark.written]] : [])),
    [
      ["address:Hauptstr. 5, 80331 München", "Hauptstr. 5, 80331 München"],
      ["phone:+4930901820", "+49 30 901820"],
      ["+491712345678", "+49 171 2345678"],
    ],
  );
});

test("one's own address is nobody else's", async () => {
  const { write } = await archive();
  await assert.rejects(
    write({ field: "email", value: "me@x.example" }),
    new UserError("relationships.own-address", { value: "me@x.example" }),
  );
});

test("where somebody sits by the user's hand wins over all that is read", async () => {
  const world = await archive();
  assert.deepEqual(await world.seat(), ["München", "places.signature", 1]);
  const written = await world.write({ field: "place", value: "Hamburg" });
  assert.deepEqual(await world.seat(), ["Hamburg", "places.hand", 2]);

  const signature = { address: "Ring 1, 1010 Wien" };
  const at = new Date("2026-05-01T09:00:00Z");
  await importReadings(world.workplace, [mailReading("5", "anna", ["me"], { signature, at })]);
  assert.deepEqual(await world.seat(), ["Hamburg", "places.hand", 3]);

  await world.write({ field: "place", value: "" });
  assert.deepEqual((await world.seat()).slice(0, 2), ["Wien", "places.signature"]);
  await world.takeBack(written);
});

test("what was read and is not theirs is gone, and says nothing of where they sit, until it is taken back", async () => {
  const world = await archive();
  assert.deepEqual(await world.facts(), ["phone", "address"]);
  const number = await world.write({ field: "wrong", value: "phone:+4930901820" });
  await world.write({ field: "wrong", value: "address:Hauptstr. 5, 80331 München" });
  assert.deepEqual(await world.facts(), []);
  assert.deepEqual((await world.seat())[0], undefined);

  await world.takeBack(number);
  assert.deepEqual(await world.facts(), ["phone"]);
  assert.deepEqual((await world.seat())[0], "Berlin");
});

test("what is added by hand finds them and is listed and exported as what was read, and what is not theirs is not", async () => {
  const { workplace, inside, write, anna, named } = await archive();
  await write({ field: "email", value: "anna.busch@home.example" });
  await write({ field: "phone", value: "0171 2345678" });
  await write({ field: "place", value: "Hamburg" });
  await write({ field: "wrong", value: "phone:+4930901820" });

  assert.equal(await named("anna.busch@home.example"), await anna());
  const { people } = await inside((tx) => directory(tx, { text: "busch", offset: 0, limit: 9 }));
  assert.deepEqual(
    people.map(({ id }) => id),
    [await anna()],
  );
  const herself = await anna();
  const listed = (await inside(everyone)).find(({ id }) => id === herself);
  assert.deepEqual(
    listed?.handles.map(({ kind, value, sources }) => [kind, value, sources.length]),
    [
      ["phone", "+491712345678", 0],
      ["email", "anna.busch@home.example", 0],
      ["email", "anna@x.example", 1],
    ],
  );

  const [card = ""] = await Array.fromAsync(cardLines(workplace));
  assert.deepEqual(
    card.split("\r\n").filter((line) => /^(?:EMAIL|TEL|ADR)/.test(line)),
    [
      "EMAIL;TYPE=INTERNET:anna.busch@home.example",
      "EMAIL;TYPE=INTERNET:anna@x.example",
      "TEL;TYPE=VOICE:+491712345678",
      "ADR:;;;Hamburg;;;",
      "ADR:;;Hauptstr. 5;München;;80331;",
    ],
  );
});

test("what was not theirs is theirs once it is added by hand", async () => {
  const { inside, write, anna, handles } = await archive();
  const listed = async () => {
    const herself = await anna();
    const found = (await inside(everyone)).find(({ id }) => id === herself);
    return found?.handles.map(({ value }) => value);
  };
  await write({ field: "wrong", value: "phone:+4930901820" });
  assert.deepEqual(await listed(), ["anna@x.example"]);
  await write({ field: "phone", value: "030 901820" });
  assert.deepEqual((await handles()).at(-1), ["+4930901820", 0, true]);
  assert.deepEqual(await listed(), ["+4930901820", "anna@x.example"]);
});

test("what somebody else has too is theirs by the user's hand, with who else is reached by it, and is exported", async () => {
  const { workplace, inside, write, writeOf, named, anna } = await archive();
  const number = "+4989123450";
  await write({ field: "phone", value: number });
  await writeOf("bert@x.example", { field: "phone", value: number });
  const handles = [
    { kind: "phone", value: number, label: "" },
    { kind: "email", value: "carl@x.example", label: "" },
  ] as const;
  await importReadings(workplace, [cardReading("c", "Carl Sand", [], { handles })]);

  const [bert, carl] = [(await named("bert@x.example"))!, (await named("carl@x.example"))!];
  assert.equal(new Set([await anna(), bert, carl]).size, 3);
  const reached = async (id: string) => {
    const { handles } = await inside((tx) => personPage(tx, id, PLACE));
    const shown = handles.filter(({ value }) => value === number);
    return shown.map(({ byHand, also }) => [byHand, also.people.map((one) => one.id).toSorted()]);
  };
  assert.deepEqual(await reached(await anna()), [[true, [bert, carl].toSorted()]]);
  assert.deepEqual(await reached(bert), [[true, [await anna(), carl].toSorted()]]);
  assert.deepEqual(await reached(carl), [[false, [await anna(), bert].toSorted()]]);
  const cards = await Array.fromAsync(cardLines(workplace));
  assert.equal(cards.filter((lines) => lines.includes(`TEL;TYPE=VOICE:${number}`)).length, 3);
});

test("an address of somebody who was removed is written with whose it was, counts for nobody, and makes both one when they are back", async () => {
  const { workplace, inside, anna, named, handles, takeBack } = await archive();
  const saying = { ...PLACE, userId: workplace.scope.userId };
  const bert = (await named("bert@x.example"))!;
  const [name] = (await inside(everyone)).flatMap((one) => (one.id === bert ? one.name : []));
  const [removal] = await inside((tx) => addMarks(tx, [{ kind: "removed", person: bert }], saying));
  const value = "bert@x.example";
  const mark = { kind: "edit", person: await anna(), field: "email", value } as const;
  const told = await inside((tx) =>
    tellingWhom(tx, [mark], { place: PLACE, work: () => addMarks(tx, [mark], saying) }),
  );
  assert.deepEqual([told.madeOne, told.ofRemoved], [[], [{ name, value }]]);
  assert.deepEqual(
    (await handles()).find(([one]) => one === value),
    [value, 0, true],
  );
  const written = async () => {
    const [herself] = await inside((tx) => findPeople(tx, "anna@x.example"));
    return herself!.counts.written;
  };
  assert.equal(await written(), 2);

  await takeBack(removal!);
  assert.equal(await named(value), await anna());
  assert.equal(await written(), 4);
});
