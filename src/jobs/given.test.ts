import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOfAll, namesOf, partsOfPaths } from "./given.ts";

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

test("what was dropped side by side is named before anybody looked at it, a folder with a stroke", () => {
  assert.deepEqual(namesOf(["Old/1.mbox", "Old/in/2", ".DS_Store", "a.zip"]), ["Old/", "a.zip"]);
});

test("each path that was named is one, with the files that were found in it", () => {
  const parts = (paths: readonly string[], files: readonly string[]) =>
    partsOfPaths(paths, files).map(({ name, inside }) => `${name} ${inside}`);

  assert.deepEqual(
    parts(
      ["/x/a/one", "/x/a/two/", "/y/b.ics", "/y/c.zip"],
      ["/x/a/one/1.mbox", "/x/a/one/in/2.mbox", "/x/a/two/1.mbox", "/y/b.ics", "/y/c.zip › d/1"],
    ),
    ["one 2", "two 1", "b.ics 0", "c.zip 1"],
  );
  assert.deepEqual(parts(["/x/a/in", "/x/b/in"], ["/x/a/in/1", "/x/b/in/1"]), [
    "/x/a/in 1",
    "/x/b/in 1",
  ]);
  assert.deepEqual(parts(["."], ["1.mbox", "in/2.mbox"]), [". 2"]);
  assert.deepEqual(parts(["./mails", "mails/in"], ["mails/1", "mails/in/1"]), ["mails 1", "in 1"]);
  assert.deepEqual(parts(["../one"], ["../one/1"]), ["one 1"]);
});
