import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { betterName, nameOf, spellsOut } from "./person-name.ts";

const SPELLINGS = [
  "",
  "a.schmidt@x.example",
  "Anna",
  "AS",
  "A. Schmidt",
  "ANNA SCHMIDT",
  "anna schmidt",
  "Schmidt Anna",
  "Anna Schmidt-Voss",
  "Anna Schmidt",
];

const best = (names: readonly string[]): string =>
  names.reduce((known, name) => betterName(known, { name, value: "a.schmidt@x.example" }), "");

test("a full name beats a short one, a short one an address; of equals the first of the alphabet", () => {
  assert.deepEqual(
    SPELLINGS.map((_, index) => best(SPELLINGS.slice(0, index + 1))),
    [
      "",
      "a.schmidt@x.example",
      "Anna",
      "Anna",
      "A. Schmidt",
      "ANNA SCHMIDT",
      "ANNA SCHMIDT",
      "Schmidt Anna",
      "Anna Schmidt-Voss",
      "Anna Schmidt",
    ],
  );
});

test("what somebody is called does not depend on the order in which spellings are read", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...SPELLINGS, "Anna", "Änna Schmidt", "Aenna Schmidt", "Anne Schmidt"]),
      (names) => {
        assert.equal(best(names), best(names.toSorted()));
      },
    ),
  );
});

test("a name spells out another one that has an initial instead, and nothing else", () => {
  const of = (name: string) => spellsOut(name, "K. Härrow");
  assert.deepEqual(
    ["Katherine Haerrow", "Katherine Harrow", "Anna Harrow", "K Harrow", "Katherine Arrow", ""].map(
      of,
    ),
    [true, true, false, false, false, false],
  );
  assert.equal(spellsOut("Katherine Harrow", "Katherine Harrow"), false);
});

test("of spellings of one name that with its umlauts and accents is the real one, in whatever order they are read", () => {
  const real = {
    "Jörg Möllmann": ["Joerg Moellmann", "Jorg Mollmann", "Jörg Moellmann"],
    "Fritz Jäckel": ["Fritz Jackel", "Fritz Jaeckel"],
    "Anna Weiß": ["Anna Weiss"],
    "André Girard": ["Andre Girard"],
    "Łucja Sobczak": ["Lucja Sobczak"],
    "Petra Bauer": ["Petra Baür"],
  };
  for (const [name, others] of Object.entries(real)) {
    fc.assert(
      fc.property(fc.shuffledSubarray([name, ...others], { minLength: 1 }), (names) => {
        assert.equal(best(names), names.includes(name) ? name : best(names.toSorted()));
      }),
    );
  }
});

test("without a name the address is read, where it holds one", () => {
  assert.deepEqual(
    ["anna.schmidt@x.example", "jo+news@x.example", "k.brandt@x.example"].map((value) =>
      nameOf("", value),
    ),
    ["Anna Schmidt", "jo+news@x.example", "k.brandt@x.example"],
  );
});

test("an account or a profile that was never named is shown without its channel", () => {
  assert.deepEqual(
    [
      "skype:live:petra.vogt",
      "linkedin.com/in/petra-vogt-b50576a7",
      "telegram:user77",
      "msn:petra.vogt@x.example",
      "+493023125",
    ].map((value) => nameOf("", value)),
    ["Petra Vogt", "Petra Vogt", "user77", "Petra Vogt", "+493023125"],
  );
});
