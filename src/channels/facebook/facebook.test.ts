import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Interaction, isItem, type Reading } from "#channels/channel.ts";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { channelOf, inShort, readFile, readSample, sample, samples } from "./for-tests.ts";

const INBOX = "your_facebook_activity/messages/inbox/petravoegele_10158000000000001";
const jo = "facebook:jo brändt";
const petra = "facebook:petra vögele";

const shortly = async (file: string) => (await readSample(file)).map(inShort);

test("a chat says who wrote, who called and for how long", async () => {
  assert.deepEqual(await shortly(`facebook/2025/${INBOX}/message_1.json`), [
    `2025-03-04T09:40:31 from ${petra} to ${jo}: "Bis gleich! 😀"`,
    `2025-03-04T09:40:05 from ${jo} to ${petra}: "Ja"`,
    `2025-03-04T09:40:01 from ${jo} to ${petra}: "Ja"`,
    `2025-03-04T09:39:00 from ${petra} to ${jo}: "Kaffee um drei?\\nIn Halle 8, größer als letztes Jahr."`,
    `2025-03-03T18:00:00 from ${jo} to ${petra}: ""`,
    `2025-03-03T17:59:00 from ${petra} to ${jo}: ""`,
    `2025-03-02T10:00:00 from ${petra} to ${jo}: phone 13 min`,
    "- missed",
    "- unsent",
    "- empty",
    `owner ${jo}`,
  ]);
  assert.deepEqual(await shortly(`facebook/2025/${INBOX}/message_2.json`), [
    `2019-05-06T07:08:09 from ${petra} to ${jo}: video 62 min`,
    "- notice",
    `owner ${jo}`,
  ]);
});

test("a message says all that is known of it", async () => {
  const [first] = await readSample(`facebook/2025/${INBOX}/message_1.json`);
  assert.deepEqual(first, {
    kind: "interaction",
    key: 'facebook:message:["10158000000000001","2025-03-04",10,"f835f45a2fdd5413f399c0eb247160a2"]',
    alike: 'facebook:alike:["10158000000000001",10,"f835f45a2fdd5413f399c0eb247160a2"]',
    channel: "facebook",
    place: "1",
    at: new Date("2025-03-04T09:40:31.120Z"),
    parties: [
      { kind: "name", value: petra, name: "Petra Vögele", role: "from" },
      { kind: "name", value: jo, name: "Jo Brändt", role: "to" },
    ],
    answers: null,
    thread: "facebook:10158000000000001",
    subject: "",
    text: "Bis gleich! 😀",
    signature: null,
    signals: [],
    entries: [],
    notes: [],
  });
});

test("in a group every member is a party, and who has no name any more is told", async () => {
  const folder = "facebook/2025/your_facebook_activity/messages/archived_threads";
  const readings = await readSample(`${folder}/messeteam_7000000000000002/message_1.json`);
  const olga = "facebook:olga winter";
  assert.deepEqual(readings.map(inShort), [
    `2024-09-02T08:00:00 from facebook:kim okafor to ${petra} to ${olga} to ${jo}: "Ich bin dann weg, danke euch"`,
    "- notice",
    "- group-call",
    "- gone",
    `2024-09-01T07:57:00 from ${petra} to ${olga} to ${jo}: "Left the group to park, komme gleich"`,
  ]);
  const [first] = readings;
  assert.deepEqual(first?.kind === "interaction" && [first.subject, first.notes], [
    "Messeteam Köln",
    [{ code: "facebook.members-gone", values: { count: 1 } }],
  ]);
});

test("what was filtered out lies in a junk folder", async () => {
  const folder = "facebook/2025/your_facebook_activity/messages/filtered_threads";
  const [first] = await readSample(`${folder}/gewinn_7000000000000003/message_1.json`);
  assert.deepEqual(first?.kind === "interaction" && first.signals, ["junk"]);
});

test("encrypted chats and exports of years ago have the same messages in other words", async () => {
  assert.deepEqual(await shortly("facebook/encrypted/messages/Petra Vögele_1.json"), [
    `2025-04-01T12:00:00 from ${jo} to ${petra}: "Grüße vom Bahnhof"`,
    `2025-04-01T12:01:00 from ${petra} to ${jo}: ""`,
    "- unsent",
    `owner ${jo}`,
  ]);
  assert.deepEqual(
    await shortly("facebook/2019/messages/inbox/petravoegele_x9abcdEFGh/message_1.json"),
    [`2018-02-01T10:00:00 from ${jo} to ${petra}: "Hallo Petra"`, "- notice", `owner ${jo}`],
  );
});

