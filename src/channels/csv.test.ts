import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CSV_LIMITS, csvHead, type CsvRow, readCsv } from "./csv.ts";

async function rowsOf(file: string | Uint8Array, chunkSize = 65_536): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(chunksOf(Buffer.from(file), chunkSize))) rows.push(row);
  return rows;
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const cellsOf = async (file: string | Uint8Array) => (await rowsOf(file)).map(({ cells }) => cells);

const row = (line: number, ...cells: readonly string[]): CsvRow => ({ line, cells, problem: null });

const QUOTE_OPEN = { code: "csv.quote-open", values: {} };

test("rows know the line in which they begin, also below quoted lines and blank ones", async () => {
  assert.deepEqual(await rowsOf('Name,Note\n"Vogt, Petra","one\ntwo\r\nthree"\n\nJo,\n,'), [
    row(1, "Name", "Note"),
    row(2, "Vogt, Petra", "one\ntwo\r\nthree"),
    row(6, "Jo", ""),
    row(7, "", ""),
  ]);
});

test("LF, CR LF and the CR of old Macs end a row", async () => {
  assert.deepEqual(await rowsOf("a,b\r\nc,d\re,f\n\r\ng,h"), [
    row(1, "a", "b"),
    row(2, "c", "d"),
    row(3, "e", "f"),
    row(5, "g", "h"),
  ]);
});

test("UTF-8 with and without its mark, UTF-16 both ways and Windows-1252 say the same", async () => {
  const text = "Name;Ort\nZoë Müller – Straße;Köln €\n";
  const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
  const western = Buffer.from(text.replace("–", "\u0096").replace("€", "\u0080"), "latin1");
  const expected = [row(1, "Name", "Ort"), row(2, "Zoë Müller – Straße", "Köln €")];

  for (const file of [text, `\uFEFF${text}`, wide, Buffer.from(wide).swap16(), western]) {
    assert.deepEqual(await rowsOf(file), expected);
    assert.deepEqual(await rowsOf(file, 1), expected);
  }
});

test("comma, semicolon and tab separate, told by the first rows and not by what cells hold", async () => {
  assert.deepEqual(await cellsOf("Umsatz;Ort\n1,5;Bonn\n2,5;Ulm\n"), [
    ["Umsatz", "Ort"],
    ["1,5", "Bonn"],
    ["2,5", "Ulm"],
  ]);
  assert.deepEqual(await cellsOf("Name\tOrt\nVogt, Petra\tBonn; Ulm\n"), [
    ["Name", "Ort"],
    ["Vogt, Petra", "Bonn; Ulm"],
  ]);
  assert.deepEqual(await cellsOf('Notes:\n"One, two; three"\n\nFirst Name,Last Name\nJo,Berg'), [
    ["Notes:"],
    ["One, two; three"],
    ["First Name", "Last Name"],
    ["Jo", "Berg"],
  ]);
});

test("stray quotes are letters, and cost no other row", async () => {
  assert.deepEqual(await cellsOf('5" screen,"""Chief"" of Staff",x\n"Chief" of Staff,b,c\nd,e,f'), [
    ['5" screen', '"Chief" of Staff', "x"],
    ['"Chief" of Staff', "b", "c"],
    ["d", "e", "f"],
  ]);
});

test("rows may differ in length, and a column may be called anything", async () => {
  assert.deepEqual(await cellsOf("__proto__,constructor\n1\n1,2,3\n"), [
    ["__proto__", "constructor"],
    ["1"],
    ["1", "2", "3"],
  ]);
});

test("a quote that stays open ends with its row as a problem, and the next line is read", async () => {
  const open = "x\n".repeat(CSV_LIMITS.rowChars / 2);
  const rows = await rowsOf(`a,b\n1,"${open}2,3\n4,5\n`);

  assert.deepEqual(
    [rows[0], rows[1], rows.at(-2), rows.at(-1)],
    [
      row(1, "a", "b"),
      { line: 2, cells: ["1"], problem: QUOTE_OPEN },
      row(500_002, "2", "3"),
      row(500_003, "4", "5"),
    ],
  );
  assert.deepEqual(await rowsOf('a,b\n1,"cut off'), [
    row(1, "a", "b"),
    { line: 2, cells: ["1", "cut off"], problem: QUOTE_OPEN },
  ]);
});

test("a quote that stays open over more than a row may hold costs no row below that is as wide as those above", async () => {
  const [long, many] = ["ä".repeat(100), CSV_LIMITS.rowChars / 200];
  const file = `a,b\r\n1,"x\n${`${long},y\n`.repeat(many)}\n2,3\n"4","5 ""6"""\n`;
  const expected = [
    row(1, "a", "b"),
    { line: 2, cells: ["1", "x"], problem: QUOTE_OPEN },
    ...Array.from({ length: many }, (_, index) => row(3 + index, long, "y")),
    row(many + 4, "2", "3"),
    row(many + 5, "4", '5 "6"'),
  ];
  const bytes = Buffer.from(file);
  for (const size of [bytes.length, 65_536, 999_999, 1_000_003]) {
    assert.deepEqual(await rowsOf(file, size), expected, String(size));
  }
});

