import assert from "node:assert/strict";
import { test } from "node:test";
import { isItem } from "#channels/channel.ts";
import { channelOf, FILES, linesOf, read, sample } from "./for-tests.ts";

const JO = "a/telegram:700001";
const PETRA = "a/telegram:700002";
const AIKO = "a/telegram:700003";

test("an account's export: contacts, chats between two, groups, calls, and what is nobody's", async () => {
  assert.deepEqual(await linesOf(sample(FILES.account)), [
    "1 Petra Vogt",
    "2 Tomás (Ibarra SL)",
    "3 contacts.empty-card",
    `4 2024-03-04T09:12:00 ${PETRA} > ${JO}: Guten Morgen!`,
    `5 2024-03-04T09:13:00 ${JO} > ${PETRA}: Halle 7, B12|Bis gleich`,
    `6 2024-03-04T09:14:00 ${PETRA} > ${JO}:`,
    `7 2024-03-04T09:15:00 ${PETRA} > ${JO}: geo:48.217,16.409`,
    `8 2024-03-04T10:12:00 ${JO} > ${PETRA}: (phone 13)`,
    "9 telegram.missed-call",
    "10 telegram.unsupported",
    `11 2024-03-04T09:12:00 a/telegram:700009 > ${JO}: Wer war das?`,
    "12 telegram.notice",
    `13 2024-03-04T09:12:10 ${JO} > ${AIKO} > ${PETRA}: Wer kommt?`,
    `14 2024-03-04T09:12:20 ${AIKO} > ${JO} > ${PETRA}: Ich`,
    "15 telegram.channel",
    "16 telegram.group-call",
    `17 2024-03-04T09:12:50 ${PETRA} > ${JO} > ${AIKO}: Ich auch`,
    "18 telegram.saved",
    "19 telegram.bot",
    "20 telegram.channel",
    `21 2024-03-03T09:12:00 ${AIKO}: Servus`,
    "owner telegram:700001 1",
    "owner +491713920016 1",
  ]);
});

test("a card has the id by which messages know them, and a number that can be called", async () => {
  const [petra, tomas] = (await read(sample(FILES.account))).filter((one) => one.kind === "person");

  assert.deepEqual(petra?.handles, [
    { kind: "account", value: "telegram:700002", label: "telegram" },
    { kind: "phone", value: "+491713920017", label: "mobile" },
  ]);
  assert.deepEqual([tomas?.handles, tomas?.numbers], [[], [{ text: "0034 12", label: "mobile" }]]);
});

test("a name with a company in brackets is a card beside the first message, whoever wrote that", async () => {
  const message = (id: number, from: string, from_id: string) => ({
    type: "message",
    date_unixtime: "1709543520",
    id,
    from,
    from_id,
    text: "Hi",
  });
  const chat = {
    type: "personal_chat",
    id: 8,
    name: "Jörg Müller (Lumen)",
    messages: [
      message(1, "Jo Brandt", "user1"),
      message(2, "Jörg Müller (Lumen)", "user8"),
      message(3, "Jörg Müller (Lumen)", "user8"),
    ],
  };
  const told = (await read(JSON.stringify(chat))).flatMap((one) =>
    one.kind === "interaction"
      ? [(one.cards ?? []).map(({ key, name, handles }) => [key, name.full, handles])]
      : [],
  );
  const handles = [{ kind: "account", value: "telegram:8", label: "telegram" }];
  assert.deepEqual(told, [
    [['telegram:shown:"telegram:8"', "Jörg Müller (Lumen)", handles]],
    [],
    [],
  ]);
});

test("of one chat alone it is known who I am once I write, and its messages keep their keys", async () => {
  const keysIn = async (file: string) =>
    (await read(sample(file))).flatMap((one) =>
      one.kind === "interaction" && one.thread === "telegram:700002" ? [one.key] : [],
    );
  const [account, chat] = [await keysIn(FILES.account), await keysIn(FILES.chat)];

  assert.deepEqual(chat.slice(0, account.length), account);
  assert.equal(chat.length, account.length + 1);
  assert.equal((await linesOf(sample(FILES.chat))).at(-1), "owner telegram:700001 2");
});

