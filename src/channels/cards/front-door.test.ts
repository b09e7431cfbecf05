import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { openCage } from "#sources/cage.ts";
import { folderOf, inShort, readingsOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";

const cage = openCage();
after(() => cage.close());

const sample = (name: string) =>
  readFileSync(new URL(`../../../samples/cards/${name}`, import.meta.url));

test("kept cards and scanned codes are found by their content and read in the cage", async () => {
  const folder = { a: sample("Visitenkarten.vcf"), b: sample("codes.txt") };
  const files = await survey([await folderOf(folder)], { cage });
  const found = await Promise.all(
    files.map(async (file) => [
      `${file.channel} ${file.format}`,
      (await readingsOf(file, { cage })).map(inShort).join(", "),
    ]),
  );
  assert.deepEqual(Object.fromEntries(found), {
    "contacts business-cards": "interaction, person",
    "contacts mecard": "person, person",
  });
});
