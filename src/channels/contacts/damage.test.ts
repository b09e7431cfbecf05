/** Files that broke, and files that were made to break a reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "#channels/channel.ts";
import { readAll, readOne } from "./for-tests.ts";
import { vcard } from "./vcard.ts";

const read = (...lines: readonly string[]) => readAll(vcard, lines.join("\r\n"));

/** One line for each reading: its place, its name, and what is odd about it. */
const told = (readings: readonly Reading[]) =>
  readings.map((one) => {
    if (one.kind === "problem") return `${one.place} ${one.code}`;
    if (one.kind !== "person") return one.kind;
    return [one.place, one.name.full, ...one.notes.map(({ code }) => code)].join(" ");
  });

test("a card without its end ends where the next one begins", async () => {
  assert.deepEqual(
    told(
      await read(
        "BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nEND:VCARD",
        "FN:lost\nBEGIN:VCARD\nFN:C;Z\n",
      ),
    ),
    ["1 A contacts.no-end", "2 B", "3 contacts.card-without-beginning", "4 C;Z contacts.cut-off"],
  );
});

test("files put one behind the other, each with its mark, are one", async () => {
  const file = "\uFEFFBEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n";

  assert.deepEqual(told(await readAll(vcard, file + file, {}, 7)), ["1 A", "2 A"]);
});

test("a file that breaks off keeps what was whole, not the last half line", async () => {
  const [card] = await read("BEGIN:VCARD", "VERSION:3.0", "FN:A", "EMAIL:a@x.exam");

  assert.deepEqual(told([card!]), ["1 A contacts.cut-off"]);
  assert.deepEqual(card?.kind === "person" && card.handles, []);
});

test("one bad line spoils no more than itself, and goes on with a note", async () => {
  const card = await readOne("3.0", "NOTE:Erst dies", "dann das", "FN:A", "=weg", "TEL:112");

  assert.deepEqual([card.name.full, card.note], ["A", "Erst dies\ndann das"]);
  assert.deepEqual(card.notes, [
    { code: "contacts.line-unreadable", values: { line: "dann das" } },
  ]);
});

test("what is unreadable is not shown where no text is wanted", async () => {
  const card = "BEGIN:VCARD\nFN:A\ngeheim\nEND:VCARD\n";
  const [reading] = await readAll(vcard, card, { keep: "headers" });

  assert.deepEqual(reading?.kind === "person" && reading.notes, [
    { code: "contacts.line-unreadable", values: { line: "…" } },
  ]);
});

test("a card in which nothing can be read is a problem, and the next one is read", async () => {
  const lines = ["BEGIN:VCARD", "x", "y", "END:VCARD", "BEGIN:VCARD", "FN:B", "END:VCARD"];

  assert.deepEqual(told(await read(...lines)), ["1 contacts.card-unreadable", "2 B"]);
});

test("a card inside a card is one of its own, and comes first", async () => {
  const file = `BEGIN:VCARD
VERSION:2.1
FN:Chef
AGENT:
BEGIN:VCARD
FN:Assistenz
END:VCARD
TEL:+49 30 901820
END:VCARD
`;
  const readings = await read(file);
  const inline = await read(
    "BEGIN:VCARD",
    "FN:Chef",
    "AGENT:BEGIN:VCARD\\nFN:Assistenz\\nEND:VCARD\\n",
    "TEL:+49 30 901820",
    "END:VCARD",
  );

  assert.deepEqual(told(readings), ["1 Assistenz", "2 Chef"]);
  assert.deepEqual(told(inline), ["1 Assistenz", "2 Chef"]);
  assert.deepEqual(
    readings.map((one) => one.kind === "person" && one.handles.length),
    [0, 1],
  );
  assert.deepEqual(told(await readAll(vcard, file, { skip: 1 })), ["2 Chef"]);
});

