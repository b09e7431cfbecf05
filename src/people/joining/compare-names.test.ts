import assert from "node:assert/strict";
import { test } from "node:test";
import { compareNames } from "./compare-names.ts";
import { card, mail } from "./for-tests.ts";
import { portraitOf } from "./portrait.ts";

const look = (one: ReturnType<typeof mail>, other: ReturnType<typeof mail>): string => {
  const likeness = compareNames(portraitOf(one), portraitOf(other));
  if (!likeness) return "nothing";
  if (likeness.stray) return "stray";
  return `${likeness.given?.how ?? "-"} ${likeness.family?.how ?? "-"}${likeness.flipped ? " flipped" : ""}`;
};

const names = (one: string, other: string): string =>
  look(card("a", one, []), card("b", other, []));

test("the words of a name are compared each with its own", () => {
  const expected = [
    ["Jörg Müller", "Joerg Mueller", "same same"],
    ["Jörg Müller", "Müller, Jörg (extern)", "same same"],
    ["Dr. Jörg Müller", "Jörg Müller, MBA", "same same"],
    ["Jörg von der Heide", "Jörg Heide", "same same"],
    ["Isla Hall", "Hall Isla", "same same flipped"],
    ["Jörg Müller", "J. Mueller", "initial same"],
    ["Jörg Müller", "Jana Müller", "other same"],
    ["Anna Schmidt", "Peter Adler", "other other"],
    ["Ben Bauer", "David Bauer", "other same"],
    ["Dr. Ben Bauer", "Benjamin Bauer", "form same"],
    ["Ben Petersen-Klein", "Thomas Klein-Brandt", "other part"],
    ["Ali ben Salah", "Ali Salah", "same same"],
    ["Phil Klein", "Anna Klein", "other same"],
    ["Dr. phil. Anna Klein", "Anna Klein", "same same"],
    ["Anna Schmidt", "Anna", "same -"],
    ["Anna Schmidt", "Schmidt", "- same"],
    ["Anna Schmidt", "Mama", "stray"],
    ["Sabine Müller-Lüdenscheidt", "Sabine Müller", "same part"],
    ["Hans-Peter Vogt", "Peter Vogt", "part same"],
    ["Anna Maria Vogt", "Maria Vogt", "middle same"],
    ["Petra Bauer", "Petra Baür", "same spelling"],
    ["Thomas Meier", "Thomas Meyer", "same spelling"],
    ["Сергей Кузнецов", "Sergej Kusnezow", "spelling same"],
  ] as const;
  for (const [one, other, how] of expected) {
    assert.equal(names(one, other), how, `${one} / ${other}`);
    assert.equal(names(other, one), how, `${other} / ${one}`);
  }
});

test("one letter is a slip, and two that differ are another name's as easily", () => {
  const expected = [
    ["Petra Hellreiter", "Petra Hellreifer", "same slip"],
    ["Petra Brinkfelder", "Petra Brinkfeder", "same slip"],
    ["Petra Hellreiter", "Petra Hellweiler", "same vague"],
    ["Petra Rübberg", "Petra Ramberg", "same vague"],
    ["Petra Brinkfelder", "Petra Brinkeler", "same vague"],
  ] as const;
  for (const [one, other, how] of expected) {
    assert.equal(names(one, other), how, `${one} / ${other}`);
    assert.equal(names(other, one), how, `${other} / ${one}`);
  }
});

test("short forms are a name's, in German and in English", () => {
  for (const [one, other] of [
    ["Hans", "Johannes"],
    ["Sepp", "Josef"],
    ["Uli", "Ulrich"],
    ["Uli", "Ulrike"],
    ["Kathi", "Katharina"],
    ["Alex", "Alexandra"],
    ["Bill", "William"],
    ["Kate", "Katherine"],
    ["Sepp", "Jupp"],
  ] as const) {
    assert.equal(names(`${one} Vogt`, `${other} Vogt`), "form same", `${one} ${other}`);
  }
});

test("a letter more or less may be another name", () => {
  for (const [one, other] of [
    ["Daniel", "Daniela"],
    ["Christian", "Christiane"],
    ["Alexander", "Alexandra"],
    ["Stefan", "Stefanie"],
    ["Jan", "Jana"],
    ["Mario", "Maria"],
    ["Katja", "Katrin"],
    ["Jörg", "Jürgen"],
  ] as const) {
    assert.equal(names(`${one} Vogt`, `${other} Vogt`), "other same", `${one} ${other}`);
  }
  for (const [one, other] of [
    ["Stefan", "Stephan"],
    ["Torsten", "Thorsten"],
    ["Markus", "Marcus"],
  ] as const) {
    assert.equal(/^(spelling|form) same$/.test(names(`${one} Vogt`, `${other} Vogt`)), true, one);
  }
});

test("an address without a name says what it is made of", () => {
  const joerg = card("b", "Jörg Müller", []);
  const expected = {
    "jmueller@lumen.example": "initial same",
    "mueller.j@lumen.example": "initial same",
    "muellerj@lumen.example": "initial same",
    "joerg.mueller@lumen.example": "same same",
    "joergmueller@lumen.example": "same same",
    "adler@lumen.example": "stray",
  };
  for (const [address, how] of Object.entries(expected)) {
    assert.equal(look(mail(address), joerg), how, address);
  }
});

test("an initial says nothing against who also signs in full", () => {
  const sabine = mail("s.guenther@lumen.example", "Sabine Günther");
  assert.equal(look(sabine, card("b", "Stefanie Günther", [])), "other same");
});

test("a company behind a first name in a telephone is no family name", () => {
  const jens = card("a", "Jens Adler", [], { companies: ["Lumen GmbH"] });
  assert.equal(look(jens, card("b", "Jens Lumen", [])), "same -");
});
