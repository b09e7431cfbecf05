import assert from "node:assert/strict";
import { after, test } from "node:test";
import { isItem } from "#channels/channel.ts";
import { openCage } from "#sources/cage.ts";
import { folderOf, readingsOf, zipOf } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { FILES, inLine, readSample, sample } from "./for-tests.ts";

const cage = openCage();
after(() => cage.close());

const JPEG = Buffer.from("\u00FF\u00D8\u00FF\u00E0 a picture", "latin1");

test("a chat is read as an iPhone packs it, with its pictures, a card that was sent, and a Mac's litter", async () => {
  const zip = zipOf([
    { name: "_chat.txt", content: sample(FILES.iphone) },
    { name: "00000008-PHOTO-2024-03-04-09-20-10.jpg", content: JPEG },
    {
      name: "00000017-Aiko Sato.vcf",
      content: "BEGIN:VCARD\nVERSION:3.0\nFN:Aiko Sato\nEND:VCARD\n",
    },
    { name: "__MACOSX/._chat.txt", content: "Mac OS X" },
  ]);
  const found = await survey([await folderOf({ "WhatsApp Chat - Petra Lumenhof.zip": zip })], {
    cage,
  });

  assert.deepEqual(found.map(({ format }) => String(format)).toSorted(), [
    "vcard",
    "whatsapp-chat",
    "whatsapp-file",
  ]);
  const chat = found.find(({ format }) => format === "whatsapp-chat")!;
  const readings = await readingsOf(chat, { cage });
  assert.deepEqual(readings.filter(isItem), (await readSample(FILES.iphone)).filter(isItem));
  assert.deepEqual(readings.filter((one) => one.kind === "owner").map(inLine), [
    "owner whatsapp:jo brandt 9",
  ]);
});
