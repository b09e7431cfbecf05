import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import type { PersonCard } from "#channels/channel.ts";
import { copies } from "#channels/visavis/copies.ts";
import { archive, read } from "#jobs/files-for-tests.ts";
import { NOW, cardReading, importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { decide } from "#people/decisions.ts";
import { joinAnew } from "#relationships/figures.ts";
import { everyone } from "#relationships/directory.ts";
import { cardLines } from "./card-lines.ts";
import { tableLines } from "./table-lines.ts";

const HOME = { kind: "phone", value: "+31305550142", label: "home" } as const;

const card = (id: string, name: string, more: Partial<PersonCard>): PersonCard =>
  cardReading(id, name, [], more);

const email = (value: string) => ({ kind: "email", value, label: "" }) as const;

/** Of every card the lines that begin so. */
const linesOf = (cards: readonly string[], beginning: RegExp): readonly (readonly string[])[] =>
  cards.map((one) => one.split("\r\n").filter((line) => beginning.test(line)));

test("a number of two people's cards is on the card and in the row of both", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    card("pv", "Petra Vogt", { handles: [email("pv@x.example"), HOME] }),
    card("uh", "Ulf Hansen", { handles: [email("uh@x.example"), HOME] }),
    card("none", "Nora Nix", { note: "Without any address" }),
  ]);

  const cards = await Array.fromAsync(cardLines(workplace));
  assert.deepEqual(linesOf(cards, /^(?:FN|EMAIL|TEL)/), [
    ["FN:Nora Nix"],
    ["FN:Petra Vogt", "EMAIL;TYPE=INTERNET:pv@x.example", "TEL;TYPE=VOICE:+31305550142"],
    ["FN:Ulf Hansen", "EMAIL;TYPE=INTERNET:uh@x.example", "TEL;TYPE=VOICE:+31305550142"],
  ]);
  const [, ...rows] = await Array.fromAsync(tableLines(workplace, "en"));
  assert.deepEqual(
    rows.map((row) => [0, 3, 4].map((column) => row.split(",")[column])),
    [
      ["Ulf Hansen", "uh@x.example", "(+31) 30 555 0142"],
      ["Nora Nix", "", ""],
      ["Petra Vogt", "pv@x.example", "(+31) 30 555 0142"],
    ],
  );
});

test("a table has headings in the reader's language, and is parted as their spreadsheet parts", async () => {
  const workplace = await testWorkplace();
  const account = (value: string) => ({ kind: "account", value, label: "" }) as const;
  await importReadings(
    workplace,
    [
      // In Berlin it was the next day by then.
      mailReading("1", "me", ["pv"], { at: new Date("2026-03-01T23:30:00Z") }),
      card("pv", "Petra Vogt; Lumen", {
        handles: [
          email("pv@x.example"),
          HOME,
          account("phone:+15551234567"),
          account("skype:petra.vogt"),
        ],
        numbers: [
          { text: "0341 555 0142", label: "" },
          { text: "0305550142", label: "" },
          { text: "+31 30 555 0142", label: "" },
        ],
      }),
    ],
    { me: ["me@x.example"] },
  );

  const numbers = "(+31) 30 555 0142, (+1) 555 123 4567, 030 555 0142, 0341 555 0142";
  assert.deepEqual(await Array.fromAsync(tableLines(workplace, "en")), [
    "\uFEFFName,Company,Contact in both directions,E-mail addresses,Telephone numbers,Profiles,Accounts,Messages,Phone calls,Video calls,Meetings in person,Last contact,Last seen in person\r\n",
    `"Petra Vogt; Lumen",X,no,pv@x.example,"${numbers}",,Skype: petra.vogt,1,0,0,0,2026-03-02,\r\n`,
  ]);
  assert.deepEqual(await Array.fromAsync(tableLines(workplace, "de")), [
    "\uFEFFName;Firma;Kontakt in beide Richtungen;E-Mail-Adressen;Telefonnummern;Profile;Konten;Nachrichten;Telefonate;Videogespräche;Persönliche Treffen;Letzter Kontakt;Zuletzt gesehen\r\n",
    `"Petra Vogt; Lumen";X;nein;pv@x.example;"${numbers}";;Skype: petra.vogt;1;0;0;0;2026-03-02;\r\n`,
  ]);
  assert.deepEqual(linesOf(await Array.fromAsync(cardLines(workplace)), /^(?:TEL|IMPP)/), [
    [
      "TEL;TYPE=VOICE:+15551234567",
      "IMPP:skype:petra.vogt",
      "TEL;TYPE=VOICE:+31305550142",
      "TEL:0305550142",
      "TEL:0341 555 0142",
    ],
  ]);
});

test("a table in either language is known when it is dropped on Visavis", async () => {
  const workplace = await testWorkplace();
  for (const language of ["en", "de"] as const) {
    const text = (await Array.fromAsync(tableLines(workplace, language))).join("");
    assert.ok(copies.recognises(new TextEncoder().encode(text), "people.csv"));
  }
});

test("a card has one birthday, that of the newest card, and names the other in a note", async () => {
  const workplace = await testWorkplace();
  const handles = [email("pv@x.example")];
  await importReadings(workplace, [
    card("old", "Petra Vogt", { handles, birthday: "--03-21", changed: new Date("2020-01-01") }),
    card("new", "Petra Vogt", { handles, birthday: "--05-03", changed: new Date("2024-01-01") }),
  ]);
  const { store, scope } = workplace;
  await store.transaction(scope, "page", async (tx) => {
    const cards = await tx
      .selectFrom("handles")
      .select("handle_id")
      .where("kind", "=", "card")
      .execute();
    const [one, other] = cards.map(({ handle_id }) => handle_id);
    await decide(tx, [one!, other!], { now: NOW, userId: scope.userId, same: true });
    await joinAnew(tx);
  });

  assert.deepEqual(linesOf(await Array.fromAsync(cardLines(workplace)), /^(?:FN|BDAY|NOTE)/), [
    ["FN:Petra Vogt", "BDAY:--05-03", String.raw`NOTE:Another birthday (month\, day): 03-21`],
  ]);
});

test("a shared number is told to stand in the files of one's own cards, and not in another one's", async (t) => {
  const { workplace, write } = await archive(t);
  const files = await Promise.all(
    ["Petra Vogt", "Ulf Hansen", "Ida Brandt"].map((name) =>
      write(
        `${name}.vcf`,
        `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;TYPE=HOME:+31305550142\r\nEND:VCARD\r\n`,
      ),
    ),
  );
  await read(workplace, files);

  const people = await workplace.store.transaction(workplace.scope, "page", everyone);
  assert.deepEqual(
    people.map(({ name, handles }) => [
      name,
      handles.flatMap(({ value, sources }) =>
        value === "+31305550142" ? sources.map((path) => basename(path)) : [],
      ),
    ]),
    [["Ida Brandt"], ["Ulf Hansen"], ["Petra Vogt"]].map(([name]) => [name, [`${name}.vcf`]]),
  );
});
