import assert from "node:assert/strict";
import { test } from "node:test";
import { isItem, type Reading } from "#channels/channel.ts";
import { CHANNELS } from "#channels/registry.ts";
import { bookOf, readAll, row } from "./for-tests.ts";
import { workbook } from "./xlsx.ts";

const STYLES = {
  "xl/styles.xml":
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
};

/** As Excel keeps a moment, a day or a time, which a style shows. */
const number = (value: number): string => `<c s="1"><v>${value}</v></c>`;
const texts = (...all: readonly string[]): string =>
  all.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
const line = (at: number, ...cells: readonly string[]): string =>
  `<row r="${at}">${cells.join("")}</row>`;

/** The instant of a clock in the days of Excel. */
const serial = (local: string): number => Date.parse(`${local}Z`) / 86_400_000 + 25_569;

const asText = (file: string): Promise<readonly Reading[]> => {
  const channel = CHANNELS.find((one) => one.recognises(Buffer.from(file), "x.csv"));
  return channel ? readAll(channel, file) : Promise.resolve([]);
};
const told = (readings: readonly Reading[]) =>
  readings.filter(isItem).map((one) => ({ ...one, place: "" }));

test("a chat that iMazing wrote is the same when it was opened in Excel and saved as a workbook", async () => {
  const header = [
    "Chat Session",
    "Message Date",
    "Sent Date",
    "Type",
    "Sender ID",
    "Sender Name",
    "Text",
  ];
  const rows = [
    ["Petra", "2024-03-04 09:15:05", "", "Incoming", "+491713920001", "Petra", "Hallo; „du“"],
    ["Petra", "2024-03-04 23:59:59", "", "Outgoing", "", "", "ok"],
  ] as const;
  const csv = [header.join(","), ...rows.map((cells) => cells.join(","))].join("\n");
  const sheet = [
    row(1, ...header),
    ...rows.map(([session, at, ...more], index) =>
      line(index + 2, texts(session), number(serial(at.replace(" ", "T"))), texts(...more)),
    ),
  ].join("");
  const book = await readAll(workbook, bookOf(sheet, STYLES));
  assert.deepEqual(told(book), told(await asText(csv)));
  assert.equal(told(book).length, 2);
  assert.deepEqual(
    book.flatMap((one) =>
      one.kind === "question" ? [`${one.code} ${one.about} ${one.place}`] : [],
    ),
    ["zone imazing One"],
  );
});

test("an appointment has the days and times of its cells, and a list beside it is read as a list", async () => {
  const sheet = [
    row(1, "Betreff", "Beginnt am", "Beginnt um", "Endet am", "Endet um", "Ort"),
    line(
      2,
      texts("Besuch"),
      ...[serial("2024-03-14T00:00"), 9.25 / 24, serial("2024-03-14T00:00"), 0.5].map(number),
      texts("Am Hang 3, 89073 Ulm"),
    ),
  ].join("");
  const readings = await readAll(workbook, bookOf(sheet, STYLES));
  assert.deepEqual(
    readings.map((one) => (one.kind === "entry" ? [one.start.local, one.end?.local] : one.kind)),
    [["2024-03-14T09:15:00", "2024-03-14T12:00:00"]],
  );
});

test("a report of a conference is of its program, and what was read before is passed over", async () => {
  const sheet = [
    row(
      1,
      "Name (Original Name)",
      "User Email",
      "Join Time",
      "Leave Time",
      "Duration (Minutes)",
      "Guest",
    ),
    row(2, "Jo", "jo@b.example", "2026-03-04 10:00:00", "2026-03-04 10:43:00", "43", "No"),
    row(3, "Ann", "ann@a.example", "2026-03-04 10:00:00", "2026-03-04 10:43:00", "43", "No"),
  ].join("");
  const readings = await readAll(workbook, bookOf(sheet));
  assert.deepEqual(
    readings.flatMap((one) =>
      one.kind === "interaction" ? [[one.channel, one.parties.length]] : [],
    ),
    [["zoom", 2]],
  );
  assert.deepEqual((await readAll(workbook, bookOf(sheet), { skip: 1 })).filter(isItem), []);
});
