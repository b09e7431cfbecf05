import assert from "node:assert/strict";
import { test } from "node:test";
import { FILES, inLine, interactions, readChat, readSample, sample } from "./for-tests.ts";
import { signalMarkdown } from "#channels/signal/markdown.ts";
import { whatsapp } from "./whatsapp.ts";

const linesOf = async (file: string) => (await readSample(file)).map(inLine);

test("a chat of an Android in German: several lines, files, edits, places, the hours of clock changes", async () => {
  const petra = "n/whatsapp:petra vogt > n/whatsapp:jo brandt:";
  const jo = "n/whatsapp:jo brandt > n/whatsapp:petra vogt:";

  assert.deepEqual(await linesOf(FILES.android), [
    "? zone Europe/Berlin of ",
    "1 whatsapp.notice",
    `2 2024-03-04T08:12:00 ${petra} Guten Morgen! Passt Donnerstag auf der Messe?`,
    `3 2024-03-04T08:15:00 ${jo} Donnerstag passt: 14 Uhr?|Halle 7, Stand B12||Ich bringe die Muster mit.`,
    `7 2024-03-04T08:15:00 ${jo} ok`,
    `8 2024-03-04T08:15:00 ${petra} ok`,
    `9 2024-03-04T08:20:00 ${petra} Der Lageplan`,
    "11 whatsapp.deleted",
    `12 2024-03-04T08:22:00 ${jo} Bis dann`,
    `13 2024-03-07T12:40:00 ${petra} Standort: https://maps.google.com/?q=48.217,16.409`,
    "14 whatsapp.missed-call",
    `15 2024-03-08T07:00:00 ${petra} Danke für das Gespräch 👨‍👩‍👧 gestern!`,
    `16 2024-03-31T01:30:00 ${jo} Frohe Ostern`,
    `17 2024-10-27T00:30:00 ${petra} Hier ist es noch dunkel`,
    "18 whatsapp.notice",
    "owner whatsapp:jo brandt 4",
  ]);
});

test("a chat of an iPhone in English: marks, calls with how long they took, a poll, a card", async () => {
  const petra = "n/whatsapp:petra lumenhof > n/whatsapp:jo brandt:";
  const jo = "n/whatsapp:jo brandt > n/whatsapp:petra lumenhof:";

  assert.deepEqual((await linesOf(FILES.iphone)).slice(12), [
    `15 2024-03-31T01:30:00 ${jo} Frohe Ostern`,
    `16 2024-10-27T00:30:59 ${petra} Hier ist es noch dunkel`,
    `17 2024-10-28T16:01:00 ${jo} (phone 72)`,
    `18 2024-10-28T17:20:00 ${jo} (video 1)`,
    "19 whatsapp.missed-call",
    `20 2024-10-29T09:00:00 ${petra}`,
    `21 2024-10-29T09:02:00 ${jo} POLL:|Wann?|OPTION: Montag (1 vote)|OPTION: Dienstag (0 votes)`,
    "25 whatsapp.deleted",
    `26 2024-10-29T09:06:00 ${petra}`,
    "owner whatsapp:jo brandt 9",
  ]);
});

test("two short calls in one minute are two, in every export of the chat", async () => {
  const chat = [
    "[04.03.24, 09:00:03] Petra: Hallo",
    "[04.03.24, 09:10:05] Petra: \u200ESprachanruf. 20 Sek.",
    "[04.03.24, 09:10:31] Jo: \u200EVideoanruf. 4 Sek.",
    "[04.03.24, 09:10:40] Petra: \u200ESprachanruf. 12 Sek.",
    "[04.03.24, 09:11:10] Petra: \u200ESprachanruf. 9 Min.",
  ];
  const keysIn = async (lines: readonly string[]) =>
    interactions(await readChat(lines.join("\n"))).map(({ key }) => key);
  const keys = await keysIn(chat);
  assert.equal(new Set(keys).size, 5);
  assert.deepEqual(
    await keysIn([...chat, "[04.03.24, 09:30:00] Jo: Danke"]).then((all) => all.slice(0, 5)),
    keys,
  );
});

