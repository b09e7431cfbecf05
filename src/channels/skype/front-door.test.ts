import assert from "node:assert/strict";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { isItem } from "#channels/channel.ts";
import { openCage } from "#sources/cage.ts";
import { folderOf, readingsOf, tarOf, zipOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { read, SAMPLE } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

test("an export is read alone, in its tar, and in what a tar was packed into", async () => {
  const tar = await tarOf([
    { name: "endpoints.json", content: '{"endpoints":[]}' },
    { name: "messages.json", content: SAMPLE.toString() },
  ]);
  const whole = await read(SAMPLE);
  for (const files of [
    { "messages.json": SAMPLE },
    { "8_live_jo_export.tar": tar },
    { "8_live_jo_export.tar.gz": gzipSync(tar) },
    { "skype.zip": zipOf([{ name: "8_live_jo_export.tar", content: tar }]) },
  ]) {
    const found = await survey([await folderOf(files)], { cage });
    const [file, ...others] = found.filter(({ channel }) => channel === "skype");
    assert.ok(file && others.length === 0);
    const readings = await readingsOf(file, { cage });
    assert.deepEqual(readings.filter(isItem), whole.filter(isItem));
  }
});
