import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCage } from "#sources/cage.ts";
import { folderOf, readingsOf, zipOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { inLine, sample, samples } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

test("an export is read as it was downloaded, packed or not, with the lists beside its days", async () => {
  const packed = zipOf(samples().map((name) => ({ name, content: sample(name) })));
  const unpacked = Object.fromEntries(samples().map((name) => [name, sample(name)]));
  for (const folder of [{ "export.zip": packed }, unpacked]) {
    const files = await survey([await folderOf(folder)], { cage });
    assert.equal(files.filter(({ channel }) => channel === "slack").length, samples().length);
    const day = files.find(({ path }) => path.endsWith("angebot/2024-03-05.json"));
    assert.deepEqual(day && (await readingsOf(day, { cage })).map(inLine), [
      "09:46:40 from Jo Brandt, to Mira Sand, to Petra Vogt: Das Angebot passt.",
    ]);
  }
});
