import assert from "node:assert/strict";
import { test } from "node:test";
import { lostWords } from "#shared/lost-words.ts";
import { lossBook } from "./losses.ts";

test("a column whose name has a comma in it is lost as one", () => {
  const losses = lossBook();
  losses.leaveOut("Foo, Bar");
  losses.leaveOut("PHOTO");
  const [note] = losses.all();

  assert.deepEqual(lostWords(String(note?.values["names"]), "en"), [
    "the field “Foo,\u00A0Bar”",
    "picture",
  ]);
});