test("a group of an American phone: who is no contact is a number or calls themselves", async () => {
  assert.deepEqual(await linesOf(FILES.americanGroup), [
    "? zone Europe/Berlin of ",
    "1 whatsapp.notice",
    "2 whatsapp.notice",
    "3 whatsapp.notice",
    "4 2024-02-29T23:40:00 p/+491713920017 > n/whatsapp:jo brandt > n/whatsapp:aiko sato > n/whatsapp:~tomás: Ich auch",
    "5 2024-03-01T08:05:00 n/whatsapp:jo brandt > p/+491713920017 > n/whatsapp:aiko sato > n/whatsapp:~tomás: Hello all: who comes when?",
    "6 2024-03-01T11:10:00 n/whatsapp:aiko sato > p/+491713920017 > n/whatsapp:jo brandt > n/whatsapp:~tomás: Me, on @491713920017's day",
    "7 2024-03-02T18:15:00 n/whatsapp:~tomás > p/+491713920017 > n/whatsapp:jo brandt > n/whatsapp:aiko sato: The hall",
    "9 whatsapp.notice",
    "10 whatsapp.notice",
    "11 2024-03-04T07:01:00 n/whatsapp:jo brandt > p/+491713920017 > n/whatsapp:aiko sato > n/whatsapp:~tomás:",
    "12 whatsapp.notice",
  ]);
});

test("a group of a German iPhone, in which the group itself stands as an author", async () => {
  assert.deepEqual(await linesOf(FILES.germanGroup), [
    "? zone Europe/Berlin of ",
    "1 whatsapp.notice",
    "2 whatsapp.notice",
    "3 whatsapp.notice",
    "4 2025-02-01T07:01:00 n/whatsapp:petra vogt > n/whatsapp:~lena > p/+491713920018 > n/whatsapp:jo brandt: Willkommen! Treffpunkt: Café am Markt",
    "5 2025-02-01T07:02:00 n/whatsapp:~lena > n/whatsapp:petra vogt > p/+491713920018 > n/whatsapp:jo brandt:",
    "6 whatsapp.notice",
    "7 2025-02-01T07:04:00 p/+491713920018 > n/whatsapp:petra vogt > n/whatsapp:~lena > n/whatsapp:jo brandt: Komme später",
    "8 whatsapp.group-call",
    "9 whatsapp.missed-call",
    "10 whatsapp.deleted",
    "11 2025-02-01T11:07:00 n/whatsapp:jo brandt > n/whatsapp:petra vogt > n/whatsapp:~lena > p/+491713920018: Bin da, @Petra Vogt",
    "owner whatsapp:jo brandt 2",
  ]);
});

test("a message keeps its key in another language, on another phone, with seconds and under another name", async () => {
  const keys = async (file: string, fileName: string) =>
    interactions(await readSample(file, { fileName })).map(({ key }) => key);
  const name = "WhatsApp Chat mit Petra Vogt";
  const android = await keys(FILES.android, `${name}.txt`);
  const iphone = await keys(FILES.iphone, `${name}.zip › _chat.txt`);
  const renamed = await keys(FILES.iphone, FILES.iphone);

  assert.deepEqual(iphone.slice(0, android.length), android);
  assert.equal(new Set(iphone).size, iphone.length);
  // Until somebody answers it may be a message to many.
  assert.deepEqual(renamed.slice(1), iphone.slice(1));
  assert.notEqual(renamed[0], iphone[0]);
});

test("the same words at the same time in two chats are two messages", async () => {
  const greeting = "31.12.24, 23:59 - Jo Brandt: Guten Rutsch!";
  const [one, other] = [
    await readChat(`30.12.24, 10:00 - Petra: Hallo\n${greeting}\n`),
    await readChat(`30.12.24, 10:01 - Aiko: Hallo\n${greeting}\n`),
  ].map((chat) => interactions(chat).at(-1)!.key);

  assert.notEqual(one, other);
});

test("the chat goes on in a later export, and what was read before is skipped with its keys", async () => {
  const whole = await readSample(FILES.iphone);
  const items = whole.filter(({ kind }) => kind !== "owner" && kind !== "question");
  for (const skip of [1, 5, items.length]) {
    const rest = await readSample(FILES.iphone, { skip });
    const others = rest.filter(({ kind }) => kind !== "owner" && kind !== "question");
    assert.deepEqual(others, items.slice(skip));
  }
});

