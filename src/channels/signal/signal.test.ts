import assert from "node:assert/strict";
import { test } from "node:test";
import { isItem } from "#channels/channel.ts";
import { whatsapp } from "#channels/whatsapp/whatsapp.ts";
import { channelOf, FILES, lineOf, read, readSample, sample } from "./for-tests.ts";

const ME = "a/signal:me";
const id = (last: number) => `a/signal:a0000000-0000-0000-0000-00000000000${last}`;

const linesOf = async (file: string) => (await readSample(file)).map(lineOf);

test("the app's own export: people, chats between two and in groups, calls, and what is nobody's", async () => {
  const [petra, aiko] = [id(3), id(4)];

  assert.deepEqual(await linesOf(FILES.own), [
    "1 Petra Vogt",
    `2 2024-03-04T09:12:00 ${petra} > ${ME}: Guten Morgen!`,
    `3 2024-03-04T09:13:00 ${ME} > ${petra}: Halle 7: Stand B12`,
    "4 signal.not-sent",
    `5 2024-03-04T09:15:00 ${petra} > ${ME}:`,
    "6 signal.deleted",
    `7 2024-03-04T10:12:00 ${ME} > ${petra}: (video null)`,
    "8 signal.missed-call",
    "9 signal.notice",
    `10 2023-11-09T15:25:20 ${petra} > ${ME}: Als SMS`,
    `11 2024-03-04T09:12:01 ${aiko} > ${petra} > ${ME}: Wer kommt?`,
    `12 2024-03-04T09:12:02 ${ME} > ${petra} > ${aiko}: Ich`,
    "13 signal.group-call",
    "14 signal.saved",
    "15 signal.notice",
    "owner signal:me 3",
  ]);
});

test("a card joins Signal's id with the number, and messages answer one another", async () => {
  const [card, first, second] = await readSample(FILES.own);

  assert.ok(card?.kind === "person" && first?.kind === "interaction");
  assert.deepEqual(card.handles, [
    { kind: "account", value: "signal:a0000000-0000-0000-0000-000000000003", label: "signal" },
    { kind: "phone", value: "+491713920017", label: "mobile" },
  ]);
  assert.equal(first.parties[0]?.name, "Petra Vogt");
  assert.equal(first.parties[1]?.name, "Jo Brandt");
  assert.equal(second?.kind === "interaction" && second.answers, first.key);
});

test("what lay in Signal as a text message is one", async () => {
  const channels = (await readSample(FILES.own)).flatMap((one) =>
    one.kind === "interaction" ? [one.channel ?? "signal"] : [],
  );
  assert.deepEqual(
    channels.map((name, index) => (name === "sms" ? index : null)).filter((at) => at !== null),
    [4],
  );
});

test("a chat that signal-export wrote: quotes, reactions, files and calls are no text", async () => {
  const petra = "n/signal:petra vogt";

  assert.deepEqual(await linesOf(FILES.petra), [
    "? zone Europe/Berlin of ",
    `1 2024-03-04T08:12:05 ${petra} > ${ME}: Guten Morgen!`,
    `3 2024-03-04T08:13:40 ${ME} > ${petra}: Halle 7: Stand B12|Bis gleich`,
    `11 2024-03-04T08:14:00 ${petra} > ${ME}:`,
    "13 signal.deleted",
    `15 2024-03-04T09:12:00 ${ME} > ${petra}: (phone 13)`,
    "17 signal.missed-call",
    "19 signal.notice",
    `21 2024-03-31T01:30:00 ${ME} > ${petra}: Frohe Ostern`,
    "owner signal:me 3",
  ]);
});

test("a group of an older signal-export, whose calls do not say who took part", async () => {
  const [aiko, petra] = ["n/signal:aiko", "n/signal:petra vogt"];

  assert.deepEqual(await linesOf(FILES.group), [
    "? zone Europe/Berlin of ",
    `1 2021-03-04T08:12:00 ${aiko} > ${ME} > ${petra}: Wer kommt?`,
    `3 2021-03-04T08:12:00 ${ME} > ${aiko} > ${petra}: Ich`,
    `5 2021-03-04T08:13:00 ${petra} > ${aiko} > ${ME}: Ich auch`,
    "7 signal.group-call",
    "owner signal:me 2",
  ]);
});

test("where I alone wrote, the folder says to whom", async () => {
  const chat = "[2024-03-04 09:12:05] Me: Hallo  \n";
  const said = async (fileName: string) => (await read(chat, { fileName })).slice(1).map(lineOf);

  assert.deepEqual(await said("Petra Vogt/chat.md"), [
    `1 2024-03-04T08:12:05 ${ME} > n/signal:petra vogt: Hallo`,
    "owner signal:me 1",
  ]);
  assert.deepEqual((await said("chat.md"))[0], `1 2024-03-04T08:12:05 ${ME}: Hallo`);
});

