import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "./for-tests.ts";
import { metIn } from "./met-words.ts";

const kindOf = (text: string) => metIn(text)?.kind ?? null;

test("words that say where or at what one met are a meeting in person, called so", () => {
  const said = {
    "met at design week": "design week",
    "Met at the light fair in Wien\n likes espresso": "light fair in Wien",
    "We first met in Berlin last year": "Berlin",
    "met Kofi at ISE 2024. Wants a quote": "ISE 2024",
    "met in May 2023 at Light + Building": "Light + Building",
    "At Interzum we met": "Interzum",
    "saw at the summit": "summit",
    "met @ ISE": "ISE",
    "met at E-Week": "E-Week",
    "met at Standards Week": "Standards Week",
    "in Mailand getroffen": "Mailand",
    "auf dem Filmfest kennengelernt": "Filmfest",
    "met in Octagon Hall": "Octagon Hall",
    "getroffen @ISE": "ISE",
    "ran into her at the airport with Jo": "airport",
    "nice meeting you at the booth": "booth",
    "Nice meeting you!": "",
    "met in person": "",
    "met for lunch": "",
    "auf der Messe kennengelernt": "Messe",
    "kennengelernt auf der ISE 2024": "ISE 2024",
    "Kennengelernt bei Lumen, will ein Angebot": "Lumen",
    "haben uns im März in St. Gallen getroffen": "St. Gallen",
    "getroffen auf der Light + Building": "Light + Building",
    "Schön, Sie kennengelernt zu haben": "",
    "persönlich kennengelernt": "",
    "Am Stand von Lumen kurz gesehen": "Stand von Lumen",
    "Habe ihn in Berlin nur kurz gesehen": "Berlin",
    "Sie in Berlin gesehen": "Berlin",
    "haben uns auf der Messe wieder gesehen": "Messe",
  };
  assert.deepEqual(
    Object.keys(said).map((text) => [text, metIn(text)]),
    Object.entries(said).map(([text, at]) => [text, { kind: "in-person", at }]),
  );
});

test("words that say that one met, but not surely or not how, are asked", () => {
  const said = [
    "met",
    "met last year",
    "met through Anna",
    "met at ISE?",
    "maybe met at ISE",
    "They met at Siemens",
    "Anna met him at ISE",
    "met his boss at ISE",
    "met at design week and had a call",
    "kennengelernt über Anna",
    "auf Empfehlung von Jo kennengelernt",
    "vielleicht auf der Messe getroffen",
    "hat Anna auf der Messe getroffen",
    "im Mai getroffen",
    "Haus in Berlin gesehen",
    "Stelle in Berlin gesehen",
    "Präsentation in Berlin gesehen",
    "Sie haben das Haus in Berlin gesehen",
  ];
  assert.deepEqual(
    said.map((text) => [text, kindOf(text)]),
    said.map((text) => [text, "unclear"]),
  );
});

test("what was not, is to be, was on a screen or is something else is no meeting", () => {
  const said = [
    "to meet at design week",
    "want to meet at ISE",
    "should meet in Berlin",
    "haven't met",
    "haven’t met at ISE yet",
    "never met in person",
    "would be nice meeting you at ISE",
    "should have met at ISE",
    "looking forward to meeting you",
    "video met",
    "met online",
    "met on Zoom",
    "met via LinkedIn",
    "met online at design week",
    "met at a webinar",
    "met our target in Berlin",
    "met the requirements",
    "saw his talk at ISE",
    "saw her post",
    "nie getroffen",
    "auf der Messe leider nicht getroffen",
    "möchte ihn auf der Messe treffen",
    "online kennengelernt",
    "per Zoom kennengelernt",
    "am Telefon kennengelernt",
    "in Berlin eine Entscheidung getroffen",
    "Vortrag auf der Messe gesehen",
    "Wird in Berlin getroffen",
    "The Met in New York",
    "metal works in Berlin",
    "likes espresso",
    "",
  ];
  assert.deepEqual(
    said.map((text) => [text, kindOf(text)]),
    said.map((text) => [text, null]),
  );
});

test("any text is read, and what a meeting is called stands in it word by word", () => {
  const word = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("met", "at", "in", "auf", "der", "kennengelernt", "?", ",", "May", "zoom"),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (all) => {
      const text = all.join(" ");
      const at = metIn(text)?.at ?? "";
      assert.deepEqual(
        at.split(" ").filter((one) => !text.includes(one)),
        [],
      );
    }),
    fuzzing(500),
  );
  assert.equal(kindOf("met at ".repeat(100_000)), "unclear");
});