test("without texts nothing that was written is kept, and the keys stay", async () => {
  const whole = interactions(await readSample(FILES.iphone));
  for (const how of [{ keep: "headers" }, { keep: "subjects" }, { depth: "headers" }] as const) {
    const bare = interactions(await readSample(FILES.iphone, how));
    assert.deepEqual(
      bare,
      whole.map((one) => ({ ...one, text: "" })),
    );
  }
});

test("a longer chat that is read in another zone has the keys of the first", async () => {
  const chat = "04.03.24, 23:59 - Petra: Hallo\n05.03.24, 00:01 - Jo: Hallo\n";
  const keys = async (text: string, zone: string) =>
    interactions(await readChat(text, { answers: { zone } })).map(({ key }) => key);
  const first = await keys(chat, "Europe/Berlin");
  const longer = await keys(`${chat}05.03.24, 00:02 - Jo: Na?\n`, "Asia/Tokyo");
  assert.deepEqual(longer.slice(0, 2), first);
  assert.equal(longer.length, 3);
});

test("the zone is asked once for all chats, and the answer holds", async () => {
  const [question, first] = await readChat("04.03.24, 09:12 - Petra: Hallo\n", {
    answers: { zone: "America/New_York" },
  });

  assert.deepEqual(question, {
    kind: "question",
    place: "",
    code: "zone",
    about: "whatsapp",
    suggested: "America/New_York",
    sure: false,
    options: [],
    values: {},
  });
  assert.equal(
    first?.kind === "interaction" && first.at?.toISOString(),
    "2024-03-04T14:12:00.000Z",
  );
});

test("the order of a short chat is asked, answered, and not asked of what cannot be otherwise", async () => {
  const chat = "3/4/24, 09:12 - Petra: Hallo\n3/4/24, 09:13 - Jo: Hi\n";
  const daysOf = async (answer?: string) => {
    const readings = await readChat(chat, answer ? { answers: { "date-order": answer } } : {});
    const [question] = readings;
    const [first] = interactions(readings);
    return [
      question?.kind === "question" && question.suggested,
      first?.at?.toISOString().slice(0, 10),
    ];
  };

  assert.deepEqual(await daysOf(), ["dmy", "2024-04-03"]);
  assert.deepEqual(await daysOf("mdy"), ["mdy", "2024-03-04"]);
  assert.deepEqual(await daysOf("backwards"), ["dmy", "2024-04-03"]);
  assert.deepEqual((await readChat(chat))[0], {
    kind: "question",
    place: "",
    code: "date-order",
    about: "whatsapp 0/0/00, 0:00 -",
    suggested: "dmy",
    sure: false,
    options: ["dmy", "mdy"],
    values: { example: "3/4/24" },
  });
  assert.equal((await readChat(chat.replaceAll("3/4", "3/13")))[0]?.kind === "question", true);
  assert.deepEqual(
    (await readChat(chat.replaceAll("3/4", "3/13"), { answers: { "date-order": "dmy" } }))
      .filter(({ kind }) => kind !== "owner")
      .map(inLine)
      .slice(0, 2),
    ["? zone Europe/Berlin of ", "1 2024-03-13T08:12:00 n/whatsapp:petra > n/whatsapp:jo: Hallo"],
  );
});

test("of a chat in which one alone wrote, the other is named by the file", async () => {
  const line = "04.03.24, 09:12 - Petra Vogt: Hallo\n";
  const read = async (fileName: string) =>
    (await readChat(line, { fileName })).slice(1).map(inLine);

  assert.deepEqual(await read("WhatsApp Chat mit Petra Vogt.txt"), [
    "1 2024-03-04T08:12:00 n/whatsapp:petra vogt: Hallo",
  ]);
  assert.deepEqual(await read("WhatsApp Chat - +49 171 3920017.zip › _chat.txt"), [
    "1 2024-03-04T08:12:00 n/whatsapp:petra vogt > p/+491713920017: Hallo",
  ]);
  assert.deepEqual(await read("chat.txt"), ["1 2024-03-04T08:12:00 n/whatsapp:petra vogt: Hallo"]);
});

