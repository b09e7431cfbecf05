import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCage } from "#sources/cage.ts";
import { folderOf, inShort, readingsOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { sample } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

const NAMES = [
  ...["android", "apple", "google", "outlook", "thunderbird"].map((name) => `${name}.vcf`),
  ...["google-2019", "google-2024", "outlook-de", "outlook-en"].map((name) => `${name}.csv`),
];

test("each address book is found by its content and read in the cage, whatever its name", async () => {
  const folder = Object.fromEntries(NAMES.map((name) => [name.replace(".", "-"), sample(name)]));
  const files = await survey([await folderOf(folder)], { cage });
  const found = await Promise.all(
    files.map(async (file) => [
      `${file.path.split("/").at(-1)} ${file.channel} ${file.format}`,
      (await readingsOf(file, { cage })).map(inShort).join(", "),
    ]),
  );

  assert.deepEqual(Object.fromEntries(found), {
    "android-vcf contacts vcard": "person, person, contacts.empty-card",
    "apple-vcf contacts vcard": "person, person, person",
    "google-vcf contacts vcard": "question, person",
    "outlook-vcf contacts vcard": "person",
    "thunderbird-vcf contacts vcard": "person",
    "google-2019-csv contacts google-csv": "person, contacts.empty-card, person",
    "google-2024-csv contacts google-csv": "person, person, person",
    "outlook-de-csv contacts outlook-csv": "person, person",
    "outlook-en-csv contacts outlook-csv": "person, contacts.empty-card",
  });
});
