import assert from "node:assert/strict";
import { test } from "node:test";
import { companyKey, domainKey } from "./company-names.ts";

test("a company is called the same whatever its legal form, its umlauts and its 'and'", () => {
  const same = (...names: readonly string[]) => [...new Set(names.map(companyKey))];
  assert.deepEqual(same("Lumen Höfe GmbH & Co. KG", "Lumen-Hoefe AG", "LUMEN HÖFE"), [
    "lumenhoefe",
  ]);
  assert.deepEqual(same("Calder & Rowe", "Calder and Rowe Ltd.", "Calder + Rowe plc"), [
    "calderrowe",
  ]);
  assert.deepEqual(
    same("Mazur Precyzja Sp. z o.o.", "Mazur Precyzja", "Mazur Precyzja sp.z o.o."),
    ["mazurprecyzja"],
  );
  assert.deepEqual(same("Vltava Lab s.r.o.", "Vltava Lab, spol. s r. o.", "Vltava Lab"), [
    "vltavalab",
  ]);
  assert.deepEqual(same("Duna Labor Kft.", "Duna Labor"), ["dunalabor"]);
});

test("an initial is no legal form", () => {
  assert.deepEqual(["E. Vogt GmbH", "S. Vogt"].map(companyKey), ["evogt", "svogt"]);
});

test("a domain speaks by its label, a short one by all of it", () => {
  assert.deepEqual(["lumen-hoefe.example", "abc.example"].map(domainKey), [
    "lumenhoefe",
    "abc.example",
  ]);
});
