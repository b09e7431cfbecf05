import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Channel } from "#channels/channel.ts";
import { CHANNELS } from "#channels/registry.ts";
import { MISSING } from "#channels/for-tests.ts";
import { line, readAll, realFolder, said, sample, told } from "./for-tests.ts";
import { googleCsv } from "./google-csv.ts";
import { outlookCsv } from "./outlook-csv.ts";
import { vcard } from "./vcard.ts";

const read = async (channel: Channel, name: string) =>
  (await readAll(channel, sample(name))).map(said);

const leftOut = (names: string) => ({ code: "contacts.left-out", values: { names } });

const AT_WORK = { label: "work", region: "", position: null };

test("Google's table until 2023: German labels, several values in a cell", async () => {
  assert.deepEqual(await read(googleCsv, "google-2019.csv"), [
    {
      place: "1",
      of: "person",
      name: {
        full: "Dr. Petra Vogt",
        prefix: "Dr.",
        given: "Petra",
        family: "Vogt",
        nicknames: ["Pet"],
      },
      handles: [
        { kind: "email", value: "petra.vogt@lumen.example", label: "work" },
        { kind: "email", value: "pv@lumen.example", label: "work" },
        { kind: "email", value: "petra@vogt.example", label: "home" },
        { kind: "phone", value: "+491715552131", label: "mobile" },
        { kind: "phone", value: "+493090182012", label: "mobile" },
        { kind: "phone", value: "+493090182099", label: "fax" },
        { kind: "profile", value: "linkedin.com/in/petra-vogt-lumen", label: "profile" },
      ],
      works: [{ company: "Lumen GmbH", unit: "Vertrieb", title: "Leiterin" }],
      addresses: [
        {
          ...AT_WORK,
          street: "Postfach 7\n3. Etage\nAm Beispielufer 12",
          city: "Berlin",
          postcode: "10997",
          country: "DE",
        },
      ],
      urls: ["skype:petra.vogt"],
      birthday: "--05-03",
      note: 'Messe, Halle 7\n"Espresso"',
      notes: [leftOut("Group Membership")],
    },
    { kind: "skipped", place: "2", reason: "contacts.empty-card" },
    {
      place: "3",
      of: "company",
      name: { full: "Fern Ltd." },
      handles: [{ kind: "phone", value: "+35315550134", label: "main" }],
      works: [{ company: "Fern Ltd.", unit: "", title: "" }],
    },
  ]);
});

test("Google's table since 2024: rows shorter and longer than the header", async () => {
  assert.deepEqual(await read(googleCsv, "google-2024.csv"), [
    {
      place: "1",
      of: "person",
      name: {
        full: "Jörg K. Brandt",
        given: "Jörg",
        additional: "K.",
        family: "Brandt",
        phonetic: "Jörk",
      },
      handles: [
        { kind: "email", value: "joerg.brandt@lumen.example", label: "" },
        { kind: "phone", value: "+491715552132", label: "mobile" },
      ],
      works: [{ company: "Lumen GmbH", unit: "", title: "Einkauf" }],
      addresses: [
        {
          ...AT_WORK,
          label: "home",
          street: "Hafenweg 3\n20457 Hamburg",
          city: "",
          postcode: "",
          country: "",
        },
      ],
      urls: ["https://brandt.example"],
      birthday: "--12-24",
      note: "Du",
      notes: [leftOut("Photo, Relation 1 - Value, Custom Field 1 - Value")],
    },
    {
      place: "2",
      of: "person",
      name: { full: "Nur Name", given: "Nur", family: "Name" },
    },
    {
      place: "3",
      of: "person",
      name: { full: "Zu Lang", given: "Zu", family: "Lang" },
      notes: [
        { code: "contacts.no-address", values: { value: "kein-at" } },
        { code: "contacts.row-too-long", values: {} },
      ],
    },
  ]);
});

