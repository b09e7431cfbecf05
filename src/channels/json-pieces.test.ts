import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { json as english } from "#shared/messages/en/json.ts";
import { fuzzing } from "./for-tests.ts";
import { field, listField, numberField, textField } from "./json-fields.ts";
import { JSON_LIMITS, type JsonPiece, jsonPaths, readJson } from "./json-pieces.ts";

async function piecesOf(
  file: string | Uint8Array,
  paths: readonly string[],
  chunkSize = 65_536,
): Promise<readonly JsonPiece[]> {
  const pieces: JsonPiece[] = [];
  for await (const one of readJson(chunksOf(Buffer.from(file), chunkSize), paths)) pieces.push(one);
  return pieces;
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const piece = (of: string, path: JsonPiece["path"], value: unknown): JsonPiece => ({
  of,
  path,
  value,
  problem: null,
});

const lost = (of: string | null, path: JsonPiece["path"], code: string, limit?: number) => ({
  of,
  path,
  value: undefined,
  problem: { code, values: limit === undefined ? {} : { limit } },
});

const CHATS = `\uFEFF{
  "me": "jo", "more": [1, {"chats": [{"id": 7}]}],
  "chats": [
    {"id": 12, "name": "P\\u00e4tra \\"P\\"", "messages": [{"text": "Grüße, ]}"}, null, [true]]},
    {"messages": [], "id": -1.5e3}
  ]
}`;

test("what stands at the chosen paths comes out, in the order of the file, however it is cut", async () => {
  const paths = ["me", "chats.*.id", "chats.*.name", "chats.*.messages.*", "nothing"];
  for (const chunkSize of [65_536, 7, 1]) {
    assert.deepEqual(await piecesOf(CHATS, paths, chunkSize), [
      piece("me", ["me"], "jo"),
      piece("chats.*.id", ["chats", 0, "id"], 12),
      piece("chats.*.name", ["chats", 0, "name"], 'Pätra "P"'),
      piece("chats.*.messages.*", ["chats", 0, "messages", 0], { text: "Grüße, ]}" }),
      piece("chats.*.messages.*", ["chats", 0, "messages", 1], null),
      piece("chats.*.messages.*", ["chats", 0, "messages", 2], [true]),
      piece("chats.*.id", ["chats", 1, "id"], -1500),
    ]);
  }
});

test("keys may be chosen one by one or all, and be written with escapes", async () => {
  assert.deepEqual(await piecesOf('{"\\u0061": {"x": 1, "y": 2}, "b": {"x": 3}}', ["*.x", "a.y"]), [
    piece("*.x", ["a", "x"], 1),
    piece("a.y", ["a", "y"], 2),
    piece("*.x", ["b", "x"], 3),
  ]);
});

test("a list at the top and documents one a line are read as well", async () => {
  assert.deepEqual(await piecesOf('[{"a":1}\n,\n2]', ["*"]), [
    piece("*", [0], { a: 1 }),
    piece("*", [1], 2),
  ]);
  assert.deepEqual(await piecesOf('{"a":1}\n{"a":2}\n3', [""]), [
    piece("", [], { a: 1 }),
    piece("", [], { a: 2 }),
    piece("", [], 3),
  ]);
});

test("a piece that is no JSON is a problem, and the next is read", async () => {
  assert.deepEqual(await piecesOf('{"m": [{"a" 1}, {"b": 2}, nil, 3]}', ["m.*"], 3), [
    lost("m.*", ["m", 0], "json.broken"),
    piece("m.*", ["m", 1], { b: 2 }),
    lost("m.*", ["m", 2], "json.broken"),
    piece("m.*", ["m", 3], 3),
  ]);
});

test("a file that breaks off says so where it does", async () => {
  const file = '{"m": [{"a": 1}, {"b": "tw';
  assert.deepEqual(await piecesOf(file, ["m.*"]), [
    piece("m.*", ["m", 0], { a: 1 }),
    lost("m.*", ["m", 1], "json.cut-off"),
  ]);
  assert.deepEqual(await piecesOf('{"m": [{"a": 1}, ', ["m.*"]), [
    piece("m.*", ["m", 0], { a: 1 }),
    lost(null, ["m", 1], "json.cut-off"),
  ]);
  assert.deepEqual(await piecesOf('{"m": [1], "other": "wor', ["m.*"]), [
    piece("m.*", ["m", 0], 1),
    lost(null, ["other"], "json.cut-off"),
  ]);
  assert.deepEqual(await piecesOf('{"m": [17, 4', ["m.*"]), [
    piece("m.*", ["m", 0], 17),
    lost("m.*", ["m", 1], "json.cut-off"),
  ]);
  assert.deepEqual(await piecesOf("", ["m.*"]), []);
});

test("what is too large or too deep is passed over, and only where it was chosen it is told", async () => {
  const large = `"${"x".repeat(JSON_LIMITS.pieceBytes)}"`;
  const deep = "[".repeat(JSON_LIMITS.depth + 1) + "]".repeat(JSON_LIMITS.depth + 1);
  const file = `{"o": [${large}, ${deep}], "m": [${large}, 1, ${deep}, 2]}`;
  assert.deepEqual(await piecesOf(file, ["m.*"]), [
    lost("m.*", ["m", 0], "json.too-large", 5),
    piece("m.*", ["m", 1], 1),
    lost("m.*", ["m", 2], "json.too-deep", 100),
    piece("m.*", ["m", 3], 2),
  ]);
});

test("integers beyond 2^53 are text, other numbers as they are", async () => {
  const file = "[9007199254740993, [-123456789012345678901], 1709, 0.1234567890123456, 1e400]";
  assert.deepEqual(await piecesOf(file, ["*"]), [
    piece("*", [0], "9007199254740993"),
    piece("*", [1], ["-123456789012345678901"]),
    piece("*", [2], 1709),
    piece("*", [3], 0.1234567890123456),
    piece("*", [4], Infinity),
  ]);
});

test("any document comes out as JSON.parse reads it, whole and in pieces", async () => {
  const lists = fc.dictionary(fc.string(), fc.array(fc.jsonValue(), { maxLength: 5 }));
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ min: 1, max: 50 }), async (lists, chunkSize) => {
      const file = JSON.stringify(lists, null, 1).replaceAll(/\d{16,}/g, "17");
      assert.deepEqual(await piecesOf(file, [""], chunkSize), [piece("", [], JSON.parse(file))]);
      const expected = Object.entries(lists).flatMap(([key, list]) =>
        list.map((_, index) => piece("*.*", [key, index], JSON.parse(file)[key][index])),
      );
      assert.deepEqual(await piecesOf(file, ["*.*"], chunkSize), expected);
    }),
    fuzzing(300),
  );
});

