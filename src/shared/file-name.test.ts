import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName, folderOf } from "./file-name.ts";

test("a file is called by its last name, and by its folder where all are called so", () => {
  assert.deepEqual(
    [
      "/a/b.mbox",
      "takeout.zip › Takeout/Mail/x.mbox",
      "Archiv-alt/",
      "WhatsApp Chat - Petra.zip › _chat.txt",
      "export/Petra/chat.md",
      "_chat.txt",
    ].map(fileName),
    [
      "b.mbox",
      "x.mbox",
      "Archiv-alt",
      "WhatsApp Chat - Petra.zip/_chat.txt",
      "Petra/chat.md",
      "_chat.txt",
    ],
  );
});

test("the folder is what its name leaves out", () => {
  assert.deepEqual(
    [
      "/a/b.mbox",
      "b.mbox",
      "takeout.zip › Takeout/Mail/x.mbox",
      "WhatsApp Chat - Petra.zip › _chat.txt",
      "export/Chats/Petra/chat.md",
    ].map(folderOf),
    ["/a", "", "takeout.zip › Takeout/Mail", "", "export/Chats"],
  );
});
