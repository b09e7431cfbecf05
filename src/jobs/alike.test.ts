/** What is exported in the time of a phone's clock, when the clock stood in another zone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { Reading } from "#channels/channel.ts";
import { readAll } from "#channels/for-tests.ts";
import { FACEBOOK } from "#channels/facebook/facebook.ts";
import { SMS } from "#channels/sms/sms.ts";
import { whatsapp } from "#channels/whatsapp/whatsapp.ts";
import { contentsOf } from "./contents.ts";
import { importReadings, testWorkplace } from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

/** In UTC, over two nights. */
const CHAT = [
  ["2024-03-04T08:12", "Petra", "Guten Morgen"],
  ["2024-03-04T08:12", "Jo", "ok"],
  ["2024-03-04T08:27", "Jo", "ok"],
  ["2024-03-04T08:28", "Petra", "Bis nachher in Halle 7"],
  ["2024-03-04T22:40", "Petra", "Danke"],
  ["2024-03-04T22:55", "Jo", "Danke"],
  ["2024-03-05T03:01", "Jo", "ok"],
  ["2024-03-05T03:31", "Jo", "<Media omitted>"],
  ["2024-03-05T09:31", "Jo", "<Media omitted>"],
  ["2024-03-06T10:00", "Petra", "ok"],
] as const;

/** An export of some of it, on a phone so many hours ahead. */
function exported(
  ahead: number,
  from = 0,
  to: number = CHAT.length,
  { fileName = "WhatsApp Chat mit Petra.txt", partner = "Petra" } = {},
) {
  const lines = CHAT.slice(from, to).map(([at, author, text]) => {
    const local = new Date(Date.parse(`${at}Z`) + ahead * 3_600_000).toISOString();
    const [year, month, day] = local.slice(2, 10).split("-");
    const writer = author === "Jo" ? author : partner;
    return `${day}.${month}.${year}, ${local.slice(11, 16)} - ${writer}: ${text}\n`;
  });
  return readAll(whatsapp, lines.join(""), { fileName });
}

/** In batches of so many as real ones: within one it is seen what stands beside a message. */
const importChat = (workplace: Workplace, readings: readonly Reading[]): Promise<string> =>
  importReadings(workplace, readings, { atOnce: 1_000 });

