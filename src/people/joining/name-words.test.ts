import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wordOf } from "./name-words.ts";

const meet = (one: string, other: string): boolean => {
  const [a, b] = [wordOf(one)!, wordOf(other)!];
  return a.keys.some((key) => b.keys.includes(key));
};

test("an umlaut meets both of its spellings without dots", () => {
  assert.deepEqual(wordOf("Müller")?.keys, ["mueller", "muller"]);
  for (const other of ["Mueller", "Muller", "MÜLLER", "Mu\u0308ller"]) {
    assert.equal(meet("Müller", other), true, other);
  }
  for (const [one, other] of [
    ["Weiß", "Weiss"],
    ["Weiß", "Weisz"],
    ["Gößmann", "Goessmann"],
    ["Åkesson", "Aakesson"],
    ["Åkesson", "Akesson"],
    ["Søren", "Soeren"],
    ["Łukasz", "Lukasz"],
    ["Yıldız", "Yildiz"],
    ["O’Rourke", "ORourke"],
  ] as const) {
    assert.equal(meet(one, other), true, `${one} ${other}`);
  }
});

test("what looks like an umlaut spelled out is none", () => {
  for (const [one, other] of [
    ["Bauer", "Baür"],
    ["Neuer", "Neür"],
    ["Bauer", "Baur"],
    ["Goethe", "Gothe"],
    ["Mueller", "Muller"],
  ] as const) {
    assert.equal(meet(one, other), false, `${one} ${other}`);
  }
  assert.deepEqual(wordOf("Michael")?.keys, ["michael"]);
});

test("Cyrillic and Greek meet their usual Latin spellings", () => {
  for (const [one, other] of [
    ["Сергей", "Sergei"],
    ["Сергей", "Serge\u0301i"],
    ["Кузнецов", "Kuznetsov"],
    ["Кузнецов", "Kusnezow"],
    ["Щербаков", "Shcherbakov"],
    ["Щербаков", "Schtscherbakow"],
    ["Γεώργιος", "Georgios"],
    ["Παπαδόπουλος", "Papadopoulos"],
    ["Ευαγγελία", "Evangelia"],
  ] as const) {
    assert.equal(meet(one, other), true, `${one} ${other}`);
  }
});

test("a double name knows its parts", () => {
  assert.deepEqual(
    wordOf("Müller-Lüdenscheidt")?.parts.map(({ text }) => text),
    ["mueller", "luedenscheidt"],
  );
  assert.deepEqual(wordOf("Vogt")?.parts, []);
});

test("whatever stands there, keys are plain letters, and what has none is no word", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const word = wordOf(text);
      if (word) for (const key of [word.text, ...word.keys]) assert.match(key, /^[a-z]+$/);
    }),
  );
  assert.equal(wordOf("42"), null);
  assert.equal(wordOf(""), null);
});
