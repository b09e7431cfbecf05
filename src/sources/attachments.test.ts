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

const chat = (path: string, channel: ChannelName, text = "") => ({
  ...file(path, channel, null),
  parts: [{ place: "", name: path, bytes: text.length, open: () => piecesOf(text) }],
});
const media = (path: string, kind = "image") =>
  file(path, null, { code: "sources.stranger", values: { kind } });
const left = async (...found: readonly FoundFile[]) =>
  (await withAttachments(found)).filter(isAttachment).map(({ path }) => path);

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

test("where an export has folders for pictures, one beside its text may be a card", async () => {
  const pictures = ["t/card.png", "t/photos/1.jpg", "t/chats/chat_1/photos/2.jpg"];
  assert.deepEqual(
    await left(
      chat("t/result.json", "telegram"),
      ...pictures.map((path) => media(path)),
      media("t/film.mp4", "video"),
    ),
    ["t/photos/1.jpg", "t/chats/chat_1/photos/2.jpg", "t/film.mp4"],
  );
  assert.deepEqual(
    await left(chat("s/main.jsonl", "signal"), media("s/card.png"), media("s/media/1.jpg")),
    ["s/media/1.jpg"],
  );
});

test("what lies in an archive with a chat was sent in it", async () => {
  const zip = "WhatsApp Chat - Petra.zip › ";
  assert.deepEqual(
    await left(chat(`${zip}_chat.txt`, "whatsapp"), media(`${zip}old name.jpg`), media("card.png")),
    [`${zip}old name.jpg`],
  );
});

test("of pictures dropped with a loose chat those are left out that it names, and the others may be cards", async () => {
  const text =
    "[04.03.24, 09:40:00] Petra: ‎<Anhang: Foto vom Stand grün.jpg>\r\n04.03.24, 09:41 - Jo: plan.PNG (Datei angehängt)";
  const pictures = [
    "Foto vom Stand grün.jpg",
    "plan.PNG",
    "IMG-20240302-WA0003.jpg",
    "00000012-PHOTO-2024-03-04-09-20-10.jpg",
    "card.png",
    "Stand.jpg",
  ];
  for (const [folder, below] of [
    ["", ""],
    ["", "Karten/"],
    ["Chats/", "Chats/"],
    ["Chats/", "Chats/Karten/"],
  ]) {
    assert.deepEqual(
      await left(
        chat(`${folder}_chat.txt`, "whatsapp", text),
        ...pictures.map((name) => media(`${below}${name}`)),
        media(`${below}note.opus`, "audio"),
        media("elsewhere/card.png"),
      ),
      [...pictures.slice(0, 4), "note.opus"].map((name) => `${below}${name}`),
      `${folder} ${below}`,
    );
  }
});

test("a loose export of Telegram names its pictures too", async () => {
  const text = '{"chats": [{"photo": "photos\\/photo_1@04-03-2024.jpg"}]}';
  assert.deepEqual(
    await left(
      chat("result.json", "telegram", text),
      media("photos/photo_1@04-03-2024.jpg"),
      media("photos/card.jpg"),
    ),
    ["photos/photo_1@04-03-2024.jpg"],
  );
});

const file = (
  path: string,
  channel: ChannelName | null,
  problem: FoundFile["problem"],
): FoundFile => ({ path, bytes: 1, channel, format: channel, modified: null, problem, parts: [] });