const countIn = ({ store, scope }: Workplace): Promise<number> =>
  store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*) as count from interactions`.execute(tx);
    return rows[0]!.count;
  });

test("a chat that is exported again in another zone brings only what is new", async () => {
  for (const ahead of [-8, -5, 5.5, 13]) {
    const workplace = await testWorkplace();
    await importChat(workplace, await exported(1, 0, 6));
    assert.equal(await countIn(workplace), 6);
    await importChat(workplace, await exported(ahead, 2));
    assert.equal(await countIn(workplace), CHAT.length);
    await importChat(workplace, await exported(1));
    await importChat(workplace, await exported(ahead));
    assert.equal(await countIn(workplace), CHAT.length);
  }
});

test("a chat whose file lost its name brings nothing twice, also what stands before the first answer", async () => {
  const workplace = await testWorkplace();
  await importChat(workplace, await exported(1));
  await importChat(workplace, await exported(1, 0, CHAT.length, { fileName: "_chat.txt" }));
  assert.equal(await countIn(workplace), CHAT.length);
});

test("two exports are one chat in one import, and in one batch of it", async () => {
  for (const atOnce of [3, 50]) {
    const workplace = await testWorkplace();
    const [here, there] = [await exported(1, 0, 8), await exported(-8, 0, 8)];
    const dealt = here.flatMap((reading, index) => [reading, there[index]!]);
    await importReadings(workplace, dealt, { files: 2, atOnce });
    assert.equal(await countIn(workplace), 8);
  }
});

test("what both exports have stays when one of them is undone, and is known again", async () => {
  const workplace = await testWorkplace();
  const first = await importChat(workplace, await exported(1));
  const before = await contentsOf(workplace);
  await importChat(workplace, await exported(-8));
  await undoImport(workplace, first);
  assert.deepEqual(await contentsOf(workplace), before);
  await importChat(workplace, await exported(-8));
  assert.deepEqual(await contentsOf(workplace), before);
});

test("what was said in another chat, or days before, is another message", async () => {
  const workplace = await testWorkplace();
  await importChat(workplace, await exported(1));
  const other = { fileName: "WhatsApp Chat mit Aiko.txt", partner: "Aiko" };
  const withOther = await exported(-8, 0, CHAT.length, other);
  await importChat(workplace, withOther);
  await importChat(workplace, await exported(1 + 24 * 3));
  assert.equal(await countIn(workplace), 3 * CHAT.length);
});

test("a chat that begins later, or lost a message without a trace, brings nothing twice", async () => {
  const workplace = await testWorkplace();
  await importChat(workplace, await exported(1));
  for (const from of [1, 2, 4]) await importChat(workplace, await exported(1, from));
  assert.equal(await countIn(workplace), CHAT.length);
});

test("two exports that adjoin bring each message, though some are alike a quarter of an hour apart", async () => {
  const workplace = await testWorkplace();
  await importChat(workplace, await exported(1, 0, 2));
  await importChat(workplace, await exported(1, 2, 5));
  await importChat(workplace, await exported(1, 5));
  assert.equal(await countIn(workplace), CHAT.length);
});

const SAID: readonly (readonly [at: string, who: string, text: string])[] = [
  ["2025-03-30T01:05:00", "Petra", "ok"],
  ["2025-03-30T00:50:00", "Jo", "ok"],
  ["2025-03-30T00:49:30", "Petra", "Bis morgen"],
  ["2025-03-29T02:35:00", "Jo", "Gute Reise"],
  ["2025-03-28T17:00:00", "Jo", "Hallo"],
];
const ofFacebook = (format: string) => FACEBOOK.find((one) => one.format === format)!;
const FOLDER = "your_facebook_activity/messages/inbox/petra_7000000000000001";

const asJson = () =>
  readAll(
    ofFacebook("facebook-chat"),
    JSON.stringify({
      participants: [{ name: "Petra" }, { name: "Jo" }],
      messages: SAID.map(([at, sender_name, content]) => ({
        sender_name,
        timestamp_ms: Date.parse(`${at}Z`),
        content,
      })),
      title: "Petra",
    }),
    { fileName: `${FOLDER}/message_1.json` },
  );

function asPage(zone: string) {
  const blocks = SAID.map(([at, who, text]) => {
    const local = new Date(`${at}Z`).toLocaleString("sv-SE", { timeZone: zone });
    return `<div class="_a6-g"><h2 class="_a6-h">${who}</h2><div class="_a6-p">${text}</div><div class="_a6-o">${local}</div></div>`;
  });
  const html = `<html><style>._a6-g{}</style><title>Petra</title>${blocks.join("")}</html>`;
  return readAll(ofFacebook("facebook-chat-page"), html, { fileName: `${FOLDER}/message_1.html` });
}

test("a chat of Facebook is the same as JSON and as a page, late at night and wherever its clock stood", async () => {
  for (const zone of ["Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo"]) {
    for (const [one, other] of [
      [await asJson(), await asPage(zone)],
      [await asPage(zone), await asJson()],
    ] as const) {
      const workplace = await testWorkplace();
      for (const readings of [one, other, one]) await importChat(workplace, readings);
      assert.equal(await countIn(workplace), SAID.length, zone);
    }
  }
});

/** As the phone has it, with what iMazing and WhatsApp call the same. */
const ON_PHONE: readonly (readonly [at: string, who: "Petra" | "me", text: string])[] = [
  ["2024-03-04 09:12:05", "Petra", "Guten Morgen"],
  ["2024-03-04 09:12:09", "me", "ok"],
  ["2024-03-04 09:12:31", "me", "ok"],
  ["2024-03-04 09:27:00", "me", "ok"],
  ["2024-03-04 09:27:58", "Petra", "Zwei Zeilen,\n  mit Abstand"],
  ["2024-03-04 09:40:00", "Petra", ""],
  ["2024-03-05 18:00:00", "me", "Hallo @491713920009, das Foto"],
];

const ofPhone = (format: string) => SMS.find((one) => one.format === format)!;

function asImazing(session = "Petra Vogt", name = "Vogt Petra") {
  const rows = ON_PHONE.map(([at, who, text], index) => {
    const file = text === "" ? "2024-03-04 09 40 00 - Petra Vogt - 9f2952b5.jpg" : "";
    const sender = who === "me" ? "Outgoing,," : `Incoming,+491713920001,${name}`;
    return `${session},${at},${index % 2 ? at : ""},${sender},Read,,,"${text}",,${file},${file && "Image"},`;
  });
  const head =
    "Chat Session,Message Date,Sent Date,Type,Sender ID,Sender Name,Status,Forwarded,Replying to,Text,Reactions,Attachment,Attachment type,Attachment info";
  const notice = `${session},2024-03-04 09:12:05,,Notification,,,,,,Messages to this chat are secured,,,,`;
  const file = [head, notice, ...rows].join("\n");
  return readAll(ofPhone("imazing-whatsapp"), file, { fileName: "WhatsApp - Petra Vogt.csv" });
}

function asWhatsapp(phone: "iphone" | "android") {
  const lines = ON_PHONE.map(([at, who, text]) => {
    const [year, month, day] = at.slice(0, 10).split("-");
    const author = who === "me" ? "Jo" : "Petra Vogt";
    const said = text.replace("@491713920009", "@\u2068Aiko\u2069");
    if (phone === "android") {
      return `${day}.${month}.${year!.slice(2)}, ${at.slice(11, 16)} - ${author}: ${said || "<Medien ausgeschlossen>"}`;
    }
    const mark = said === "" ? "\u200E" : "";
    const shown = said || "\u200E<Anhang: 00000012-PHOTO-2024-03-04-09-40-00.jpg>";
    return `${mark}[${day}.${month}.${year!.slice(2)}, ${at.slice(11)}] ${author}: ${shown}`;
  });
  const fileName = "WhatsApp Chat - Petra Vogt.zip › _chat.txt";
  return readAll(whatsapp, lines.join("\r\n"), { fileName });
}

test("a chat that iMazing wrote brings nothing beside WhatsApp's own export, nor the other way round", async () => {
  for (const phone of ["iphone", "android"] as const) {
    const [one, other] = [await asImazing(), await asWhatsapp(phone)];
    for (const readings of [
      [one, other],
      [other, one],
    ]) {
      const workplace = await testWorkplace();
      for (const exported of readings) await importChat(workplace, exported);
      assert.equal(await countIn(workplace), ON_PHONE.length, phone);
    }
  }
});

test("what iMazing has of another chat, or of another day, is another message", async () => {
  const workplace = await testWorkplace();
  await importChat(workplace, await asWhatsapp("iphone"));
  const rows = [
    "Chat Session,Message Date,Sent Date,Type,Sender ID,Sender Name,Text",
    "Aiko,2024-03-04 09:12:09,,Outgoing,,,Guten Morgen",
    "Aiko,2024-03-04 09:12:09,,Outgoing,,,ok",
    "Petra Vogt,2024-03-05 09:12:05,,Incoming,+491713920001,Petra,Guten Morgen",
  ];
  await importChat(workplace, await readAll(ofPhone("imazing-whatsapp"), rows.join("\n")));
  assert.equal(await countIn(workplace), ON_PHONE.length + 3);
});

test("of two equal messages in one second iMazing keeps both, also of a part of the chat", async () => {
  const workplace = await testWorkplace();
  const rows = [
    "Chat Session,Message Date,Sent Date,Type,Sender ID,Sender Name,Text",
    "Petra,2024-03-04 09:10:00,,Incoming,+491713920001,Petra,Ja?",
    "Petra,2024-03-04 09:12:09,,Outgoing,,,ok",
    "Petra,2024-03-04 09:12:09,,Outgoing,,,ok",
  ];
  const read = (some: readonly string[]) => readAll(ofPhone("imazing-whatsapp"), some.join("\n"));
  await importChat(workplace, await read(rows));
  assert.equal(await countIn(workplace), 3);
  await importChat(workplace, await read([rows[0]!, ...rows.slice(2)]));
  assert.equal(await countIn(workplace), 3);
});
