import assert from "node:assert/strict";
import { test } from "node:test";
import type { CardName } from "#channels/channel.ts";
import { namePartsOf } from "./name-parts.ts";

const told = (full: string, family: string, given: string, more: Partial<CardName> = {}) => ({
  full,
  family,
  given,
  prefix: "",
  additional: "",
  suffix: "",
  nicknames: [],
  ...more,
});

test("a name has the parts of the card that bears it", () => {
  const cards = [
    told("Anna Busch", "Busch", "Anna"),
    told("Dr. Anna Maria Vogt", "Vogt", "Anna", { additional: "Maria", prefix: "Dr." }),
  ];
  assert.deepEqual(namePartsOf("Anna Maria Vogt", cards), ["Vogt", "Anna", "Maria", "Dr.", ""]);
  assert.deepEqual(namePartsOf("Kim Lan Tran", [told("Kim Lan Tran", "Kim", "Lan Tran")]), [
    "Kim",
    "Lan Tran",
    "",
    "",
    "",
  ]);
});

test("a name that no card bears is split before its last word and the small ones before that", () => {
  const split = (name: string) => namePartsOf(name, []).slice(0, 2);
  assert.deepEqual(
    [
      "Petra Vogt",
      "Anna Lena von der Heide",
      "de Vries",
      "anna schmidt",
      "Erik",
      "+31 30 555",
      "a b@x.example",
    ].map(split),
    [
      ["Vogt", "Petra"],
      ["von der Heide", "Anna Lena"],
      ["de Vries", ""],
      ["schmidt", "anna"],
      ["Erik", ""],
      ["+31 30 555", ""],
      ["a b@x.example", ""],
    ],
  );
});

test("what stands behind a name is no family name", () => {
  const split = (name: string) => {
    const [family, given, , , suffix] = namePartsOf(name, []);
    return [family, given, suffix];
  };
  assert.deepEqual(
    [
      "Michael Angstadt Jr.",
      "Michael Angstadt III",
      "Anna Vogt MBA",
      "Petra von der Heide LL.M.",
      "Leonardo da Vinci, Esq.",
      "Anna Vogt, MBA, Ph.D.",
      "Erik Jr.",
      "Kofi Ma",
    ].map(split),
    [
      ["Angstadt", "Michael", "Jr."],
      ["Angstadt", "Michael", "III"],
      ["Vogt", "Anna", "MBA"],
      ["von der Heide", "Petra", "LL.M."],
      ["da Vinci", "Leonardo", "Esq."],
      ["Vogt", "Anna", "MBA, Ph.D."],
      ["Erik", "", "Jr."],
      ["Ma", "Kofi", ""],
    ],
  );
});
