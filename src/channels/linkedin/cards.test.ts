import assert from "node:assert/strict";
import { test } from "node:test";
import type { PersonCard, Reading } from "#channels/channel.ts";
import { card, FOLDERS, profileOf, readFile, readSample } from "./for-tests.ts";

const label = "";
const HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

test("connections of 2021 have names, a day, sometimes an address, and no profile", async () => {
  assert.deepEqual(await readSample(`${FOLDERS.old}/Connections.csv`), [
    card("Petra Vogt", {
      key: 'linkedin:connection:["petra vogt","2019-02-14"]',
      place: "2",
      handles: [{ kind: "email", value: "petra.vogt@lumen.example", label }],
      works: [{ company: "Lumen GmbH", unit: "", title: "Einkauf" }],
      connected: "2019-02-14",
    }),
    card("Tomás Ibarra", {
      key: 'linkedin:connection:["tomás ibarra, phd","2020-03-02"]',
      place: "3",
      name: { ...card("Tomás Ibarra", {}).name, suffix: "PhD" },
      works: [{ company: "Halcyon Optics, Inc.", unit: "", title: "Head of Research" }],
      connected: "2020-03-02",
    }),
    card("Mei Tanaka", {
      key: 'linkedin:connection:["mei tanaka","2021-01-28"]',
      place: "4",
      connected: "2021-01-28",
    }),
  ] satisfies readonly Reading[]);
});

test("below the remark of later years stand profiles, and days of those who have left", async () => {
  assert.deepEqual(await readSample(`${FOLDERS.recent}/Connections.csv`), [
    card("Zoë Brückner", {
      key: 'linkedin:connection:["zoë brückner","2024-05-17"]',
      place: "5",
      handles: [
        { ...profileOf("zoë-brückner"), label },
        { kind: "email", value: "zoe@ateliernord.example", label },
      ],
      works: [{ company: "Atelier Nord", unit: "", title: "Partner" }],
      connected: "2024-05-17",
    }),
    card("Mei Tanaka", {
      key: 'linkedin:connection:["mei tanaka","2021-01-28"]',
      place: "6",
      handles: [{ ...profileOf("mei-tanaka-design"), label }],
      works: [{ company: "Kiso Works", unit: "", title: "Designer" }],
      connected: "2021-01-28",
    }),
    { kind: "skipped", place: "7", reason: "linkedin.gone" },
  ] satisfies readonly Reading[]);
});

const keysOf = (readings: readonly Reading[]) =>
  readings.filter((one): one is PersonCard => one.kind === "person").map(({ key }) => key);

test("a connection has one key in all years, whatever else of it changed", async () => {
  const [old, middle, recent] = await Promise.all(
    Object.values(FOLDERS).map(async (folder) =>
      keysOf(await readSample(`${folder}/Connections.csv`)),
    ),
  );

  assert.deepEqual(
    old!.filter((key) => middle!.includes(key)),
    [
      'linkedin:connection:["tomás ibarra, phd","2020-03-02"]',
      'linkedin:connection:["mei tanaka","2021-01-28"]',
    ],
  );
  assert.deepEqual(
    recent!.filter((key) => middle!.includes(key)),
    [
      'linkedin:connection:["zoë brückner","2024-05-17"]',
      'linkedin:connection:["mei tanaka","2021-01-28"]',
    ],
  );
});

test("two of one name who connected on one day stay two, in whichever order they stand", async () => {
  const rows = [
    "Mei,Tanaka,https://www.linkedin.com/in/mei-1",
    "Mei,Tanaka,https://www.linkedin.com/in/mei-2",
  ].map((row) => `${row},,,,28 Jan 2021\n`);
  const keys = keysOf(await readFile(HEADER + rows.join(""), "Connections.csv"));
  const turned = keysOf(await readFile(HEADER + rows.toReversed().join(""), "Connections.csv"));

  assert.equal(new Set(keys).size, 2);
  assert.deepEqual(turned, keys.toReversed());
});

test("headers in German and columns in another order say the same", async () => {
  const german = "Verbunden am;Vorname;Nachname;URL;E-Mail-Adresse;Unternehmen;Position\n";
  const row = "17 May 2024;Zoë;Brückner;linkedin.com/in/zoe-b;;Atelier Nord;Partner\n";

  assert.deepEqual(await readFile(german + row, "Verbindungen.csv"), [
    card("Zoë Brückner", {
      key: 'linkedin:connection:["zoë brückner","2024-05-17"]',
      place: "2",
      handles: [{ ...profileOf("zoe-b"), label }],
      works: [{ company: "Atelier Nord", unit: "", title: "Partner" }],
      connected: "2024-05-17",
    }),
  ]);
});

test("rows that say nothing, or slipped, are problems with their line, and the rest is read", async () => {
  const file = `${HEADER},,,,,,
Mei,Tanaka,,,Kiso, Works,Designer,28 Jan 2021
Mei,Tanaka,https://mei.example/me,,,,yesterday
${"x".repeat(2_000)},,,,,,28 Jan 2021
Ann,Berg,,,,,28 Jan 2021
Jo,"Berg`;
  const code = (name: string) => ({
    kind: "problem" as const,
    code: `linkedin.${name}`,
    values: {},
  });

  assert.deepEqual(await readFile(file, "Connections.csv"), [
    { ...code("row-empty"), place: "2" },
    { ...code("row-misfit"), place: "3" },
    card("Mei Tanaka", {
      key: 'linkedin:connection:["mei tanaka","yesterday"]["https://mei.example/me","",""]',
      place: "4",
      urls: ["https://mei.example/me"],
      notes: [{ code: "linkedin.no-date", values: { value: "yesterday" } }],
    }),
    { ...code("cell-too-long"), place: "5", values: { limit: 1_000 } },
    card("Ann Berg", {
      key: 'linkedin:connection:["ann berg","2021-01-28"]',
      place: "6",
      connected: "2021-01-28",
    }),
    { kind: "problem", place: "7", code: "csv.quote-open", values: {} },
  ] satisfies readonly Reading[]);
});

test("an address book that LinkedIn once read is cards of its own", async () => {
  assert.deepEqual(await readSample(`${FOLDERS.middle}/ImportedContacts.csv`), [
    card("Ann Berg", {
      key: 'linkedin:contact:["Ann","Berg","Ann Berg","Lumen GmbH","Einkauf","ann.berg@lumen.example,ann@berg.example","+49 341 2345670,0341 2345671,110"]',
      place: "2",
      handles: [
        { kind: "email", value: "ann.berg@lumen.example", label },
        { kind: "email", value: "ann@berg.example", label },
        { kind: "phone", value: "+493412345670", label },
        { kind: "phone", value: "+493412345671", label },
      ],
      numbers: [{ text: "110", label }],
      works: [{ company: "Lumen GmbH", unit: "", title: "Einkauf" }],
    }),
    { kind: "skipped", place: "3", reason: "contacts.empty-card" },
  ] satisfies readonly Reading[]);
});

test("the address book of older exports has other names for its columns", async () => {
  const file = "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Full Name\n";

  assert.deepEqual(await readFile(`${file},,,,mei@kiso.example,,Mei Tanaka\n`, "x.csv"), [
    card("Mei Tanaka", {
      key: 'linkedin:contact:["","","Mei Tanaka","","","mei@kiso.example",""]',
      place: "2",
      name: { ...card("Mei Tanaka", {}).name, given: "", family: "" },
      handles: [{ kind: "email", value: "mei@kiso.example", label }],
    }),
  ]);
});