test("Outlook's German table in Windows-1252 with semicolons", async () => {
  assert.deepEqual(await read(outlookCsv, "outlook-de.csv"), [
    {
      place: "1",
      of: "person",
      name: {
        full: "Dr. Jürgen K. Müller",
        prefix: "Dr.",
        given: "Jürgen",
        additional: "K.",
        family: "Müller",
      },
      handles: [
        { kind: "email", value: "j.mueller@beispiel.example", label: "" },
        { kind: "phone", value: "+4922190182012", label: "work" },
        { kind: "phone", value: "+491715552133", label: "mobile" },
        { kind: "phone", value: "+49228901820", label: "home" },
        { kind: "phone", value: "+492219018200", label: "main" },
        { kind: "phone", value: "+4922190182099", label: "fax" },
      ],
      numbers: [{ text: "0221 901820-10", label: "assistant" }],
      works: [{ company: "Beispiel & Söhne KG", unit: "Einkauf", title: "Geschäftsführer" }],
      addresses: [
        {
          label: "work",
          street: "Domstraße 1\nTor 3",
          city: "Köln",
          region: "NRW",
          postcode: "50668",
          country: "Deutschland",
          position: null,
        },
        {
          label: "home",
          street: "",
          city: "Bonn",
          region: "",
          postcode: "",
          country: "",
          position: null,
        },
      ],
      urls: ["http://www.beispiel.example"],
      birthday: "--02-29",
      note: "Grüße; zahlt 5 € Skonto\nimmer",
      notes: [
        { code: "contacts.exchange-address", values: {} },
        leftOut("Beruf, Kategorien, Kinder"),
      ],
    },
    {
      place: "2",
      of: "person",
      name: { full: "Anna Vogt", given: "Anna", family: "Vogt" },
      handles: [{ kind: "email", value: "anna.vogt@beispiel.example", label: "" }],
    },
  ]);
});

test("Outlook's English table; what it writes for nothing is nothing", async () => {
  assert.deepEqual(await read(outlookCsv, "outlook-en.csv"), [
    {
      place: "1",
      of: "person",
      name: {
        full: "Ms. Siobhán O'Neill",
        prefix: "Ms.",
        given: "Siobhán",
        family: "O'Neill",
      },
      handles: [
        { kind: "email", value: "siobhan@fern.example", label: "" },
        { kind: "phone", value: "+353850123456", label: "" },
        { kind: "phone", value: "+35315550134", label: "work" },
        { kind: "profile", value: "xing.com/profile/siobhan_oneill", label: "" },
      ],
      works: [{ company: "Fern Ltd.", unit: "Fairs", title: "Head of Fairs" }],
      addresses: [
        {
          ...AT_WORK,
          street: "P.O. Box 9\n1 Quay Street",
          city: "Dublin",
          postcode: "D02 XY45",
          country: "Ireland",
        },
      ],
      birthday: "--09-01",
      note: "Met at the London fair",
      notes: [leftOut("Office Location, Spouse")],
    },
    { kind: "skipped", place: "2", reason: "contacts.empty-card" },
  ]);
});

test("which number of a date is the month, the owner's country says, or nobody", async () => {
  const birthday = async (text: string, country: string | null) => {
    const file = `First Name,Last Name,Business Phone,Birthday\nA,B,,${text}\n`;
    const [card] = await readAll(outlookCsv, file, { home: { zone: "UTC", country } });
    return card?.kind === "person" && [card.birthday, card.notes.length];
  };

  assert.deepEqual(
    await Promise.all(
      [
        ["3/22/1980", "US"],
        ["3/4/1980", "US"],
        ["3/4/1980", "GB"],
        ["3/4/1980", null],
        ["22/3/1980", "US"],
        ["4/4/1980", null],
        ["22.3.80", null],
        ["3.4.1980", "US"],
        ["1980-03-22", "US"],
        ["30.2.1980", "DE"],
        ["bald", "DE"],
      ].map(([text, country]) => birthday(text!, country!)),
    ),
    [
      ["--03-22", 0],
      ["--03-04", 0],
      ["--04-03", 0],
      [null, 1],
      ["--03-22", 0],
      ["--04-04", 0],
      ["--03-22", 0],
      ["--04-03", 0],
      ["--03-22", 0],
      [null, 1],
      [null, 1],
    ],
  );
});

test("older German columns and those of outlook.com are the same columns", async () => {
  const old = "Vorname;Nachname;Telefon privat;Straße privat;Land privat;E-Mail-Typ";
  const live = "First Name,Last Name,Home Phone,Home Street,Home Country,E-mail Type";
  const row = ["Anna", "Vogt", "030 901820", "Am Beispielufer 1", "Deutschland", "SMTP"];
  const read = async (header: string, separator: string) =>
    (await readAll(outlookCsv, `${header}\n${row.join(separator)}\n`)).map(told);

  assert.deepEqual(await read(old, ";"), await read(live, ","));
  assert.deepEqual(await read(old, ";"), [
    {
      full: "Anna Vogt",
      parts: " | Anna |  | Vogt | ",
      handles: ["home | +4930901820"],
      places: ["home | Am Beispielufer 1 |  |  |  | Deutschland"],
    },
  ]);
});

