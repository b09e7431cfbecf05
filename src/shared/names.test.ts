import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { displayName } from "./names.ts";

const each = (cases: readonly (readonly [string, string])[]) =>
  assert.deepEqual(
    cases.map(([raw]) => displayName(raw)),
    cases.map(([, name]) => name),
  );

test("a name stays what it is", () => {
  each([
    ["Petra Vogt", "Petra Vogt"],
    ["Jürgen Müller-Lüdenscheidt", "Jürgen Müller-Lüdenscheidt"],
    ["Ursula von der Leyen", "Ursula von der Leyen"],
    ["Conan O'Brien", "Conan O'Brien"],
    ["山田 太郎", "山田 太郎"],
    ["Prince", "Prince"],
    ["Phil R Lawrence", "Phil R Lawrence"],
    ["(Robert Harley)", "Robert Harley"],
  ]);
});

test("family name first is turned round", () => {
  each([
    ["Vogt, Petra", "Petra Vogt"],
    ['"Vogt, Petra"', "Petra Vogt"],
    ["Vogt, Dr. Petra", "Petra Vogt"],
    ["von der Leyen, Ursula", "Ursula von der Leyen"],
    ["Vogt, Petra (Lumen GmbH)", "Petra Vogt"],
    ["Vogt, Petra - Vertrieb", "Petra Vogt"],
  ]);
});

test("after a comma may also stand a degree or a company", () => {
  each([
    ["Petra Vogt, MBA", "Petra Vogt"],
    ["Petra Vogt, Ph.D.", "Petra Vogt"],
    ["Petra Vogt, Lumen GmbH", "Petra Vogt"],
    ["Petra Vogt, Lumen", "Petra Vogt, Lumen"],
  ]);
});

test("two family names are turned round where the address agrees", () => {
  assert.equal(displayName("García López, Juan", "juan.garcia@acme.example"), "Juan García López");
  assert.equal(displayName("García López, Juan", "jgarcia@acme.example"), "García López, Juan");
});

test("what directories, lists and companies add is taken off", () => {
  each([
    ["Petra Vogt (extern)", "Petra Vogt"],
    ["[EXT] Petra Vogt", "Petra Vogt"],
    ["Petra Vogt via Slack", "Petra Vogt"],
    ["Petra Vogt über LinkedIn", "Petra Vogt"],
    ["Petra Vogt | Lumen", "Petra Vogt"],
    ["Petra Vogt – Lumen GmbH", "Petra Vogt"],
    ["Assistenz on behalf of Petra Vogt", "Petra Vogt"],
    ["'Petra Vogt'", "Petra Vogt"],
    ["Petra Vogt 🌻", "Petra Vogt"],
    ["Prof. Dr. Petra Vogt", "Petra Vogt"],
    ["Dr. rer. nat. Petra Vogt", "Petra Vogt"],
    ["Dipl.-Ing. Petra Vogt", "Petra Vogt"],
    ["Frau Vogt", "Frau Vogt"],
  ]);
});

test("an address is no name", () => {
  each([
    ["'petra.vogt@lumen.example'", ""],
    ["petra.vogt@lumen.example (petra.vogt@lumen.example)", ""],
    ['""', ""],
    ["", ""],
  ]);
});

test("whatever stands there, the name is one short line of text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 150 }), fc.string(), (raw, address) => {
      const name = displayName(raw, address);
      assert.ok(name.length <= 120 && name.isWellFormed() && !/[\p{Cc}]/u.test(name));
    }),
  );
});