test("where the app says you, it is me", async () => {
  const chat = "04.03.24, 09:12 - Du: Hallo\n04.03.24, 09:13 - Petra: Hi\n";

  assert.deepEqual((await readChat(chat)).slice(1).map(inLine), [
    "1 2024-03-04T08:12:00 a/whatsapp:me > n/whatsapp:petra: Hallo",
    "2 2024-03-04T08:13:00 n/whatsapp:petra > a/whatsapp:me: Hi",
    "owner whatsapp:me 1",
  ]);
});

test("what is no message of WhatsApp is said, and the rest is read", async () => {
  const readings = await readChat(
    "Chat with Petra\n\n13.03.24, 09:12 - Petra: Hallo\n13.03.24, 25:12 - not a time\n31.02.24, 09:13 - Jo: nie\n13.03.24, 09:14 - Jo: Hi\n",
  );

  assert.deepEqual(readings.map(inLine), [
    "? zone Europe/Berlin of ",
    "1 ! whatsapp.no-head",
    "3 2024-03-13T08:12:00 n/whatsapp:petra > n/whatsapp:jo: Hallo|13.03.24, 25:12 - not a time",
    "5 ! whatsapp.no-date",
    "6 2024-03-13T08:14:00 n/whatsapp:jo > n/whatsapp:petra: Hi",
  ]);
  assert.deepEqual((await readChat("Dear diary\n")).map(inLine), ["1 ! whatsapp.no-head"]);
  assert.deepEqual((await readChat("")).map(inLine), [" ! whatsapp.no-message"]);
});

test("a chat is known by its first line, whatever its name", () => {
  const recognises = (text: string) => whatsapp.recognises(Buffer.from(text), "notes.txt");

  for (const file of Object.values(FILES)) {
    assert.ok(whatsapp.recognises(sample(file), file.slice(0, 3)), file);
  }
  assert.ok(recognises("\uFEFF\n[2020-01-01, 12:00:01] Petra: Hallo"));
  for (const other of [
    "[2019-12-24, 12:23] Jane: Hello", // Signal
    "[2024-01-01 12:00:00] app.ERROR: failed", // a log
    "2024-01-01 12:00:00 - app - INFO - started",
    "01.02.24; 12:00; 17,4",
    "01.02.24 12:00 - 13:00 Halle 7\n01.02.24 13:00 - 14:00 Halle 9", // a timetable
    "BEGIN:VCARD",
    "Chat with Petra",
    "",
  ]) {
    assert.equal(recognises(other), false, other);
  }
});

test("a chat whose days are written as in Swedish is told from Signal's by its name or the app's mark", () => {
  const chat = "[2024-03-14 09:15:03] Petra: hej\n[2024-03-14 09:16:00] Jo: ok\n";
  const takenBy = (text: string, fileName: string) =>
    [whatsapp, signalMarkdown]
      .filter((channel) => channel.recognises(Buffer.from(text), fileName))
      .map(({ name }) => name);
  assert.deepEqual(
    [
      takenBy(chat, "chat.md"),
      takenBy(chat, "WhatsAppchatt – Petra.zip › _chat.txt"),
      takenBy(`${chat}[2024-03-14 09:17:00] Petra: \u200Ebild utelämnad\n`, "x.txt"),
    ],
    [["signal"], ["whatsapp"], ["whatsapp"]],
  );
});

test("a message whose half of the day nobody knows is a problem, and no end of the one before", async () => {
  const chat = [
    "[2024/1/29 下午2:24:03] Petra: Hallo",
    "[2024/1/29 永遠8:24:03] Jo: verloren",
    "[2024/1/30 晚上8:24:03] Jo: Guten Abend",
  ];
  const readings = await readChat(chat.join("\n"));
  assert.deepEqual(readings.map(inLine).slice(1), [
    "1 2024-01-29T13:24:03 n/whatsapp:petra > n/whatsapp:jo: Hallo",
    "2 ! whatsapp.unknown-half",
    "3 2024-01-30T19:24:03 n/whatsapp:jo > n/whatsapp:petra: Guten Abend",
  ]);
  assert.deepEqual(readings[2], {
    kind: "problem",
    place: "2",
    code: "whatsapp.unknown-half",
    values: { value: "永遠" },
  });
});
