import assert from "node:assert/strict";
import { test } from "node:test";
import { importCalled } from "./imports.ts";

const called = (first: string | null, count: number, files: number) =>
  importCalled({ given: { first, count }, report: { files: Array(files).fill("") } }).say;

test("an import is called by its folder or file, by the first of a few, and many by what they are", () => {
  assert.deepEqual(
    [
      called("Exporte", 1, 546),
      called("a.vcf", 3, 3),
      called("a.vcf", 546, 546),
      called("Archiv-alt", 30, 129),
      called(null, 0, 0),
    ],
    ["one", "few", "files", "many", "nothing"],
  );
});