test("a chat as a page asks for the zone and has the same messages by the same keys", async () => {
  const page = await readSample(`facebook/2025-pages/${INBOX}/message_1.html`);
  assert.deepEqual(page.map(inShort), [
    "? facebook-page",
    `2025-03-04T09:40:31 from ${petra} to ${jo}: "Bis gleich! 😀"`,
    `2025-03-04T09:40:05 from ${jo} to ${petra}: "Ja"`,
    `2025-03-04T09:40:01 from ${jo} to ${petra}: "Ja"`,
    `2025-03-04T09:39:00 from ${petra} to ${jo}: "Kaffee um drei?\\nIn Halle 8, größer als letztes Jahr."`,
    `2025-03-03T17:59:00 from ${petra} to ${jo}: ""`,
    "- call-unclear",
    `? from ${jo} to ${petra}: "Zweimal im Jahr ist die Nacht kurz"`,
    `owner ${jo}`,
  ]);
  const json = await readSample(`facebook/2025/${INBOX}/message_1.json`);
  const inBoth = keysOf(page).filter((key) => keysOf(json).includes(key));
  assert.equal(inBoth.length, 5);
  assert.equal(new Set(inBoth).size, 5);
});

test("a page that is read in another zone has the same keys", async () => {
  const file = `facebook/2025-pages/${INBOX}/message_1.html`;
  const keys = async (zone: string) => keysOf(await readSample(file, { answers: { zone } }));
  assert.deepEqual(await keys("Asia/Tokyo"), await keys("America/New_York"));
  assert.equal(new Set(await keys("UTC")).size, 6);
});

test("pages are read in the zone that was answered, and ask no more of it", async () => {
  const file = `facebook/2025-pages/${INBOX}/message_1.html`;
  const [question, first] = await readSample(file, { answers: { zone: "America/New_York" } });
  assert.equal(question?.kind === "question" && question.suggested, "America/New_York");
  assert.equal(first && inShort(first).slice(0, 19), "2025-03-04T15:40:31");
});

test("pages of 2020 name who takes part, and who made them", async () => {
  const olga = "facebook:olga winter";
  assert.deepEqual(
    await shortly("facebook/2020-pages/messages/inbox/messeteam_x8abcdEFGh/message_1.html"),
    [
      "? facebook-page",
      `2020-03-06T14:45:00 from ${olga} to ${petra} to ${jo}: "Bis <Montag> & danke"`,
      "- notice",
      `owner ${jo}`,
    ],
  );
});

test("the one page of years before 2018 has all chats, with the zone of each time", async () => {
  const olga = "facebook:olga winter";
  const readings = await readSample("facebook/2013/messages.htm");
  assert.deepEqual(readings.map(inShort), [
    `2008-11-12T19:55:00 from ${petra} to ${jo}: "Gern, & wo? In der Halle?"`,
    `2008-11-12T19:53:00 from ${jo} to ${petra}: "Treffen wir uns?"`,
    `owner ${jo}`,
    "- gone",
    `2009-03-06T14:29:00 from ${olga} to ${jo}: "Wer kommt?"`,
    `owner ${jo}`,
  ]);
  const skipped = await readSample("facebook/2013/messages.htm", { skip: 3 });
  assert.deepEqual(skipped.filter(isItem), readings.filter(isItem).slice(3));
});

test("a talk with the platform's machine is with nobody", async () => {
  const chat = (other: string) =>
    JSON.stringify({
      participants: [{ name: other }, { name: "Jo" }],
      messages: [
        { sender_name: other, timestamp_ms: 1.7e12, content: "x" },
        { sender_name: "Jo", timestamp_ms: 1.7e12, content: "y" },
      ],
      title: other,
    });
  const machine = ["- machine", "- machine", "owner facebook:jo"];
  assert.deepEqual((await readFile(chat("Meta AI"), "message_1.json")).map(inShort), machine);
  const folder = "x/your_facebook_activity/messages/ai_conversations/helper_12345678";
  assert.deepEqual(
    (await readFile(chat("Helper"), `${folder}/message_1.json`)).map(inShort),
    machine,
  );
});

test("an encrypted chat that is called as its file is called as its partner", async () => {
  const message = { senderName: "Petra", timestamp: 1.7e12, text: "x", type: "text" };
  const chat = (threadName: string) =>
    readFile(
      JSON.stringify({ participants: ["Petra", "Jo"], threadName, messages: [message] }),
      "x",
    );
  assert.deepEqual(await chat("Petra_40"), await chat("Petra"));
  assert.deepEqual((await chat("Petra_40")).map(inShort), [
    '2023-11-14T22:13:20 from facebook:petra to facebook:jo: "x"',
    "owner facebook:jo",
  ]);
});

