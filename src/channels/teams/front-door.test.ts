import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCage } from "#sources/cage.ts";
import { folderOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { sample, SAMPLE_NAMES } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

test("chats and lists of items are found by their content, whatever their names", async () => {
  const folder = Object.fromEntries(SAMPLE_NAMES.map((name, index) => [`${index}`, sample(name)]));
  const files = await survey([await folderOf(folder)], { cage });
  assert.deepEqual(
    files.map(({ channel, format }) => `${channel} ${format}`),
    ["teams teams-chats", "teams teams-chats", "teams purview-items"],
  );
});
