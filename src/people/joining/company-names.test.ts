import assert from "node:assert/strict";
import { test } from "node:test";
import { companyKey, companyWordsIn, domainKey, isShortFor } from "./company-names.ts";

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
  assert.deepEqual(same("Messwesen e. V.", "Messwesen e.V.", "Messwesen eV", "Messwesen"), [
    "messwesen",
  ]);
  assert.deepEqual(
    same("Aldersey Ltd", "Aldersey Limited", "Aldersey Inc.", "Aldersey, Incorporated"),
    ["aldersey"],
  );
  assert.deepEqual(
    same("Isarlabor Gesellschaft mbH", "Isarlabor G. m. b. H.", "Isarlabor GmbH", "Isarlabor"),
    ["isarlabor"],
  );
});

test("an initial is no legal form", () => {
  const names = ["E. Vogt GmbH", "S. Vogt", "E. V. Vogt", "Vogt E. S.", "A. B."];
  assert.deepEqual(names.map(companyKey), ["evogt", "svogt", "evvogt", "vogtes", "ab"]);
});

test("a domain speaks by its label, a short one by all of it", () => {
  assert.deepEqual(["lumen-hoefe.example", "abc.example"].map(domainKey), [
    "lumenhoefe",
    "abc.example",
  ]);
});

test("short for a name is a word of it, a part at its beginning or end, the beginnings of its words, or its initials", () => {
  const short = (key: string, name: string) => isShortFor(key, companyWordsIn(name));
  assert.equal(short("lumen", "Lumen Höfe GmbH"), true);
  assert.equal(short("weisserhirsch", "Institut Weißer Hirsch"), true);
  assert.equal(short("rheinmess", "Rheinische Messgeräte"), true);
  assert.equal(short("hafenlinz", "Hafen Logistik Linz"), true);
  assert.equal(short("rmg.example", "Rheinische Messgeräte Gesellschaft"), true);
  assert.equal(short("halden", "Rheinische Messgeräte"), false);
  assert.equal(short("messrhein", "Rheinische Messgeräte"), false);
  assert.equal(short("labor", "Rheinische Laborgeräte"), false);
  assert.equal(short("rm.example", "Rheinische Messgeräte"), false);
  assert.equal(short("werft", "Werft 22"), true);
  assert.equal(short("werft22", "Werft 226"), false);
});
