import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOf, inShort, readingsOf, testCage, zipOf } from "./for-tests.ts";
import { survey } from "./survey.ts";

const cage = testCage();
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0]);

test("what was sent in a chat is left out with it, another picture is told by its name", async () => {
  const folder = await folderOf({
    "chat.zip": zipOf([
      { name: "x.txt", content: "CHAT\n" },
      { name: "photos/1.jpg", content: PICTURE },
      { name: "notes.txt", content: "lorem ipsum" },
    ]),
    "mail/a.eml": "Subject: hello\n",
    "mail/scan.jpg": PICTURE,
  });
  const found = await survey([folder], { cage });
  const said: Record<string, string[]> = {};
  for (const file of found) {
    const name = file.path.split(/ › |\//).at(-1)!;
    said[name] = (await readingsOf(file, { cage })).map(inShort);
  }
  assert.deepEqual(said, {
    "x.txt": [],
    "1.jpg": ["sources.attachment"],
    "notes.txt": ["! sources.stranger"],
    "a.eml": ["hello"],
    "scan.jpg": ["! sources.stranger"],
  });
});
