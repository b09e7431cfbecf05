import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Question, isItem } from "#channels/channel.ts";
import { fuzzing } from "#channels/for-tests.ts";
import { bookOf, lineOf, readAll, row, sample } from "./for-tests.ts";
import { fairBook, workbook } from "./xlsx.ts";
import { partsOf, TooMuch } from "./zip-parts.ts";

const LEADS = sample("fair/leads.xlsx");

const HEAD = row(1, "Name", "E-Mail");

const lines = async (...asked: Parameters<typeof readAll>) => (await readAll(...asked)).map(lineOf);

test("each sheet is a table of its own, and those without anybody are left out", async () => {
  assert.equal(workbook.recognises(LEADS, "anything"), true);
  assert.deepEqual(await lines(workbook, LEADS), [
    "columns? true",
    "in-person 2025-07-08T08:42:00.000Z from karla.brandt@lumenhof.example, met b.nowak@mazur.example | will Muster",
    "in-person 2025-07-09T07:30:00.000Z from karla.brandt@lumenhof.example, met +494315550123 | ",
    "owner karla.brandt@lumenhof.example 2",
    "columns? true",
    "company Halden Optik AG | Halden Optik AG",
    "table.sheet",
    "table.sheet",
  ]);
});

test("a workbook is of a fair where any sheet of it is, whatever it is called", async () => {
  const isFair = (bytes: Uint8Array) => fairBook.holds!(bytes);
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const people = row(1, "Name", "E-Mail") + row(2, "Petra Vogt", "p@x.example");
  const scans = row(1, "E-Mail", "Gescannt von") + row(2, "p@x.example", "Ida Brandt");
  const two = (rows: string) =>
    bookOf(people, {
      "xl/workbook.xml":
        '<workbook><sheets><sheet name="A" r:id="r1"/><sheet name="B" r:id="r2"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<R><Relationship Id="r1" Target="worksheets/one.xml"/><Relationship Id="r2" Target="worksheets/two.xml"/></R>',
      "xl/worksheets/two.xml": sheet(rows),
    });
  assert.equal(await isFair(LEADS), true);
  assert.equal(await isFair(bookOf(scans)), true);
  assert.equal(await isFair(two(scans)), true);
  assert.equal(await isFair(two(people)), false);
  assert.equal(await isFair(bookOf(people + row(3, "Ida Brandt", "scan me"))), false);
  assert.equal(await isFair(LEADS.subarray(0, 2_000)), false);
  for (const broken of ["<worksheet><a></b>", "<!DOCTYPE x>", "\0"]) {
    assert.equal(await isFair(bookOf("", { "xl/worksheets/one.xml": broken })), false);
  }
});

test("each sheet is read with the answer that was given about it", async () => {
  const asked = (await readAll(workbook, LEADS)).filter(
    (one): one is Question => one.kind === "question" && one.code === "columns",
  );
  const about = asked.map((one) => one.about);
  const answers = {
    [`columns ${about[0]}`]: JSON.stringify(["", "given", "family", "", "email", "", "", "", ""]),
    [`columns ${about[1]}`]: JSON.stringify(["company", "", "", "city", ""]),
  };
  const readings = await readAll(workbook, LEADS, { answers });
  assert.deepEqual(readings.filter(isItem).map(lineOf), [
    "person Beata Nowak | b.nowak@mazur.example",
    "person Jörg Müller",
    "company Halden Optik AG | Halden Optik AG",
    "table.sheet",
    "table.sheet",
  ]);
});

test("items that were read before are counted and not told again", async () => {
  const all = (await readAll(workbook, LEADS)).filter(isItem);
  const rest = (await readAll(workbook, LEADS, { skip: 2 })).filter(isItem);
  assert.deepEqual(rest, all.slice(2));
});

test("a cell at the end of the sheet costs nothing, and no row is made up before it", async () => {
  const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>';
  const book = bookOf(`${HEAD}${row(2, "Petra Vogt", "p@x.example")}${far}`);
  assert.deepEqual(await lines(workbook, book), [
    "columns? true",
    "person Petra Vogt | p@x.example",
  ]);
});

test("what unpacks to more than a workbook may is a problem, and so is what is no XML", async () => {
  const zeros = Buffer.concat([LEADS]);
  const parts = partsOf(zeros, 1_000)!;
  await assert.rejects(async () => {
    for await (const _ of parts.get("xl/worksheets/sheet1.xml")!());
    for await (const _ of parts.get("xl/styles.xml")!());
  }, TooMuch);
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>';
  const deep = "<a>".repeat(200);
  for (const sheet of [doctype, deep, "<worksheet", "\0\0"]) {
    const book = bookOf("", { "xl/worksheets/one.xml": sheet });
    assert.deepEqual(await lines(workbook, book), ["! table.no-workbook"]);
  }
  assert.deepEqual(await lines(workbook, bookOf(row(1, "a", "b") + row(2, "1", "2"))), [
    "! table.no-people",
  ]);
});

test("a workbook in which a list has columns and no rows says so, where nobody stands beside it", async () => {
  const heading = row(1, "Name", "E-Mail");
  assert.deepEqual(await lines(workbook, bookOf(heading)), ["! csv.no-rows"]);
  const second = bookOf(heading + row(2, "Petra Vogt", "petra@x.example"));
  assert.equal(
    (await lines(workbook, second)).some((line) => line.includes("csv.no-rows")),
    false,
  );
});

test("a damaged workbook ends in a problem or in fewer rows, and never otherwise", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(LEADS.length), byte: fc.nat(255) }), { maxLength: 20 }),
      fc.nat(LEADS.length),
      async (edits, length) => {
        const bytes = Buffer.from(LEADS.subarray(0, Math.max(length, 100)));
        for (const { at, byte } of edits) if (at < bytes.length) bytes[at] = byte;
        const readings = await readAll(workbook, bytes);
        assert.ok(readings.length > 0);
        assert.ok(JSON.stringify(readings).isWellFormed());
        assert.equal(typeof (await fairBook.holds!(bytes)), "boolean");
      },
    ),
    fuzzing(100),
  );
});