test("a quote that stays open to the end costs no row below that is as wide as those above", async () => {
  assert.deepEqual(await rowsOf('a;b;c\r\n1;"2";"x\ny"\r\n3;"4;5\r\n6;7;""\r\n8;9;0\r\n'), [
    row(1, "a", "b", "c"),
    row(2, "1", "2", "x\ny"),
    { line: 4, cells: ["3", "4;5"], problem: QUOTE_OPEN },
    row(5, "6", "7", ""),
    row(6, "8", "9", "0"),
  ]);
  assert.deepEqual(await rowsOf('a,b\n1,"Dear all,\nmore, of, it\nand cut off'), [
    row(1, "a", "b"),
    { line: 2, cells: ["1", "Dear all,\nmore, of, it\nand cut off"], problem: QUOTE_OPEN },
  ]);
});

test("a row beyond the limits is a problem with its line, and the next is read", async () => {
  const long = "x".repeat(CSV_LIMITS.rowChars);
  const wide = ",".repeat(CSV_LIMITS.columns);

  assert.deepEqual(await rowsOf(`a,b\n1,${long}\n${wide}\n2,3\n`), [
    row(1, "a", "b"),
    { line: 2, cells: ["1"], problem: { code: "csv.row-too-long", values: { limit: 1 } } },
    {
      line: 3,
      cells: Array.from({ length: CSV_LIMITS.columns }, () => ""),
      problem: { code: "csv.too-many-columns", values: { limit: CSV_LIMITS.columns } },
    },
    row(4, "2", "3"),
  ]);
});

test("the head of a file gives its first rows at once", () => {
  const file = Buffer.from("\uFEFFName;Ort\nJo;Bonn\n");

  assert.deepEqual(csvHead(file), [row(1, "Name", "Ort"), row(2, "Jo", "Bonn")]);
  assert.deepEqual(csvHead(file.subarray(0, 13)), [row(1, "Name", "Ort"), row(2, "J")]);
  assert.deepEqual(csvHead(Buffer.alloc(0)), []);
});

/** What is put between letters of a table, so that cells, quotes and rows meet in every way. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '"',
      ",",
      ";",
      "\t",
      "\n",
      "\r",
      "\r\n",
      '""',
      '"\n',
      "\0",
      "ü",
      "\u00FF\u00FE",
    ),
    fc.string({ maxLength: 5, unit: "binary" }),
  ),
  { maxLength: 60 },
);
const files = fc.oneof(
  pieces.map((parts) => Buffer.from(parts.join(""))),
  pieces.map((parts) => Buffer.from(parts.join(""), "latin1")),
  pieces.map((parts) => Buffer.from(`\uFEFF${parts.join("")}`, "utf16le")),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
);

test("however the bytes are cut into chunks, the rows are the same", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 20 }), async (file, chunkSize) => {
      assert.deepEqual(await rowsOf(file, chunkSize), await rowsOf(file));
    }),
    { numRuns: 2_000 },
  );
});

test("limits are reached at the same letter however the bytes are cut", async () => {
  const near = CSV_LIMITS.rowChars - 12;
  await fc.assert(
    fc.asyncProperty(pieces, fc.integer({ min: 1, max: 30 }), async (parts, cut) => {
      const file = Buffer.from(`"${"x".repeat(near)}${parts.join("")}\nlast,row`);
      const at = near + cut;
      const chunks = [file.subarray(0, at), file.subarray(at, at + 1), file.subarray(at + 1)];
      const rows: CsvRow[] = [];
      for await (const one of readCsv(from(chunks))) rows.push(one);
      assert.deepEqual(rows, await rowsOf(file, file.length));
    }),
    { numRuns: 60 },
  );
});

async function* from(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

test("whatever the bytes, cells are well-formed text, lines rise and limits hold", async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      let line = 0;
      for (const one of await rowsOf(file, 7)) {
        assert.ok(one.line > line && one.cells.length > 0);
        assert.ok(one.cells.every((cell) => cell.isWellFormed() && !cell.includes("\0")));
        line = one.line;
      }
    }),
    { numRuns: 2_000 },
  );
});

test("a file that breaks off has all the rows before the break", async () => {
  const whole = Buffer.from('a,b\n"1\n2",ü\n3,"x ""y"" z"\n4,5\n');
  const rows = await rowsOf(whole);
  for (let length = 0; length < whole.length; length++) {
    const cut = await rowsOf(whole.subarray(0, length));
    const before = cut.slice(0, -1);
    assert.deepEqual(before, rows.slice(0, before.length));
  }
});

test("what is written with quotes is read again", async () => {
  const cell = fc
    .string({ maxLength: 12, unit: "binary" })
    .map((text) => text.replaceAll(/[\0\uFEFF]/g, ""));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), async (rows, separator) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const file = rows.map((cells) => cells.map(quoted).join(separator)).join("\r\n");
      assert.deepEqual(await cellsOf(file), rows);
    }),
    { numRuns: 1_000 },
  );
});

test("what separates can be said, where dates with commas look like more of a table", () => {
  const file = "Title\tPrice\nName\tJoined\tLeft\nAda\t06.10.26, 18:01\t06.10.26, 19:00\n";
  const cells = (rows: readonly CsvRow[]) => rows.map((one) => one.cells.length);

  assert.deepEqual(cells(csvHead(Buffer.from(`${file}${file}`), "\t")), [2, 3, 3, 2, 3, 3]);
});
