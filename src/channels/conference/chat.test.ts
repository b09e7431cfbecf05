import assert from "node:assert/strict";
import { test } from "node:test";
import { inShort, readFile, readSample } from "./for-tests.ts";

const SAVED = "zoom/2026-09-14 10.00.03 Licht im Foyer 84512345678/meeting_saved_chat.txt";

test("a saved chat is a conference with those who wrote and were written to", async () => {
  const [question, meeting] = await readSample(SAVED);

  assert.deepEqual(question, {
    kind: "question",
    place: "",
    code: "zone",
    about: "zoom-chat",
    suggested: "Europe/Berlin",
    sure: false,
    options: [],
    values: { example: "2026-09-14 10:00" },
  });
  const name = (text: string) => ({
    kind: "name",
    value: `zoom:${text.toLowerCase()}`,
    name: text,
    role: "met",
  });
  assert.deepEqual(meeting, {
    kind: "interaction",
    key: 'conference:zoom-chat:["2026-09-14T10:00:03","10:04:12 From  Petra Vogt  to  Everyone:"]',
    place: "1",
    at: new Date("2026-09-14T08:00:03Z"),
    held: { kind: "video", minutes: null, reason: { code: "conference.chat", values: {} } },
    parties: [name("Petra Vogt"), name("Jo Brandt"), name("Tomás Ibarra")],
    answers: null,
    thread: "zoom:84512345678",
    subject: "Licht im Foyer",
    text: [
      "10:04:12 From  Petra Vogt  to  Everyone:",
      "\tGuten Morgen, ich sehe Sie nicht: Kamera?",
      "10:15:30 From  Jo Brandt  to  Tomás Ibarra(Direct Message):",
      "\tHören Sie uns?",
      "10:16:02 From  Me  to  Everyone:",
      "\tZum Plan: https://lumen.example/plan",
    ].join("\n"),
    signature: null,
    signals: [],
    entries: [],
    notes: [],
  });
});

test("the chat of a recording says in its name when it was, in UTC", async () => {
  assert.deepEqual(inShort(await readSample("zoom/GMT20260915-070003_RecordingnewChat.txt")), [
    "2026-09-15T07:00 null min : zoom:aiko sato, zoom:jo brandt",
  ]);
});

test("a chat without a day is kept without one, and its text only where texts are wanted", async () => {
  const file =
    "10:04:12 Von Petra Vogt an Alle: Guten Tag: alle da?\r\n10:05:00 Von Jo an Petra Vogt: Ja\r\n";
  const read = async (options: object) => {
    const [meeting] = await readFile(file, "meeting_saved_chat.txt", options);
    return meeting?.kind === "interaction" ? meeting : null;
  };
  const meeting = await read({});
  assert.deepEqual(
    [meeting?.at, meeting?.text, meeting?.notes],
    [
      null,
      "10:04:12 Von Petra Vogt an Alle: Guten Tag: alle da?\n10:05:00 Von Jo an Petra Vogt: Ja",
      [{ code: "conference.chat-no-day", values: {} }],
    ],
  );
  assert.deepEqual(
    meeting?.parties.map(({ value }) => value),
    ["zoom:petra vogt", "zoom:jo"],
  );
  assert.equal((await read({ keep: "subjects" }))?.text, "");
  assert.equal((await read({ depth: "headers" }))?.text, "");
});

test("writers of the older form are there, which names nobody to whom they write", async () => {
  const old = [
    "10:02:03\t From Petra Vogt : Hallo",
    "10:03:03\t From  Jo Brandt : Ich gehe an Bord: gleich",
    "10:04:03\t From  Aiko Sato  to  Tomás Ibarra(Privately) : Ja",
    "10:05:03 From Lena Funk to Everyone:",
    "\tGuten Tag",
    "10:06:03 ohne Namen",
  ];
  assert.deepEqual(inShort(await readFile(old.join("\n"), "chat.txt")), [
    "no day null min : zoom:petra vogt, zoom:jo brandt, zoom:aiko sato, zoom:tomás ibarra, zoom:lena funk",
  ]);
});

test("an An, an or zu in a name parts nobody", async () => {
  const writersOf = async (line: string) => inShort(await readFile(line, "chat.txt"));
  const lines = [
    ["From  Nguyen An Binh  to  Everyone:", "nguyen an binh"],
    ["From  Ida an Mey  to  Petra Vogt(Direct Message):", "ida an mey, zoom:petra vogt"],
    ["Von  Nguyen An Binh  an  Alle:", "nguyen an binh"],
    ["From Nguyen An Binh to Everyone:", "nguyen an binh"],
    ["From Ida an Mey to Everyone: hin  an  alle", "ida an mey"],
    ["Von Ida an Mey an Alle: an wen?", "ida an mey"],
    ["From Ida an Mey : hi", "ida an mey"],
    ["Von Ida an Mey : hi", "ida an mey"],
    ["Von Karl zu Hohenlicht : bis  zu  drei", "karl zu hohenlicht"],
    ["From Jo Brandt to Ida an Mey(Privately) : hi", "jo brandt, zoom:ida an mey"],
    ["Von Jo Brandt an Petra Vogt (Privat) : hi", "jo brandt, zoom:petra vogt"],
    ["Von Ida an Mey an Alle : hi", "ida an mey"],
  ] as const;
  for (const [line, writers] of lines)
    assert.deepEqual(
      await writersOf(`10:02:03 ${line}\n`),
      [`no day null min : zoom:${writers}`],
      line,
    );
});

test("devices and assistants that write are nobody, as in a report", async () => {
  const [meeting] = await readFile(
    "10:02:03 From iPhone to Everyone:\n\tHallo\n10:03:03 From Petra Vogt to Everyone:\n\tHallo\n",
    "GMT20260915-070003_chat.txt",
  );
  assert.deepEqual(inShort([meeting!]), ["2026-09-15T07:00 null min : zoom:petra vogt"]);
  assert.deepEqual(meeting?.kind === "interaction" && meeting.notes, [
    { code: "conference.nobody-known", values: { names: "iPhone" } },
  ]);
  const alone = await readFile("10:02:03 From iPhone to Everyone:\n\tHallo\n", "chat.txt");
  assert.deepEqual(inShort(alone), ["conference.nobody"]);
});
