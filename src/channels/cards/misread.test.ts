import assert from "node:assert/strict";
import { test } from "node:test";
import {
  asSpelled,
  looksMisread,
  mendedBy,
  spelledIn,
  withoutFigures,
  withTitles,
} from "./misread.ts";

test("a word is what the address spells, where only letters that English lacks were read as others", () => {
  assert.deepEqual(
    [
      asSpelled("GréBmann", "groessmann"),
      asSpelled("Grofsmann", "grossmann"),
      asSpelled("Miiller", "mueller"),
      asSpelled("MULLER", "mueller"),
      asSpelled("GROBMANN", "grossmann"),
      asSpelled("Gr6ne", "groene"),
      asSpelled("Jorg", "joerg"),
      asSpelled("Strauss", "strauss"),
      asSpelled("Mueller", "mueller"),
      asSpelled("Müller", "mueller"),
      asSpelled("Moller", "mueller"),
      asSpelled("Muller", "maier"),
      asSpelled("a".repeat(60), "a".repeat(60)),
    ],
    [
      "Größmann",
      "Großmann",
      "Müller",
      "MÜLLER",
      "Großmann",
      "Gröne",
      "Jörg",
      ...Array.from({ length: 6 }, () => null),
    ],
  );
});

test("of an address both the names and what stands behind an initial may be spelled", () => {
  assert.deepEqual(spelledIn("p.groessmann"), ["groessmann", "roessmann"]);
  assert.equal(mendedBy("Petra GréBmann", spelledIn("pgroessmann")), "Petra Größmann");
  assert.equal(mendedBy("Petra Vogt", spelledIn("pgroessmann")), "Petra Vogt");
});

test("a title is the one that it is nearest to, and a surname is none", () => {
  assert.deepEqual(
    [
      "Geschiftsfiihrerin",
      "Geschaftsfuhrer",
      "Leiter Vertrleb",
      "Auflendienst",
      "lnhaberin",
      "Geschäftsführung",
      "Petra Gründel",
      "Jonas Kaufman",
      "Leitung Betrieb",
    ].map(withTitles),
    [
      "Geschäftsführerin",
      "Geschäftsführer",
      "Leiter Vertrieb",
      "Außendienst",
      "Inhaberin",
      "Geschäftsführung",
      "Petra Gründel",
      "Jonas Kaufman",
      "Leitung Betrieb",
    ],
  );
});

test("streets and towns lose figures in their midst, numbers of houses do not", () => {
  assert.deepEqual(
    [
      "HauptstraBe 5",
      "Stra8e 12b",
      "50667 K6ln",
      "Halle A6",
      "Hauptstr. 6a",
      "A6 Nord",
      "Lumen Sp. z 0.0.",
    ].map(withoutFigures),
    [
      "Hauptstraße 5",
      "Straße 12b",
      "50667 Köln",
      "Halle A6",
      "Hauptstr. 6a",
      "A6 Nord",
      "Lumen Sp. z o.o.",
    ],
  );
});

test("what looks like another letter is seen, and ordinary words are not", () => {
  assert.deepEqual(
    ["GréBmann", "GroB", "Miinchen", "K0ln", "GmbH", "Halden Optik AG", "McBride", "Hawaii"].map(
      looksMisread,
    ),
    [true, true, true, true, false, false, true, false],
  );
});
