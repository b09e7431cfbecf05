import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChannelName } from "#channels/channel.ts";
import { isAttachment, withAttachments } from "./attachments.ts";
import type { FoundFile } from "./found-file.ts";
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

test("a picture beside a chat is left out only where exports of that kind put pictures beside their text", () => {
  const chat = (path: string, channel: ChannelName) => file(path, channel, null);
  const media = (path: string, kind: string) =>
    file(path, null, { code: "sources.stranger", values: { kind } });
  const left = (...found: readonly FoundFile[]) =>
    withAttachments(found)
      .filter(isAttachment)
      .map(({ path }) => path);

  const pictures = ["t/card.png", "t/photos/1.jpg", "t/chats/chat_1/photos/2.jpg"];
  assert.deepEqual(
    left(
      chat("t/result.json", "telegram"),
      ...pictures.map((path) => media(path, "image")),
      media("t/film.mp4", "video"),
    ),
    ["t/photos/1.jpg", "t/chats/chat_1/photos/2.jpg", "t/film.mp4"],
  );
  assert.deepEqual(
    left(
      chat("s/main.jsonl", "signal"),
      media("s/card.png", "image"),
      media("s/media/1.jpg", "image"),
    ),
    ["s/media/1.jpg"],
  );
  assert.deepEqual(left(chat("w/_chat.txt", "whatsapp"), media("w/old name.jpg", "image")), [
    "w/old name.jpg",
  ]);
  // Chosen one by one.
  assert.deepEqual(
    left(
      chat("_chat.txt", "whatsapp"),
      media("IMG-20240302-WA0003.jpg", "image"),
      media("00000012-PHOTO-2024-03-04-09-20-10.jpg", "image"),
      media("card.png", "image"),
    ),
    ["IMG-20240302-WA0003.jpg", "00000012-PHOTO-2024-03-04-09-20-10.jpg"],
  );
});

const file = (
  path: string,
  channel: ChannelName | null,
  problem: FoundFile["problem"],
): FoundFile => ({ path, bytes: 1, channel, format: channel, modified: null, problem, parts: [] });
