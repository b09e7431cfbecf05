import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCage } from "#sources/cage.ts";
import { folderOf, inShort, readingsOf, zipOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { sample, samples } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

test("an export is read as it was downloaded, packed or not, and nothing in it is broken", async () => {
  const packed = zipOf(samples().map((name) => ({ name, content: sample(name) })));
  const unpacked = Object.fromEntries(samples().map((name) => [name, sample(name)]));

  const zip = await survey([await folderOf({ "export.zip": packed })], { cage });
  const folder = await survey([await folderOf(unpacked)], { cage });
  const formats = (files: typeof zip) =>
    files
      .map(({ path, format }) => `${path.slice(path.search(/(?:Basic|Complete)_/))} ${format}`)
      .toSorted();
  assert.deepEqual(formats(zip), formats(folder));
  assert.equal(zip.length, samples().length);

  const counts = new Map<string, number>();
  for (const file of zip) {
    for (const reading of await readingsOf(file, { cage })) {
      const what = inShort(reading).replace(/ \d+$/, "");
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
  }
  assert.deepEqual(Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))), {
    draft: 1,
    "contacts.empty-card": 1,
    interaction: 16,
    "linkedin.advert": 1,
    "linkedin.gone": 3,
    "linkedin.name-only": 1,
    "linkedin.not-needed": 6,
    "linkedin.own-account": 7,
    owner: 9,
    person: 10,
  });
});