const TOKENS = [
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  '"',
  "\\",
  " ",
  "\n",
  "1",
  "a",
  "é",
  '"m"',
  '{"m":[',
  "nil",
];

test("whatever the bytes, chunks change nothing", async () => {
  const token = fc.constantFrom(...TOKENS);
  const files = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(""));
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 9 }), async (file, chunkSize) => {
      const paths = ["m.*", "*.m", "*.*.m"];
      assert.deepEqual(await piecesOf(file, paths, chunkSize), await piecesOf(file, paths));
    }),
    fuzzing(1_000),
  );
});

test("the paths of a file's start tell what it is, though it breaks off", () => {
  const head = '{"userId":"8:x","chats":[{"id":1,"messages":[{"text":"…"},{"te';
  assert.deepEqual(
    [...jsonPaths(Buffer.from(head))],
    [
      "",
      "userId",
      "chats",
      "chats.*",
      "chats.*.id",
      "chats.*.messages",
      "chats.*.messages.*",
      "chats.*.messages.*.text",
    ],
  );
  assert.deepEqual(jsonPaths(Buffer.from("From jo@example.org")), new Set());
  assert.ok(jsonPaths(Buffer.from('{"a":'.repeat(10_000))).size <= JSON_LIMITS.depth + 2);
});

test("there are words for each code that is said, and for no other", () => {
  const text = readFileSync(new URL("json-pieces.ts", import.meta.url), "utf8");
  const said = Array.from(text.matchAll(/"json\.([a-z-]+)"/g), ([, code]) => code!);
  assert.deepEqual(said.toSorted(), Object.keys(english).toSorted());
});

test("fields are an object's own and of the kind that is asked for", () => {
  const value: unknown = JSON.parse(
    '{"__proto__": 1, "a": "x\\u0000\\ud800", "n": "17", "l": [1]}',
  );
  assert.equal(field(value, "constructor"), undefined);
  assert.equal(field(value, "__proto__"), 1);
  assert.equal(field(null, "a"), undefined);
  assert.equal(textField(value, "a"), "x\uFFFD");
  assert.equal(textField(value, "l"), "");
  assert.equal(numberField(value, "n"), 17);
  assert.equal(numberField(value, "a"), null);
  assert.deepEqual(listField(value, "l"), [1]);
  assert.deepEqual(listField(value, "a"), []);
});
