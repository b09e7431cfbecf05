import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lineReader, textOfLine } from "./lines.ts";

function linesOf(bytes: Uint8Array, { most = 1_000, chunk = 5 } = {}): readonly string[] {
  const reader = lineReader(most);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    lines.push(...reader.push(bytes.subarray(at, at + chunk)));
  }
  return [...lines, ...reader.end()].map(textOfLine);
}

test("lines end as any system ends them, in UTF-8, UTF-16 and windows-1252", () => {
  const text = "Grüße\r\n\nzwei\rdrei\r\r\nvier";
  const lines = ["Grüße", "", "zwei", "drei", "vier"];

  assert.deepEqual(linesOf(Buffer.from(text)), lines);
  assert.deepEqual(linesOf(Buffer.from(`\uFEFF${text}`, "utf16le")), lines);
  assert.deepEqual(linesOf(Buffer.from(text, "latin1")), lines);
});

test("of a long line the beginning is kept, and a NUL is no text", () => {
  assert.deepEqual(linesOf(Buffer.from(`${"x".repeat(50)}\na\0b\n`), { most: 3 }), ["xxx", "ab"]);
});

test("the size of the chunks changes nothing", () => {
  const bytes = fc.array(fc.constantFrom("\r", "\n", "a", "b", "\u00FC", "\uFEFF"), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 9 }), (chars, chunk) => {
      const file = Buffer.from(chars.join(""));
      assert.deepEqual(linesOf(file, { chunk }), linesOf(file, { chunk: 1_000 }));
    }),
  );
});