test("both forms of signal-export give a message the same key", async () => {
  const keyOf = async (chat: string) =>
    (await read(chat)).flatMap((one) => (one.kind === "interaction" ? [one.key] : []));

  assert.deepEqual(
    await keyOf("[2024-03-04, 09:12] Petra: Hallo\n\n[2024-03-04, 09:13] Me: Hi\n"),
    await keyOf("[2024-03-04 09:12:05] Petra Vogt: Hallo  \n\n[2024-03-04 09:13:59] Me: Hi  \n\n"),
  );
});

test("what was read before is skipped with its keys, and without texts the keys stay", async () => {
  for (const file of Object.values(FILES)) {
    const whole = (await readSample(file)).filter(isItem);
    for (let skip = 0; skip <= whole.length; skip++) {
      assert.deepEqual((await readSample(file, { skip })).filter(isItem), whole.slice(skip));
    }
    assert.deepEqual(
      (await readSample(file, { keep: "headers" })).filter(isItem),
      whole.map((one) => (one.kind === "interaction" ? { ...one, text: "" } : one)),
    );
  }
});

test("exports are known by what is in them, and none is WhatsApp's", () => {
  assert.deepEqual(
    Object.values(FILES).map((file) => channelOf(sample(file))?.format),
    ["signal-json", "signal-markdown", "signal-markdown"],
  );
  for (const file of Object.values(FILES)) {
    assert.equal(whatsapp.recognises(sample(file), file), false);
  }
  for (const other of [
    "{}",
    "[2024-03-04] Petra: x",
    "[2024-03-04 09:12:05] no author",
    "# Chat",
  ]) {
    assert.equal(channelOf(Buffer.from(other)), undefined, other);
  }
});

test("what is strange in a record costs that record and no other", async () => {
  const records = [
    '{"version": "1", "backupTimeMs": "1"}',
    '{"recipient": {"id": "1", "self": {}}}',
    '{"recipient": {"id": "2", "contact": {"aci": 7, "e164": "x", "systemGivenName": []}}}',
    '{"recipient": {"id": "3", "contact": {"e164": "491713920017", "nickname": {"given": "Petra"}}}}',
    '{"chat": {"id": "1", "recipientId": "3"}}',
    '{"chatItem": {"chatId": "9", "dateSent": "1709543520000", "incoming": {}}}',
    '{"chatItem": {"chatId": "1", "authorId": "2", "dateSent": "1709543520000", "incoming": {}}}',
    '{"chatItem": {"chatId": "1", "authorId": "3", "dateSent": "-5", "incoming": {}, "standardMessage": []}}',
    '{"chatItem": "?"}',
    "{broken",
    '{"chatItem": {"chatId": "1", "authorId": "3", "dateSent": 1709543520000, "incoming": {}, "standardMessage": {"text": {"body": "a\\u0000\\ud800b"}}}}',
  ].join("\n");

  assert.deepEqual((await read(records)).map(lineOf), [
    "1 Petra",
    "2 signal.unknown-chat",
    "3 signal.unknown-writer",
    `4 undefined p/+491713920017 > ${ME}:`,
    "5 signal.unknown-chat",
    `6 2024-03-04T09:12:00 p/+491713920017 > ${ME}: a\uFFFDb`,
  ]);
});

test("whoever has neither Signal's id nor a number is known by name", async () => {
  const records = [
    '{"recipient": {"id": "1", "self": {}}}',
    '{"recipient": {"id": "2", "contact": {"pni": "oAAAAAAAAAAAAAAAAAAAAw==", "profileGivenName": "Petra", "profileFamilyName": "Vogt"}}}',
    '{"recipient": {"id": "3", "contact": {"username": "aiko.17"}}}',
    '{"chat": {"id": "1", "recipientId": "2"}}',
    '{"chat": {"id": "2", "recipientId": "3"}}',
    '{"chatItem": {"chatId": "1", "authorId": "2", "dateSent": "1709543520000", "incoming": {}, "standardMessage": {"text": {"body": "Hallo"}}}}',
    '{"chatItem": {"chatId": "2", "authorId": "1", "dateSent": "1709543521000", "outgoing": {}, "standardMessage": {"text": {"body": "Hi"}}}}',
  ].join("\n");
  assert.deepEqual((await read(records)).map(lineOf), [
    `1 2024-03-04T09:12:00 n/signal:petra vogt > ${ME}: Hallo`,
    `2 2024-03-04T09:12:01 ${ME} > n/signal:aiko.17: Hi`,
    "owner signal:me 1",
  ]);
});
