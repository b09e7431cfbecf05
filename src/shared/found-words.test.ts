import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aroundFound, piecesOf } from "./found-words.ts";

const found = (text: string, typed: string) =>
  piecesOf(text, typed).flatMap((piece) => (piece.found ? [piece.text] : []));

test("words are found by their beginning, with their accents and without", () => {
  assert.deepEqual(found("Die Linsen nach Köln, mit Zoë", "lins koeln zoe"), [
    "Linsen",
    "Köln",
    "Zoë",
  ]);
  assert.deepEqual(found("Koeln und Köln, nicht Koln", "köln"), ["Koeln", "Köln"]);
  assert.deepEqual(found("schon ist nicht schön", "schön"), ["schön"]);
  assert.deepEqual(found("An Ina in Innsbruck", "in"), ["in"]);
  assert.deepEqual(found("Mail an anna@lumen.example", "anna@lumen.example"), [
    "anna",
    "lumen",
    "example",
  ]);
});

test("of a long text that place is shown where most of the words stand together", () => {
  const filler = "Wir hatten davon gesprochen. ".repeat(20);
  const text = `Das Angebot kommt.\n${filler}Ihr Angebot\nfür die Linsen liegt bei. ${filler}`;

  assert.equal(
    aroundFound(text, "angebot linsen"),
    "… Wir hatten davon gesprochen. Ihr Angebot für die Linsen liegt bei. Wir hatten davon gesprochen. Wir hatten davon gesprochen. Wir hatten davon gesprochen. Wir hatten davon …",
  );
  assert.equal(aroundFound("Das Angebot kommt.", "angebot"), "Das Angebot kommt.");
  assert.equal(aroundFound(text, "Muster"), null);
  assert.equal(aroundFound(text, "!"), null);
});

test("the pieces of any text are the whole of it, and what is shown of it is short", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.string(), (text, typed) => {
      const pieces = piecesOf(text, typed);

      assert.equal(pieces.map((piece) => piece.text).join(""), text);
      assert.ok((aroundFound(text, typed) ?? "").length <= 190);
    }),
  );
});
