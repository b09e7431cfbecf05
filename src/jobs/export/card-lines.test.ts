import assert from "node:assert/strict";
import { test } from "node:test";
import type { PersonCard } from "#channels/channel.ts";
import { vcard } from "#channels/contacts/vcard.ts";
import { readAll } from "#channels/for-tests.ts";
import { COPY_MARK } from "#channels/visavis/copies.ts";
import { NOW, cardReading, importReadings, testWorkplace } from "#jobs/for-tests.ts";
import { addMarks } from "#relationships/marks.ts";
import { cardLines } from "./card-lines.ts";

const NAME = {
  full: "Dr. Anna Maria von der Heide",
  prefix: "Dr.",
  given: "Anna",
  additional: "Maria",
  family: "von der Heide",
  suffix: "MBA",
  nicknames: [],
};

const HANDLES = [
  { kind: "email", value: "anna@x.example", label: "" },
  { kind: "phone", value: "+493012345678", label: "" },
  { kind: "profile", value: "linkedin.com/in/anna-vdh", label: "" },
] as const;
const ACCOUNT = { kind: "account", value: "skype:anna.vdh", label: "" } as const;

const ADDRESS = {
  label: "",
  street: "Ring 5; Hof, 2. OG",
  city: "Bremen",
  region: "HB",
  postcode: "28195",
  country: "Deutschland",
  position: null,
};

const ANNA = cardReading("anna", "Anna Maria von der Heide", [], {
  name: NAME,
  handles: [...HANDLES, ACCOUNT],
  numbers: [{ text: "555 0142", label: "" }],
  works: [{ company: "Lumen, Hall & Co; KG", unit: "", title: "Leiterin" }],
  addresses: [ADDRESS, { ...ADDRESS, street: "Am Deich 1", city: "Cuxhaven", postcode: "27472" }],
  urls: ["https://vdh.example/a,b"],
  birthday: "--05-03",
  note: "Zwei\nZeilen; mit: allem",
});

/** As if another program had written them: what bears our mark is passed over. */
async function readAgain(text: string): Promise<readonly PersonCard[]> {
  const bytes = new TextEncoder().encode(text.replaceAll(`PRODID:-//${COPY_MARK}//EN\r\n`, ""));
  const readings = await readAll(vcard, bytes);
  return readings.filter((one) => one.kind === "person");
}

test("what stands in a card is written, and read from it again, part by part", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [ANNA]);
  const [anna] = await readAgain((await Array.fromAsync(cardLines(workplace))).join(""));
  assert.ok(anna);
  const inOrder = <T>(all: readonly T[]) =>
    all.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const { name, handles, numbers, works, addresses, urls, birthday, note, notes } = anna;
  assert.deepEqual(
    { name, numbers, works, urls, birthday, note, notes },
    {
      name: { ...NAME, full: "Anna Maria von der Heide" },
      numbers: ANNA.numbers,
      works: ANNA.works,
      // Cards name accounts by their address.
      urls: ["skype:anna.vdh", ...ANNA.urls],
      birthday: ANNA.birthday,
      note: ANNA.note,
      notes: [],
    },
  );
  const bare = handles.map(({ kind, value }) => ({ kind, value, label: "" }));
  assert.deepEqual(inOrder(bare), inOrder(HANDLES));
  assert.deepEqual(
    inOrder(addresses.map((one) => ({ ...one, label: "" }))),
    inOrder(ANNA.addresses),
  );
});

test("whom no card names is split into the parts that sort, and a place written by hand is a city", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    cardReading("petra", "", ["petra.vogt@x.example"], {
      name: { ...NAME, full: "Petra Vogt", family: "", given: "", additional: "" },
    }),
  ]);
  const { store, scope, zone } = workplace;
  await store.transaction(scope, "page", async (tx) => {
    const { person_id: person } = await tx
      .selectFrom("handles")
      .select("person_id")
      .where("value", "=", "petra.vogt@x.example")
      .executeTakeFirstOrThrow();
    await addMarks(tx, [{ kind: "edit", person: person!, field: "place", value: "Hamburg" }], {
      now: NOW,
      zone,
      userId: scope.userId,
    });
  });
  const lines = (await Array.fromAsync(cardLines(workplace))).join("").split("\r\n");
  assert.deepEqual(
    lines.filter((line) => /^(?:VERSION|N|ADR)/.test(line)),
    ["VERSION:3.0", "N:Vogt;Petra;;;", "ADR:;;;Hamburg;;;"],
  );
});

test("which of two cards of one file tells the parts of a name and an address hangs on no order", async () => {
  const home = { ...ADDRESS, street: "Ring 5", region: "", country: "" };
  const anna = (given: string, address: typeof home) =>
    cardReading(given, "", ["anna@x.example"], {
      name: { ...NAME, full: "Anna Maria Heide", given, family: "Heide" },
      addresses: [address],
    });
  const cards = [
    anna("Anna Maria", home),
    anna("Anna", { ...home, street: "Ring 5, 28195 Bremen", postcode: "", city: "" }),
  ];
  const linesOf = async (readings: readonly PersonCard[]) => {
    const workplace = await testWorkplace();
    await importReadings(workplace, readings);
    const lines = (await Array.fromAsync(cardLines(workplace))).join("").split("\r\n");
    return lines.filter((line) => /^(?:FN|N|ADR)/.test(line));
  };
  const lines = await linesOf(cards);
  assert.deepEqual([lines[0], lines.length], ["FN:Anna Maria Heide", 3]);
  assert.deepEqual(await linesOf(cards.toReversed()), lines);
});
