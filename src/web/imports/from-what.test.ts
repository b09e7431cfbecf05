import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "#shared/words.ts";

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