test("pages list who takes part in a block of its own, with marks of direction around them", async () => {
  const block = (inside: string) =>
    `<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">${inside}</div>`;
  const page =
    '<html><style>._a6-g{}</style><title>Instagram</title><div class="_a70e">Messe</div>' +
    block('<div class="_a6-h">Participants: \u200EPetra\u200E, \u200EJo\u200E, Olga</div>') +
    block(
      '<h2 class="_a6-h">Petra</h2><div class="_a6-p">Bis bald</div><div class="_a6-o">Jan 2, 2023 4:05 pm</div>',
    );
  const [, one] = await readFile(
    page,
    "your_instagram_activity/messages/inbox/m_12345678/message_1.html",
  );
  assert.equal(
    one && inShort(one),
    '2023-01-02T15:05:00 from instagram:petra to instagram:jo to instagram:olga: "Bis bald"',
  );
  assert.equal(one?.kind === "interaction" && one.subject, "Messe");
});

test("a newer export of a chat has the older one's keys, also in another file of it", async () => {
  const message = (minute: number, content: string) => ({
    sender_name: "Petra",
    timestamp_ms: Date.UTC(2024, 0, 1, 12, minute),
    content,
  });
  const chat = (...messages: readonly object[]) =>
    JSON.stringify({
      participants: [{ name: "Petra" }, { name: "Jo" }],
      messages,
      title: "Petra",
      thread_path: "inbox/petra_12345678",
    });
  const old = await readFile(chat(message(1, "eins"), message(0, "null")), "message_1.json");
  const married = chat(message(2, "zwei"), message(1, "eins")).replaceAll("Petra", "Petra Neu");
  const newer = await readFile(married, "x/messages/inbox/petraneu_12345678/message_1.json");
  assert.equal(keysOf(newer)[1], keysOf(old)[0]);
});

test("who writes without being listed, and files that list nobody, lose no message", async () => {
  const messages = ["Petra", "Jo", "Petra"].map((sender_name, at) => ({
    sender_name,
    timestamp_ms: Date.UTC(2024, 0, 1, 12, at),
    content: "x",
  }));
  const readings = await readFile(JSON.stringify({ messages }), "message_1.json");
  assert.deepEqual(readings.map(inShort), [
    '2024-01-01T12:00:00 from facebook:petra to facebook:jo: "x"',
    '2024-01-01T12:01:00 from facebook:jo to facebook:petra: "x"',
    '2024-01-01T12:02:00 from facebook:petra to facebook:jo: "x"',
  ]);
});

test("friends are cards with the day on which they became that, in JSON and as a page", async () => {
  const json = await readSample("facebook/2025/connections/friends/your_friends.json");
  const page = await readSample("facebook/2025-pages/connections/friends/your_friends.html");
  assert.deepEqual(json.map(inShort), [
    `Petra Vögele (${petra}) since 2019-05-01`,
    "Max Muster (facebook:max muster) since 2017-07-14",
    "Max Muster (facebook:max muster) since 2014-05-13",
    "- gone",
  ]);
  const keys = (readings: readonly Reading[]) =>
    readings.map((one) => (one.kind === "person" ? one.key : ""));
  assert.deepEqual(keys(page), keys(json).slice(0, 2));
  assert.equal(new Set(keys(json)).size, 4);
});

test("a friend's name may stand under a label", async () => {
  const friends_v2 = [
    { timestamp: 1_700_000_000, label_values: [{ label: "Name", value: "Petra" }] },
  ];
  const [card] = await readFile(JSON.stringify({ friends_v2 }), "your_friends.json");
  assert.equal(card && inShort(card), "Petra (facebook:petra) since 2023-11-14");
});

test("an uploaded address book is cards with numbers and addresses", async () => {
  const folder = "facebook/2025/personal_information/other_personal_information";
  const [card] = await readSample(`${folder}/your_address_books.json`);
  assert.deepEqual(card?.kind === "person" && [card.name.full, card.handles, card.changed], [
    "Olga Wintér",
    [
      { kind: "phone", value: "+4930901820", label: "" },
      { kind: "email", value: "olga@winter.example", label: "" },
    ],
    new Date("2020-09-13T12:26:40Z"),
  ]);
});

test("the account's own file says who I am", async () => {
  const files = samples().filter((file) =>
    /profile_information\.json|personal_information\.json/.test(file),
  );
  const said = [];
  for (const file of files)
    said.push(...(await shortly(file)).filter((one) => one.startsWith("owner")));
  assert.deepEqual([...new Set(said)].toSorted(), [
    "owner +4915123456789",
    `owner ${jo}`,
    "owner instagram:jo brändt",
    "owner instagram:jo.braendt",
    "owner jo@brandt.example",
  ]);
});

