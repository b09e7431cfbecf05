import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "#shared/words.ts";
import { givenParts } from "./given-parts.ts";

const parts = (first: string, count: number, ...paths: readonly string[]) => {
  const files = paths.map((path) => ({ path }));
  const row = { given: { first, count, folders: false }, report: { files } };
  return givenParts(row as unknown as Parameters<typeof givenParts>[0]).map(
    ({ name, inside }) => `${name} ${inside}`,
  );
};

test("what was dropped is a zip, a folder or a file, with how many lay in it", () => {
  assert.deepEqual(
    parts("Old", 3, "a.zip › x/1.mbox", "a.zip › x/2.mbox", "Old/1.mbox", "Old/in/2", "b.ics"),
    ["a.zip 2", "Old 2", "b.ics 0"],
  );
  assert.deepEqual(parts("a.zip", 1, "a.zip › 1.mbox"), ["a.zip 1"]);
  assert.deepEqual(parts("a.zip", 1, "a.zip"), ["a.zip 0"]);
});

test("what a terminal named is called without the way to it", () => {
  assert.deepEqual(parts("mails", 1, "/home/jo/mails/1.mbox", "/home/jo/mails/2.mbox"), [
    "mails 2",
  ]);
  assert.deepEqual(parts("a.mbox", 1, "/home/jo/a.mbox"), ["a.mbox 0"]);
  assert.deepEqual(parts("a.zip", 2, "/in/a.zip › 1.mbox", "/in/b.ics"), ["a.zip 1", "b.ics 0"]);
});

test("how much was given is said in figures, with and without folders", () => {
  const from = (count: number, folders: boolean) =>
    say("de", "imports.done-lead", { time: "2 Sekunden", count, folders: String(folders) }).split(
      ". ",
    )[0];

  assert.deepEqual(
    [from(1, false), from(12, false), from(1, true), from(3, true)],
    [
      "In 2 Sekunden, aus einer Datei",
      "In 2 Sekunden, aus 12 Dateien",
      "In 2 Sekunden, aus einem Ordner",
      "In 2 Sekunden, aus 3 Dateien und Ordnern",
    ],
  );
});
