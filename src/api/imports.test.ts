import assert from "node:assert/strict";
import { test } from "node:test";
import { importCalled } from "./imports.ts";

const called = (first: string | null, count: number, folders: boolean, within?: string) =>
  importCalled({ given: { first, count, folders, ...(within && { within }) } }).say;

test("an import is called by its folder or file, by the first of a few, and many by what they are", () => {
  assert.deepEqual(
    [
      called("Exporte", 1, true),
      called("a.vcf", 3, false),
      called("a.vcf", 546, false),
      called("Archiv-alt", 30, true),
      called("a.vcf", 546, false, "channels"),
      called("a.vcf", 30, true, "channels"),
      called(null, 0, false),
    ],
    ["one", "few", "files", "many", "files-in", "many-in", "nothing"],
  );
});
