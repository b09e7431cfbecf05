import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCage } from "#sources/cage.ts";
import { folderOf, inShort, readingsOf, zipOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { sample } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

const NAMES = [
  "Besuch.msg",
  "Besuch bei Lumen.msg",
  "archiv.pst",
  "archiv-2002.pst",
  "kalender-de.csv",
  "calendar-en.csv",
];

async function found(files: Record<string, Buffer>) {
  const rows: [string, string][] = [];
  for (const file of await survey([await folderOf(files)], { cage })) {
    rows.push([
      `${file.path.split("/").at(-1)} ${file.channel} ${file.format}`,
      (await readingsOf(file, { cage })).map(inShort).join(", "),
    ]);
  }
  return Object.fromEntries(rows);
}

test("each file of Outlook's is found by its content and read in the cage, whatever its name", async () => {
  const renamed = Object.fromEntries(NAMES.map((name) => [name.replace(".", "-"), sample(name)]));
  const archive = "interaction, interaction, entry, person, interaction, outlook.task, owner 1";
  assert.deepEqual(await found(renamed), {
    "Besuch-msg email msg": "interaction",
    "Besuch bei Lumen-msg email msg": "entry",
    "archiv-pst email pst": archive,
    "archiv-2002-pst email pst": archive,
    "kalender-de-csv calendar outlook-calendar-csv": "entry, entry, entry",
    "calendar-en-csv calendar outlook-calendar-csv":
      "question, entry, entry, 3! calendar.start-unreadable",
  });
});

test("in a zip a mail is read as it is, and an archive asks to be unpacked", async () => {
  const zip = zipOf([
    { name: "Besuch.msg", content: sample("Besuch.msg") },
    { name: "archiv.pst", content: sample("archiv.pst") },
  ]);
  assert.deepEqual(await found({ "outlook.zip": zip }), {
    "outlook.zip › Besuch.msg email msg": "interaction",
    "outlook.zip › archiv.pst email pst": "! outlook.packed",
  });
});
