import assert from "node:assert/strict";
import { test } from "node:test";
import type { Party, Reading } from "#channels/channel.ts";
import { accountHandle, nameHandle } from "#channels/handle.ts";
import { cardLines } from "#jobs/export/card-lines.ts";
import { numberAsText, tableLines } from "#jobs/export/table-lines.ts";
import { NOW, cardReading, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import type { Tx } from "#store/tables.ts";
import { directory, everyone, findPeople } from "./directory.ts";
import { addMarks, removeMarks } from "./marks.ts";
import { jointsOf, sayOfPairs } from "./pairs.ts";
import { personPage } from "./person.ts";

const PLACE = { now: NOW, zone: "Europe/Berlin" };

const email = (value: string) => ({ kind: "email", value, label: "" }) as const;
const HOME = { kind: "phone", value: "+31305550142", label: "home" } as const;

async function archive(readings: readonly Reading[]) {
  const workplace = await testWorkplace();
  await importReadings(workplace, readings);
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    workplace.store.transaction(workplace.scope, "page", work);
  const by = { ...PLACE, userId: workplace.scope.userId };
  const idOf = async (name: string) => {
    const [one] = await inside((tx) => findPeople(tx, name));
    return one!.id;
  };
  return {
    inside,
    by,
    idOf,
    notTheirs: async (name: string, value: string) => {
      const person = await idOf(name);
      const mark = { kind: "edit", person, field: "wrong", value } as const;
      const [id] = await inside((tx) => addMarks(tx, [mark], by));
      return id!;
    },
    takeBack: (id: string) => inside((tx) => removeMarks(tx, [id], PLACE)),
    page: async (name: string) => {
      const id = await idOf(name);
      return inside((tx) => personPage(tx, id, PLACE));
    },
    /** Where a value is said to reach whom: on the page, in the search, the list, the terminal and each export. */
    places: async (value: string) => {
      const people = await inside(everyone);
      const has = (one: { readonly value: string }) => one.value === value;
      const shown: string[] = [];
      for (const { id, name } of people) {
        const { handles } = await inside((tx) => personPage(tx, id, PLACE));
        if (handles.some(has)) shown.push(name);
      }
      const { people: found } = await inside((tx) =>
        directory(tx, { text: value, offset: 0, limit: 9 }),
      );
      const named = await inside((tx) => findPeople(tx, value));
      const listed = people.filter(({ handles }) => handles.some(has));
      const cards = await Array.fromAsync(cardLines(workplace));
      const rows = await Array.fromAsync(tableLines(workplace, "en"));
      return {
        page: shown.toSorted(),
        search: found.map(({ name }) => name).toSorted(),
        terminal: named.map(({ name }) => name).toSorted(),
        list: listed.map(({ name }) => name).toSorted(),
        cards: cards.filter((card) => card.includes(value)).length,
        rows: rows.filter((row) => row.includes(value) || row.includes(numberAsText(value))).length,
      };
    },
  };
}

const everywhere = (...names: readonly string[]) => ({
  page: names,
  search: names,
  terminal: names,
  list: names,
  cards: names.length,
  rows: names.length,
});

/** Of Petra Vogt two addresses and a number are known, and by the first address nothing passed. */
const PETRA = cardReading("pv", "Petra Vogt", [], {
  handles: [email("petra@old.example"), email("petra@x.example"), HOME],
  addresses: [
    {
      label: "work",
      street: "Hauptstr. 5\nHinterhaus",
      city: "München",
      region: "",
      postcode: "80331",
      position: null,
      country: "",
    },
  ],
});
const MAILS = [mailReading("1", "me", ["petra"]), mailReading("2", "petra", ["me"])];

test("what is not theirs reaches them nowhere, be it on their card or was something written by it, until that is taken back", async () => {
  const { notTheirs, takeBack, places } = await archive([PETRA, ...MAILS]);
  for (const [kind, value] of [
    ["phone", "+31305550142"],
    ["email", "petra@old.example"],
    ["email", "petra@x.example"],
  ] as const) {
    assert.deepEqual(await places(value), everywhere("Petra Vogt"));
    const mark = await notTheirs("Petra Vogt", `${kind}:${value}`);
    assert.deepEqual(await places(value), everywhere());
    await takeBack(mark);
    assert.deepEqual(await places(value), everywhere("Petra Vogt"));
  }
});

test("what is not the one's reaches the other on whose card it stands too, whoever of the two has it", async () => {
  const ulf = cardReading("uh", "Ulf Hansen", [], { handles: [email("uh@x.example"), HOME] });
  const { notTheirs, takeBack, places } = await archive([PETRA, ulf]);
  assert.deepEqual(await places(HOME.value), everywhere("Petra Vogt", "Ulf Hansen"));
  for (const [one, other] of [
    ["Ulf Hansen", "Petra Vogt"],
    ["Petra Vogt", "Ulf Hansen"],
  ] as const) {
    const mark = await notTheirs(one, `phone:${HOME.value}`);
    assert.deepEqual(await places(HOME.value), everywhere(other));
    await takeBack(mark);
  }
});

test("that something is not theirs hangs on something else of theirs, and is of nobody else who has it later", async () => {
  const { inside, notTheirs, places, idOf, by } = await archive([PETRA]);
  const values = ["phone:+31305550142", "email:petra@old.example", "email:petra@x.example"];
  for (const value of values) await notTheirs("Petra Vogt", value);
  const marks = await inside((tx) => tx.selectFrom("marks").select("subject").execute());
  assert.deepEqual(
    marks.filter(({ subject }, nth) => subject === values[nth]),
    [],
  );

  const person = await idOf("Petra Vogt");
  await inside((tx) =>
    addMarks(tx, [{ kind: "edit", person, field: "phone", value: HOME.value }], by),
  );
  assert.deepEqual(await places(HOME.value), everywhere("Petra Vogt"));
});

test("an address that was parted from the rest and stands on their card reaches them no longer once it is not theirs", async () => {
  const { inside, by, idOf } = await archive([PETRA, ...MAILS]);
  const petra = await idOf("Petra Vogt");
  const { id: address } = await inside((tx) =>
    tx
      .selectFrom("handles")
      .select("handle_id as id")
      .where("value", "=", "petra@x.example")
      .executeTakeFirstOrThrow(),
  );
  const joints = await inside((tx) => jointsOf(tx, petra));
  const sides = new Set(joints.flatMap(({ one, other }) => [one.handle, other.handle]));
  sides.delete(address);
  const words = Array.from(sides, (other) => ({ one: address, other, same: false }));
  await inside((tx) => sayOfPairs(tx, words, by));
  const reached = async () => {
    const { handles } = await inside((tx) => personPage(tx, petra, PLACE));
    return handles.map(({ value, count }) => [value, count]);
  };
  const rest = [
    ["+31305550142", 0],
    ["petra@old.example", 0],
  ];
  assert.deepEqual(await reached(), [...rest, ["petra@x.example", 0]]);

  const wrong = { field: "wrong", value: "email:petra@x.example" } as const;
  await inside((tx) => addMarks(tx, [{ kind: "edit", person: petra, ...wrong }], by));
  assert.deepEqual(await reached(), rest);
  const [holder, ...others] = await inside((tx) => findPeople(tx, "petra@x.example"));
  assert.deepEqual([holder?.counts.written, others], [2, []]);
});

test("what we call somebody of whom a list tells a name alone reaches them nowhere, and what a chat shows does", async () => {
  const met = (party: Party, channel: "fair" | "whatsapp") =>
    mailReading(channel, "", [], {
      channel,
      held: { kind: "in-person", minutes: null, reason: { code: "table.met", values: {} } },
      parties: [{ ...party, role: "met" }],
    });
  const { page } = await archive([
    met(accountHandle("fair", "erik_holm/lumen", "Erik Holm")!, "fair"),
    met(nameHandle("whatsapp", "Ida Brandt")!, "whatsapp"),
  ]);
  assert.deepEqual((await page("Erik Holm")).handles, []);
  assert.deepEqual(
    (await page("Ida Brandt")).handles.map(({ value }) => value),
    ["whatsapp:ida brandt"],
  );
});

test("an address or a domain that is not theirs says nothing of where they sit", async () => {
  const work = cardReading("mk", "Marek Kos", [], {
    handles: [email("marek@kos.example.pl")],
    addresses: PETRA.addresses,
  });
  const { page, notTheirs } = await archive([work]);
  const seat = async () => (await page("Marek Kos")).seat?.name.de;
  assert.equal(await seat(), "München");
  const { facts } = await page("Marek Kos");
  await notTheirs("Marek Kos", `address:${facts.find(({ field }) => field === "address")!.value}`);
  assert.deepEqual((await page("Marek Kos")).facts, []);
  assert.equal(await seat(), "Polen");
  await notTheirs("Marek Kos", "email:marek@kos.example.pl");
  assert.equal(await seat(), undefined);
});
