import assert from "node:assert/strict";
import { test } from "node:test";
import { readAll } from "./email/for-tests.ts";
import { TELEGRAM } from "./telegram/telegram.ts";
import { WHATSAPP } from "./whatsapp/whatsapp.ts";

const JPEG = Buffer.from("\u00FF\u00D8\u00FF\u00E0 more", "latin1");
const FILES = [...WHATSAPP, ...TELEGRAM].filter(({ format }) => format.endsWith("-file"));

const takerOf = (bytes: Uint8Array, fileName: string) =>
  FILES.find((one) => one.recognises(bytes, fileName))?.format;

test("what lies beside a chat is known by its name and its first bytes", () => {
  for (const [fileName, format] of [
    ["00000012-PHOTO-2024-03-04-09-20-10.jpg", "whatsapp-file"],
    ["WhatsApp Chat - Petra/00000031-Angebot Wien.pdf", "whatsapp-file"],
    ["IMG-20240302-WA0003.jpg", "whatsapp-file"],
    ["PTT-20240302-WA0003.opus", "whatsapp-file"],
    ["photos/photo_1@04-03-2024_10-14-00.jpg", "telegram-file"],
    ["ChatExport_2026-05-01 (1)/files/plan.pdf", "telegram-file"],
    ["holiday.jpg", undefined],
    ["2024-03-02-WA0003.jpg", undefined],
  ] as const) {
    assert.equal(takerOf(JPEG, fileName), format, fileName);
  }
  assert.equal(takerOf(Buffer.from("BEGIN:VCARD\n"), "00000012-Petra.vcf"), undefined);
});

test("each is one item, and skipped", async () => {
  for (const channel of FILES) {
    assert.deepEqual(await readAll(channel, JPEG), [
      { kind: "skipped", place: "1", reason: `${channel.name}.file` },
    ]);
    assert.deepEqual(await readAll(channel, JPEG, { skip: 1 }), []);
  }
});