test("cards nested deeper than two are left out, and what follows them is read", async () => {
  const deep = Array.from({ length: 500 }, (_, at) => ["AGENT:", "BEGIN:VCARD", `FN:${at}`]).flat();
  const ends = Array.from({ length: 500 }, () => "END:VCARD");
  const next = ["BEGIN:VCARD", "FN:B", "END:VCARD"];
  const unclosed = ["BEGIN:VCARD", "FN:A", ...deep, ...next];

  assert.deepEqual(
    told(await read("BEGIN:VCARD", "FN:A", ...deep, ...ends, "END:VCARD", ...next)),
    ["1 1 contacts.nested-too-deep", "2 0", "3 A", "4 B"],
  );
  assert.deepEqual(told(await read(...unclosed)), [
    "1 1 contacts.no-end contacts.nested-too-deep",
    "2 0 contacts.no-end",
    "3 A contacts.no-end",
    "4 B",
  ]);
});

test("text nested in text is followed two deep", async () => {
  const nest = (text: string) =>
    `BEGIN:VCARD\nFN:x\nAGENT:${text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\nEND:VCARD\n`;
  const eightDeep = Array.from({ length: 8 }).reduce<string>(nest, "BEGIN:VCARD\nFN:y\nEND:VCARD");

  assert.deepEqual(told(await readAll(vcard, eightDeep)), [
    "1 x contacts.nested-too-deep",
    "2 x",
    "3 x",
  ]);
});

test("a line of 10 MB is a problem, a picture of 10 MB is none, and the next card is read", async () => {
  const long = "A".repeat(10_000_000);
  const next = "BEGIN:VCARD\nFN:B\nEND:VCARD\n";
  const folded = long.replaceAll(/.{1,74}/g, "$&\n ");

  for (const line of [`NOTE:${long}`, `NOTE:${folded}`, long, `NOTE;ENCODING=b:${folded}`]) {
    assert.deepEqual(told(await readAll(vcard, `BEGIN:VCARD\nFN:A\n${line}\nEND:VCARD\n${next}`)), [
      "1 contacts.card-too-large",
      "2 B",
    ]);
  }
  for (const line of [`PHOTO;ENCODING=b:${long}`, `PHOTO;ENCODING=b:\n ${folded}`]) {
    assert.deepEqual(told(await readAll(vcard, `BEGIN:VCARD\nFN:A\n${line}\nEND:VCARD\n${next}`)), [
      "1 A contacts.left-out",
      "2 B",
    ]);
  }
});

test("of a card with 5,000 lines the first 2,000 are read", async () => {
  const mails = Array.from({ length: 5_000 }, (_, at) => `EMAIL:a${at}@x.example`);
  const [card] = await read("BEGIN:VCARD", ...mails, "END:VCARD");

  assert.equal(card?.kind === "person" && card.handles.length, 2_000);
  assert.deepEqual(told([card!]), ["1  contacts.too-many-properties"]);
});

test("a note longer than 100,000 characters is cut", async () => {
  const { note, notes } = await readOne("3.0", `NOTE:${"x".repeat(200_000)}`);

  assert.equal(note.length, 100_000);
  assert.deepEqual(notes, [{ code: "contacts.note-cut", values: { limit: 100_000 } }]);
});

test("a soft line break before the card's end ends with it", async () => {
  const lines = ["BEGIN:VCARD", "FN;QUOTED-PRINTABLE:A=", "END:VCARD", "BEGIN:VCARD", "FN:B=", ""];

  assert.deepEqual(told(await read(...lines)), ["1 A", "2 B= contacts.cut-off"]);
});

test("base64 without white space ends at a blank line or at the next property", async () => {
  const photo = ["PHOTO;BASE64:/9j/4AAQ", "SkZJRgAB", "AQEAYABg==", "", "NOTE:a"];

  assert.equal((await readOne("2.1", "FN:A", ...photo)).note, "a");
  assert.equal((await readOne("2.1", "FN:A", ...photo.toSpliced(3, 1))).note, "a");
});
