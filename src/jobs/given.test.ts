import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOfAll } from "./given.ts";

test("what a shell made of a folder's star lies in that folder, and other things in none", () => {
  assert.deepEqual(
    [
      ["/home/jo/in/a.vcf", "/home/jo/in/b", "/home/jo/in/c/"],
      ["/home/jo/in/a.vcf", "/home/jo/in/b/c.vcf"],
      ["/a.vcf", "/b.vcf"],
      [],
    ].map(folderOfAll),
    ["in", "", "", ""],
  );
});
