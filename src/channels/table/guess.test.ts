import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "#channels/channel.ts";
import { bookOf, lineOf, readAll, rolesOf, row } from "./for-tests.ts";
import { anyTable } from "./table.ts";
import { workbook } from "./xlsx.ts";

const UNKNOWN = [
  "Kd-Nr;Ansprechpartner;Haus;Draht;Post;Zuletzt da;Bemerkung",
  "1000;Beispiel, Anna;Musterbau GmbH;0711 5550101;anna@musterbau.example;03.04.2025;mag Kaffee",
  "1001;Probst, Bernd;Probst & Söhne;0171 5550102;bernd@probst.example;05.06.2025;",
  "1002;Testa, Clara;Testa SpA;+39 02 5550103;clara@testa.example;07.08.2025;ruft gern an",
  "1003;Muster;Musterbau GmbH;0711 5550104;dieter@musterbau.example;;",
  "",
].join("\n");

const asked = async (text: string, country: string | null = "DE", answers = {}) => {
  const home = { zone: "Europe/Berlin", country };
  return (await readAll(anyTable, text, { home, answers }))[0] as Question;
};

const columnsOf = ({ columns = [], suggested }: Question) => {
  const roles = JSON.parse(suggested) as string[];
  return columns.map(({ name, sure, reason }, index) => {
    const values = Object.values(reason?.values ?? {}).join(" ");
    return `${name}=${roles[index]}${sure ? "" : "?"} ${reason?.code.replace("table.", "")} ${values}`;
  });
};

test("a heading that nobody knows is guessed by what stands below it, and asked about with what was seen", async () => {
  for (const country of ["DE", "SI", null]) {
    assert.deepEqual(rolesOf([await asked(UNKNOWN, country)]), [
      "",
      "name",
      "company",
      "phone",
      "email",
      "",
      "note",
    ]);
  }
  assert.equal(
    columnsOf(await asked(UNKNOWN))[3],
    // Another country may be meant: until somebody says so, these wait.
    "Draht=phone? look-phone 1 3 0 0",
  );
  assert.deepEqual(columnsOf(await asked(UNKNOWN, "DE", { country: "DE" })), [
    "Kd-Nr= look-numbers ",
    "Ansprechpartner=name look-people-turned 3 1 0",
    "Haus=company? look-companies 4 4",
    "Draht=phone? look-phone 4 0 0 0",
    "Post=email look-email 4 0 0",
    "Zuletzt da=? look-times 3",
    "Bemerkung=note look-filled 2 2",
  ]);
});

test("what was answered is explained by what it was said to be", async () => {
  const columns = JSON.stringify(["", "name", "", "phone", "email", "met", "note"]);
  const answers = { columns, country: "DE" };
  assert.deepEqual(columnsOf(await asked(UNKNOWN, "DE", answers)).slice(2, 6), [
    "Haus=? look-unknown ",
    "Draht=phone? look-phone 4 0 0 0",
    "Post=email look-email 4 0 0",
    "Zuletzt da=met? look-days 3 0 1",
  ]);
});

test("beside a company, and of firms that are somebody else's, nothing is guessed", async () => {
  const rolesBelow = async (heading: string, ...cells: readonly string[]) => {
    const rows = cells.map((cell, at) => `Petra Vogt;p${at}@x.example;${cell}`);
    return rolesOf([await asked([`Name;E-Mail;${heading}`, ...rows, ""].join("\n"))])[2];
  };
  assert.equal(await rolesBelow("Haus", "Musterbau GmbH", "Testa SpA"), "company");
  for (const heading of ["Wettbewerber", "Agentur", "Assistenz von", "Lieferant"])
    assert.equal(await rolesBelow(heading, "Musterbau GmbH", "Testa SpA"), "", heading);
  assert.equal(await rolesBelow("Firma;Haus", "Musterbau GmbH;Testa SpA"), "company");
  assert.equal(
    rolesOf([
      await asked("Name;E-Mail;Firma;Haus\nPetra Vogt;p@x.example;Musterbau GmbH;Testa SpA\n"),
    ])[3],
    "",
  );
  assert.equal(await rolesBelow("Draht", "0711 5550101", "0171/5550102"), "phone");
  for (const cells of [
    ["00012345", "00012346"],
    ["01.02.2025", "02.02.2025"],
    ["0815", "4711"],
    ["12-345-678", "12-345-679"],
  ])
    assert.equal(await rolesBelow("Draht", ...cells), "", cells[0]);
  assert.equal(await rolesBelow("Sekretariat", "0711 5550101", "0171 5550102"), "");
});

test("a number that a spreadsheet took the plus from is read with it, where it is none at home", async () => {
  const numberCell = (at: number, number: string) =>
    `<row r="${at}"><c t="inlineStr"><is><t>p${at}@x.example</t></is></c><c><v>${number}</v></c></row>`;
  const read = async (country: string | null, ...numbers: readonly string[]) => {
    const rows = numbers.map((number, at) => numberCell(at + 2, number)).join("");
    const home = { zone: "UTC", country };
    const readings = await readAll(workbook, bookOf(row(1, "E-Mail", "Telefon") + rows), { home });
    return readings.flatMap((one) =>
      one.kind === "person" ? [one.handles[1]?.value ?? one.numbers?.[0]?.text] : [lineOf(one)],
    );
  };
  assert.deepEqual(await read("DE", "48615550112", "4.8615550112E10", "700412"), [
    "columns? true",
    "+48615550112",
    "+48615550112",
    "700412",
  ]);
  // Of a mobile number it took the 0.
  assert.equal((await read("DE", "16012345678")).at(-1), "16012345678");
  // Nobody knows yet where it is none.
  assert.deepEqual(await read(null, "48615550112"), [
    "columns? true",
    "country? false",
    "48615550112",
  ]);
});

test("the first rows are shown as they stand, the same ones of each column", async () => {
  const question = await asked(UNKNOWN);
  assert.deepEqual(
    question.columns?.slice(5).map(({ examples }) => examples),
    [
      ["03.04.2025", "05.06.2025", "07.08.2025", ""],
      ["mag Kaffee", "", "ruft gern an", ""],
    ],
  );
  assert.deepEqual(question.values, { columns: 7, rows: 4 });
  const many = Array.from({ length: 600 }, (_, at) => `Petra Vogt,p${at}@x.example`);
  const long = await asked(["Name,E-Mail", ...many, ""].join("\n"));
  assert.deepEqual([long.values, long.columns?.[0]?.examples.length], [{ columns: 2 }, 100]);
});
