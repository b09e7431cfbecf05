import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lineReader } from "./lines.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(chunks: readonly Uint8Array[]) {
  const reader = lineReader();
  const lines = chunks.flatMap((chunk) => [...reader.push(chunk)]);
  return [...lines, ...reader.end()];
}

const textsOf = (...chunks: readonly Uint8Array[]) => read(chunks).map(({ text }) => text);

test("any line end ends a line, and a blank line is none", () => {
  assert.deepEqual(textsOf(bytesOf("A:1\r\nB:2\nC:3\r\rD:4\r\r\n\nE:5")), [
    "A:1",
    "B:2",
    "C:3",
    "D:4",
    "E:5",
  ]);
});

test("a line folded in the middle of a character is whole again", () => {
  const whole = bytesOf("LOCATION:Büro");
  const middle = whole.indexOf(0xbc);
  const folded = [...whole.slice(0, middle), ...bytesOf("\r\n "), ...whole.slice(middle)];

  assert.deepEqual(textsOf(Uint8Array.from(folded)), ["LOCATION:Büro"]);
});

test("a continuation goes on after blank lines, as in old Mozilla calendars", () => {
  assert.deepEqual(textsOf(bytesOf("DTSTART\n\n ;VALUE=DATE\n\t:20031225\nUID:1")), [
    "DTSTART;VALUE=DATE:20031225",
    "UID:1",
  ]);
});

test("what is not UTF-8 is windows-1252, line by line", () => {
  const cp1252 = Uint8Array.from([...bytesOf("A:"), 0x4d, 0xfc, 0x6c, 0x6c, 0x80]);

  assert.deepEqual(textsOf(cp1252, bytesOf("\nB:Müller")), ["A:Müll€", "B:Müller"]);
});

test("a byte order mark and control characters are left out", () => {
  assert.deepEqual(textsOf(bytesOf("\uFEFFBEGIN:VCALENDAR\nSUMMARY:a\u0000b\u0007c")), [
    "BEGIN:VCALENDAR",
    "SUMMARY:abc",
  ]);
});

test("a line without an end keeps its beginning and no more", () => {
  const reader = lineReader();
  const piece = new Uint8Array(1_000_000).fill(0x41);
  const early = Array.from({ length: 20 }, () => [...reader.push(piece)]).flat();
  const [line, next] = [...early, ...reader.push(bytesOf("\nB:2\n")), ...reader.end()];

  assert.deepEqual([line?.text.length, line?.tooLong, next?.text], [256_000, true, "B:2"]);
});

test("lines do not depend on how the bytes are cut into chunks", () => {
  const texts = fc.array(
    fc.oneof(
      fc.constantFrom("\r\n", "\n", "\r", " ", "\t", "ü", "€", "A:1"),
      fc.string({ maxLength: 5 }),
    ),
  );
  fc.assert(
    fc.property(texts, fc.array(fc.nat(7)), (pieces, cuts) => {
      const bytes = bytesOf(pieces.join(""));
      const chunks: Uint8Array[] = [];
      let at = 0;
      for (const cut of cuts) {
        chunks.push(bytes.slice(at, at + cut));
        at += cut;
      }
      assert.deepEqual(read([...chunks, bytes.slice(at)]), read([bytes]));
    }),
  );
});
