import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCage } from "#sources/cage.ts";
import { folderOf, inShort, readingsOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { sample, samples } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

test("each backup is found by its content and read in the cage, whatever its name", async () => {
  const folder = Object.fromEntries(samples().map((name, index) => [`${index}`, sample(name)]));
  const files = await survey([await folderOf(folder)], { cage });
  const found = await Promise.all(
    files.map(async (file) => {
      const readings = (await readingsOf(file, { cage })).map(inShort);
      return [
        `${file.channel} ${file.format}`,
        readings.filter((one) => one.startsWith("interaction")).length,
      ];
    }),
  );
  assert.deepEqual(found, [
    ["phone imazing-calls", 3],
    ["phone fritzbox-calls", 4],
    ["sms imazing-messages", 7],
    ["whatsapp imazing-whatsapp", 2],
    ["phone calls-xml", 3],
    ["phone calls-ndjson", 1],
    ["sms sms-ndjson", 2],
    ["sms sms-xml", 6],
    ["sms sms-xml", 3],
  ]);
});