test("several addresses in the cells of one column are several", async () => {
  const header =
    "First Name,Last Name,Labels,Address 1 - Label,Address 1 - Street,Address 1 - City";
  const file = `${header}\nA,B,,Work,X 1 ::: Y 2,Bonn ::: Köln\n`;
  const [card] = await readAll(googleCsv, file);

  assert.deepEqual(
    card?.kind === "person" &&
      card.addresses.map(({ label, street, city }) => line(label, street, city)),
    ["work | X 1 | Bonn", "work | Y 2 | Köln"],
  );
});

test("a row that is not whole is a problem with its place, and the next one is read", async () => {
  const file = `First Name,Last Name,Labels,Notes\nA,B,,"${"x".repeat(1_200_000)}"\nC,D,,\n`;
  const readings = await readAll(googleCsv, file);

  assert.deepEqual(readings.map(said), [
    { kind: "problem", place: "1", code: "csv.quote-open", values: {} },
    { place: "2", of: "person", name: { full: "C D", given: "C", family: "D" } },
  ]);
  assert.deepEqual(await readAll(googleCsv, file, { skip: 1 }), readings.slice(1));
});

test("no note is kept without texts, and the keys stay", async () => {
  const kept = async (keep: "headers" | "text") =>
    (await readAll(outlookCsv, sample("outlook-de.csv"), { keep })).map(
      (card) => card.kind === "person" && [card.key, card.note],
    );
  const [[key, note] = []] = (await kept("text")) as [string, string][];

  assert.equal(note, "Grüße; zahlt 5 € Skonto\nimmer");
  assert.deepEqual((await kept("headers"))[0], [key, ""]);
});

test("where the reader is at home changes a birthday and no key", async () => {
  const file = "First Name,Last Name,Business Phone,Birthday\nA,B,555 1234,3/4/1980\n";
  const read = async (country: string) => {
    const [card] = await readAll(outlookCsv, file, { home: { zone: "UTC", country } });
    return card?.kind === "person" ? card : null;
  };
  const [american, german] = [await read("US"), await read("DE")];

  assert.deepEqual([american?.birthday, german?.birthday], ["--03-04", "--04-03"]);
  assert.equal(american?.key, german?.key);
});

test("each table is taken by its own channel, before all that read any list", () => {
  const last = CHANNELS.findLastIndex(({ name }) => name === "contacts");
  const others = CHANNELS.slice(0, last).filter(({ name }) => name !== "contacts");
  const all = [...others, vcard, googleCsv, outlookCsv];
  const takers = (bytes: Uint8Array) =>
    all.filter((one) => one.recognises(bytes, "contacts.csv")).map(({ format }) => format);

  assert.deepEqual(
    ["google-2019.csv", "google-2024.csv", "outlook-de.csv", "outlook-en.csv"].map((name) =>
      takers(sample(name)),
    ),
    [["google-csv"], ["google-csv"], ["outlook-csv"], ["outlook-csv"]],
  );
  const foreign = [
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
    "Vorname;Nachname;Firma\n",
    "Vorname;Nachname;Firma;Telefon geschäftlich;E-Mail\n",
    "Datum,Betrag\n",
    "",
  ];
  for (const text of foreign) {
    assert.deepEqual(
      [googleCsv, outlookCsv].filter((one) => one.recognises(Buffer.from(text), "x.csv")),
      [],
    );
  }
});

const REAL = realFolder("csv");

test("the tables of other projects", { skip: REAL ? false : MISSING }, async () => {
  const bytes = (name: string) => readFileSync(new URL(name, REAL));
  const each = async (channel: Channel, name: string) =>
    (await readAll(channel, bytes(name))).map(told);

  assert.deepEqual(await each(googleCsv, "google-contacts-2024plus.csv"), [
    {
      full: "Ada Lovelace",
      parts: " | Ada |  | Lovelace | ",
      handles: ["work | ada@example.org", "work | ada@home.example"],
      numbers: ["mobile | +44 20 1234"],
      works: ["Analytical Engines |  | "],
      note: "Met at\nthe conference",
    },
    { full: "No Email", parts: " | No |  | Email | " },
  ]);
  assert.deepEqual(await each(googleCsv, "google-contacts-pre2024.csv"), [
    {
      full: "Sam Rivera",
      parts: " | Sam |  | Rivera | ",
      handles: ["work | sam@acme.com", "work | sam@home.org"],
      numbers: ["mobile | +1 555 123 4567", "work | +1 555 000 1111"],
      works: ["Acme |  | Designer"],
      birthday: "--04-12",
      note: 'Met at the launch, "the" one',
    },
  ]);
  assert.ok(outlookCsv.recognises(bytes("outlook-de-header-cp1252.csv"), ""));
});