test("Instagram's chats are told by their folder, their pictures or the account beside them", async () => {
  const file =
    "your_instagram_activity/messages/inbox/petra.voegele_17800000000000001/message_1.json";
  const readings = await readSample(`instagram/2025/${file}`);
  assert.deepEqual(readings.map(inShort), [
    "- notice",
    '2025-02-02T10:01:00 from instagram:jo.braendt to instagram:petra vögele: "Schön war es in München!"',
    '2025-02-02T10:00:00 from instagram:petra vögele to instagram:jo.braendt: ""',
    "owner instagram:jo.braendt",
  ]);
  const picture = `{"participants":[],"messages":[{"sender_name":"x","timestamp_ms":1,
    "photos":[{"uri":"your_instagram_activity/messages/inbox/x_1/photos/1.jpg"}]}]}`;
  assert.equal(channelOf(Buffer.from(picture), "message_1.json")?.name, "instagram");

  const old = sample("instagram/2021/messages/inbox/petra.voegele_x7abcdEFGh/message_1.json");
  const fileName = "jo/messages/inbox/petra.voegele_x7abcdEFGh/message_1.json";
  const channel = channelOf(old, fileName);
  assert.equal(channel?.name, "facebook");
  const path = channel?.beside?.(fileName).find((one) => one.includes("account_information"));
  assert.equal(path, "../../../account_information/personal_information.json");
  const account = sample("instagram/2021/account_information/personal_information.json");
  const [first] = await readFile(old, fileName, { beside: new Map([[path, account]]) });
  assert.deepEqual(first?.kind === "interaction" && [first.channel, first.parties[0]?.value], [
    "instagram",
    "instagram:petra vögele",
  ]);
});

test("each sample is taken by what it is", () => {
  const formats = samples().map((file) => channelOf(sample(file), file)?.format);
  const counts: Record<string, number> = {};
  for (const format of formats) counts[`${format}`] = (counts[`${format}`] ?? 0) + 1;
  assert.deepEqual(counts, {
    "facebook-address-book": 1,
    "facebook-chat": 6,
    "facebook-chat-page": 2,
    "facebook-friends": 1,
    "facebook-friends-page": 1,
    "facebook-messages-htm": 1,
    "facebook-other": 1,
    "facebook-own-account": 1,
    "facebook-strangers": 1,
    "instagram-chat": 2,
    "instagram-other": 1,
    "instagram-own-account": 2,
    "instagram-strangers": 1,
  });
});

test("no text is read where none is wanted, and no title for headers alone", async () => {
  const said = async (file: string, options: object) =>
    (await readSample(file, options)).flatMap((one) =>
      one.kind === "interaction" && one.text + one.subject !== "" ? [one.text + one.subject] : [],
    );
  for (const file of samples()) {
    assert.deepEqual(await said(file, { keep: "headers" }), []);
    const titles = await said(file, { keep: "subjects" });
    assert.ok(titles.every((title) => title === "Messeteam Köln"));
    assert.deepEqual(await said(file, { keep: "text", depth: "headers" }), titles);
  }
});

const keysOf = (readings: readonly Reading[]): readonly string[] =>
  readings.filter((one): one is Interaction => one.kind === "interaction").map(({ key }) => key);

const real = realFiles("facebook/kawsay/messages/inbox/jose_abc");
const realInstagram = realFiles("instagram");
const skip = real && realInstagram ? false : MISSING;

test("real files hold what the eye sees in them", { skip }, async () => {
  const name = "messages/inbox/jose_abc/message_1.json";
  const file = readFileSync(new URL("message_1.json", real));
  assert.deepEqual((await readFile(file, name)).map(inShort), [
    '2023-01-02T00:00:00 from facebook:josé garcía to facebook:me: "¡Hola! ¿Cómo estás? 😀"',
    '2023-01-02T00:01:00 from facebook:me to facebook:josé garcía: "Mira esta foto 📸"',
    "- empty",
    "owner facebook:me",
  ]);

  const chat = readFileSync(new URL("test_export.json", realInstagram));
  assert.deepEqual((await readFile(chat, "instagram/test_export.json")).map(inShort), [
    '2020-01-17T20:49:00 from instagram:john doe to instagram:jane doe: "Hello Jane!"',
    '2019-12-24T11:23:00 from instagram:jane doe to instagram:john doe: "Hello John!"',
  ]);
  const other = readFileSync(new URL("target.json", realInstagram));
  assert.equal(channelOf(other, "instagram/target.json"), undefined);
});
