import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCage } from "#sources/cage.ts";
import { folderOf, readingsOf, zipOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { inShort, readSample, sample, samples } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

test("exports are read as they were downloaded, packed or not, all of them at once", async () => {
  const packed = zipOf(samples().map((name) => ({ name, content: sample(name) })));
  const unpacked = Object.fromEntries(samples().map((name) => [name, sample(name)]));
  const expected = (await Promise.all(samples().map((file) => readSample(file)))).flat();

  for (const files of [{ "export.zip": packed }, unpacked]) {
    const found = await survey([await folderOf(files)], { cage });
    assert.equal(found.length, samples().length);
    assert.ok(found.every(({ channel }) => channel === "facebook" || channel === "instagram"));
    const readings = [];
    for (const file of found) readings.push(...(await readingsOf(file, { cage })));
    assert.deepEqual(readings.map(inShort).toSorted(), expected.map(inShort).toSorted());
  }
});
