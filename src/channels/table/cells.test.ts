import assert from "node:assert/strict";
import { test } from "node:test";
import { fair } from "#channels/fair/fair.ts";
import { lineOf, readAll } from "./for-tests.ts";
import { anyTable } from "./table.ts";
import { timesIn } from "./when.ts";
import type { Question } from "#channels/channel.ts";

const WHO = "Petra Vogt,p@x.example";

/** The kinds of readings of a list in which the day of meeting is called so. */
async function metWith(cells: readonly string[]) {
  const rows = cells.map((cell) => `${WHO},"${cell}"`);
  const readings = await readAll(fair, ["Name,E-Mail,Getroffen am", ...rows, ""].join("\n"));
  const asked = readings[0] as Question;
  const lines = readings.slice(1).map(lineOf);
  return { sure: asked.columns?.[2]?.sure, lines };
}

test("whoever was not met, in any of the words for it, is a card and no meeting", async () => {
  const nobody = [
    "nein",
    "-",
    "–",
    "nie",
    "No",
    "0",
    "n/a",
    "offen",
    "false",
    "noch nicht",
    "k. A.",
  ];
  const { lines } = await metWith(nobody);
  assert.deepEqual(
    lines,
    nobody.map(() => "person Petra Vogt | p@x.example"),
  );
});

test("whoever was met on no day that can be read is met all the same, and the words are noted", async () => {
  const words = ["ja", "yes", "KW 12", "✓", "November", "05.03."];
  const rows = words.map((word) => `${WHO},"${word}"`);
  const readings = await readAll(fair, ["Name,E-Mail,Getroffen am", ...rows, ""].join("\n"));
  assert.deepEqual(
    readings.flatMap((one) =>
      one.kind === "interaction" ? [[one.held?.kind, one.at, one.notes]] : [],
    ),
    words.map((value) => ["in-person", null, [{ code: "table.no-date", values: { value } }]]),
  );
});

test("a column of meetings in which most cells are no days is asked about", async () => {
  assert.equal((await metWith(["05.03.2024", "45356", "nein"])).sure, true);
  assert.equal((await metWith(["05.03.2024", "ja", "nein"])).sure, false);
});

test("of two columns of meetings the one that says no does not hide the other", async () => {
  const text = `Name,E-Mail,Gescannt,Besucht am\n${WHO},nein,05.03.2024\n`;
  assert.equal(
    (await readAll(fair, text)).map(lineOf).at(-1),
    "in-person 2024-03-05T11:00:00.000Z met p@x.example | ",
  );
});

test("a column is a time of day by its heading, unless it was said to be something else", () => {
  const header = ["Getroffen am", "Uhrzeit", "TIME", "Zeit", "Name"];
  assert.deepEqual(timesIn(header, ["met", "", "", "note", ""]), [1, 2]);
});

test("a time of day is none of a meeting where no day stands beside it", async () => {
  const text =
    "Name,E-Mail,Getroffen am,Uhrzeit\nUlf Hansen,u@x.example,05.03.2024,\nPetra Vogt,p@x.example,,09:15\n";
  assert.deepEqual((await readAll(fair, text)).map(lineOf).slice(1), [
    "in-person 2024-03-05T11:00:00.000Z met u@x.example | ",
    "person Petra Vogt | p@x.example",
  ]);
});

test("of a span of time beside its day the beginning is when somebody was met", async () => {
  const spans = [
    "09:00-10:00",
    "14:30-15:30",
    "9.00 – 10.00 Uhr",
    "09:00 bis 10:00",
    "9:00 AM-10:00 AM",
  ];
  const rows = spans.map((span, at) => `Petra Vogt,p${at}@x.example,04.03.2024,${span}`);
  const text = ["Name,E-Mail,Getroffen am,Uhrzeit", ...rows, ""].join("\n");
  assert.deepEqual(
    (await readAll(fair, text)).flatMap((one) =>
      one.kind === "interaction" ? [one.at?.toISOString().slice(0, 16)] : [],
    ),
    [
      "2024-03-04T08:00",
      "2024-03-04T13:30",
      "2024-03-04T08:00",
      "2024-03-04T08:00",
      "2024-03-04T08:00",
    ],
  );
});

test("a number that a spreadsheet rounded is none, in German and in English, and is named", async () => {
  const rounded = ["4,91714E+11", "4.91714E+11", "4,9E11"];
  const rows = rounded.map((cell) => `Petra Vogt;p@x.example;${cell}`);
  const readings = await readAll(anyTable, ["Name;E-Mail;Telefon", ...rows, ""].join("\n"));
  assert.deepEqual(
    readings.map((one) => (one.kind === "person" ? [one.numbers, one.notes] : one.kind)),
    [
      "question",
      ...rounded.map((value) => [undefined, [{ code: "table.rounded", values: { value } }]]),
    ],
  );
});