test("an answer names what it answers", async () => {
  const messages = (await read(sample(FILES.account))).filter((one) => one.kind === "interaction");

  assert.equal(messages[1]?.answers, messages[0]?.key);
  assert.equal(messages.find(({ text }) => text === "Ich")?.answers, 'telegram:["1500001","2"]');
});

test("times before 2021 are of the computer's clock, and its zone is asked", async () => {
  assert.deepEqual(await linesOf(sample(FILES.old), { answers: { zone: "Asia/Tokyo" } }), [
    "? zone Asia/Tokyo of ",
    `1 2019-07-01T01:00:00 ${PETRA}: Hallo`,
    `2 2019-07-01T01:05:00 ${JO} > ${PETRA}: Servus`,
    "owner telegram:700001 1",
  ]);
});

test("messages of such an export keep their keys in another zone, also where they have no number", async () => {
  const old = JSON.parse(sample(FILES.old).toString()) as { id?: number };
  const { id: _, ...nameless } = old;
  for (const file of [old, nameless]) {
    const keys = async (zone: string) =>
      (await read(JSON.stringify(file), { answers: { zone } })).flatMap((one) =>
        one.kind === "interaction" ? [one.key] : [],
      );
    assert.equal((await keys("UTC")).length, 2);
    assert.deepEqual(await keys("Asia/Tokyo"), await keys("Europe/Berlin"));
  }
});

test("without texts nothing that was written is kept, and the keys stay", async () => {
  const whole = await read(sample(FILES.account));
  for (const how of [{ keep: "headers" }, { depth: "headers" }] as const) {
    assert.deepEqual(
      await read(sample(FILES.account), how),
      whole.map((one) => (one.kind === "interaction" ? { ...one, text: "" } : one)),
    );
  }
});

test("what is strange in a message costs that message and no other", async () => {
  const chat = {
    type: "private_group",
    id: 5,
    messages: [
      7,
      { type: "message", id: 1, from: "A", from_id: "user1", date: "yesterday", text: 12 },
      { type: "message", id: 2, from: "B", from_id: "user2", date_unixtime: "99999999999999" },
      { type: "message", id: 3, from: ["C"], from_id: {}, date_unixtime: "1709543520" },
      {
        type: "message",
        id: 4,
        from: "D",
        from_id: "user4",
        date_unixtime: 1_709_543_520,
        text: [["x"], null, { text: "y" }],
      },
    ],
  };
  const readings = await read(JSON.stringify(chat));

  assert.deepEqual(
    readings.map((one) => [
      one.kind === "skipped" ? one.reason : one.kind,
      one.kind === "interaction" ? [one.at?.toISOString() ?? null, one.text, one.notes] : [],
    ]),
    [
      ["telegram.unsupported", []],
      ["interaction", [null, "", [{ code: "telegram.no-date", values: { value: "yesterday" } }]]],
      ["interaction", [null, "", [{ code: "telegram.no-date", values: { value: "" } }]]],
      ["telegram.channel", []],
      ["interaction", ["2024-03-04T09:12:00.000Z", "y", []]],
    ],
  );
});

test("pages to look at are answered with what to choose instead", async () => {
  const page = sample(FILES.html);

  assert.equal(channelOf(page)?.format, "telegram-html");
  assert.deepEqual(await read(page), [
    { kind: "problem", place: "1", code: "telegram.html", values: {} },
  ]);
  assert.deepEqual(await read(page, { skip: 1 }), []);
});

test("an export is known by what is in it", () => {
  for (const file of [FILES.account, FILES.chat, FILES.old]) {
    assert.equal(channelOf(sample(file))?.format, "telegram-json", file);
  }
  for (const other of [
    "{}",
    '{"messages": [{"sender_name": "Petra", "timestamp_ms": 1}]}',
    '{"userId": "8:live:jo", "conversations": []}',
    '[{"type": "message", "ts": "1.2", "text": "Hi"}]',
    "<!DOCTYPE html><html><title>Petra</title></html>",
  ]) {
    assert.equal(channelOf(Buffer.from(other)), undefined, other);
  }
});

test("reading goes on behind what was read before", async () => {
  const whole = (await read(sample(FILES.account))).filter(isItem);
  for (let skip = 0; skip <= whole.length; skip++) {
    const rest = (await read(sample(FILES.account), { skip })).filter(isItem);
    assert.deepEqual(rest, whole.slice(skip));
  }
});
