import assert from "node:assert/strict";
import { test } from "node:test";
import { isItem } from "#channels/channel.ts";
import { instantIn, minuteIn } from "./imazing-table.ts";
import { channelOf, inLine, readFile, sample } from "./for-tests.ts";

const linesOf = async (name: string, options = {}) =>
  (await readFile(sample(name), options)).map(inLine);

test("a table of messages names those who wrote, those who were only named, and me", async () => {
  assert.deepEqual(await linesOf("Messages - Petra Vogt.csv"), [
    "question",
    "2024-03-04T08:15:00.000Z me > +491713920001 (Petra Vogt): Treffen wir uns?",
    "2024-03-04T08:16:10.000Z +491713920001 (Petra Vogt) > me: Ja, gern.\nUm elf?",
    "- sms.deleted",
    "- sms.not-sent",
    "2024-03-05T12:00:00.000Z +491713920001 (Petra Vogt) > me, jo@brandt.example (Jo Brandt), ?sms:lena okafor (Lena Okafor): Wer kommt?",
    "2024-03-05T12:01:00.000Z jo@brandt.example (Jo Brandt) > me, +491713920001 (Petra Vogt), ?sms:lena okafor (Lena Okafor): Abendessen | Ich",
    "2024-03-05T12:02:00.000Z me > +491713920001 (Petra Vogt), jo@brandt.example (Jo Brandt), ?sms:lena okafor (Lena Okafor): Ich auch",
    "2024-03-05T13:00:00.000Z me > +491713920009: Guten Tag",
    "- sms.service",
    "- sms.service",
    "2024-03-05T15:00:00.000Z me > ?sms:nur name (Nur Name): Hallo",
    "me phone:this-phone 7",
  ]);
});

test("a chat of WhatsApp is one of WhatsApp, and what the app says is left out", async () => {
  const readings = await readFile(sample("WhatsApp - Petra Vogt.csv"));
  assert.deepEqual(readings.map(inLine), [
    "question",
    "- sms.system",
    "2024-03-06T09:01:00.000Z +491713920001 (Petra Vogt) > me: Guten Morgen",
    "2024-03-06T09:02:00.000Z me > +491713920001 (Petra Vogt): Guten Morgen!",
    "me phone:this-phone 2",
  ]);
  assert.deepEqual(
    readings.flatMap((one) => (one.kind === "interaction" ? [one.channel] : [])),
    ["whatsapp", "whatsapp"],
  );
});

test("a table of which only the header is left says so", async () => {
  const header = "Chat Session,Message Date,Type,Sender ID,Sender Name,Text,Service\r\n";
  assert.deepEqual((await readFile(header)).map(inLine), ["question", "! csv.no-rows"]);
});

test("a chat of WhatsApp is known by any of the columns that only WhatsApp's have", () => {
  const taken = (columns: string) =>
    channelOf(Buffer.from(`Chat Session,Message Date,Type,Sender ID,Sender Name,Text${columns}\n`))
      ?.format;
  assert.deepEqual(["", ",Sent Date", ",Attachment info", ",Forwarded", ",Service"].map(taken), [
    undefined,
    "imazing-whatsapp",
    "imazing-whatsapp",
    "imazing-whatsapp",
    "imazing-messages",
  ]);
});

test("a list of calls holds those that were taken, by phone and by video, in whatever app", async () => {
  const readings = await readFile(sample("Call History.csv"));
  assert.deepEqual(readings.map(inLine), [
    "question",
    "2024-03-04T10:00:00.000Z phone 10 min +491713920001 (Petra Vogt) > me",
    "- sms.not-taken",
    "- sms.not-taken",
    "2024-03-04T13:00:00.000Z video 31 min me > jo@brandt.example (Jo Brandt)",
    "- sms.hidden",
    "2024-03-04T15:00:00.000Z phone 62 min me > +491713920002 (Jo Brandt)",
    "me phone:this-phone 3",
  ]);
  assert.deepEqual(
    readings.flatMap((one) => (one.kind === "interaction" ? [one.channel] : [])),
    ["phone", "phone", "whatsapp"],
  );
});

test("the zone of the computer that wrote the table is asked, and changes no key", async () => {
  const name = "Call History.csv";
  const read = await readFile(sample(name));
  const elsewhere = await readFile(sample(name), { answers: { zone: "America/New_York" } });
  assert.deepEqual(elsewhere[0], {
    kind: "question",
    place: "",
    code: "zone",
    about: "imazing",
    suggested: "America/New_York",
    sure: false,
    options: [],
    values: {},
  });
  assert.equal(inLine(elsewhere[1]!).slice(0, 24), "2024-03-04T16:00:00.000Z");
  const keysOf = (readings: typeof read) =>
    readings.filter(isItem).flatMap((one) => ("key" in one ? [one.key] : []));
  assert.deepEqual(keysOf(elsewhere), keysOf(read));
});

test("a table that was written in another zone has what is alike, call by call and message by message", async () => {
  const messages = (time: string) =>
    `Chat Session,Message Date,Type,Sender ID,Sender Name,Text,Service\nPetra,${time},Incoming,+491713920001,Petra,Hallo,SMS\n`;
  const calls = (time: string) =>
    `Call type,Date,Duration,Number,Contact,Location,Service\nIncoming,${time},00:10:15,+491713920001,Petra,,Phone\n`;
  for (const table of [messages, calls]) {
    const alikeIn = async (time: string, zone: string) =>
      (await readFile(table(time), { answers: { zone } })).flatMap((one) =>
        one.kind === "interaction" ? [one.alike] : [],
      );
    const [here] = await alikeIn("2024-03-04 23:16:10", "Europe/Berlin");
    assert.notEqual(here, undefined);
    assert.deepEqual(await alikeIn("2024-03-05 03:46:10", "Asia/Kolkata"), [here]);
    assert.deepEqual(await alikeIn("2024-03-04 17:16:10", "Europe/Berlin"), [here]);
    assert.notDeepEqual(await alikeIn("2024-03-04 23:17:10", "Europe/Berlin"), [here]);
  }
});

test("the country in which numbers are dialled changes no key", async () => {
  const rows = [
    "Chat Session,Message Date,Type,Sender ID,Sender Name,Text,Service",
    "Petra,2024-03-04 09:15:00,Incoming,0171 3920001,Petra,Hallo,SMS",
  ];
  const read = async (country: string) => {
    const home = { zone: "Europe/Berlin", country };
    return readFile(rows.join("\n"), { home });
  };
  const [german, austrian] = [await read("DE"), await read("AT")];
  const told = (readings: typeof german) =>
    readings.flatMap((one) =>
      one.kind === "interaction" ? [[one.key, one.parties[0]?.value]] : [],
    );
  const [key] = told(german)[0] ?? [];
  assert.deepEqual(
    [told(german), told(austrian)],
    [[[key, "+491713920001"]], [[key, "+431713920001"]]],
  );
});

test("German columns are taken as well, with semicolons and German dates", async () => {
  const table = [
    "Chat-Sitzung;Nachrichtendatum;Dienst;Typ;Absender-ID;Absendername;Status;Betreff;Text;Anhang",
    "Petra Vogt;04.03.2024 09:15;SMS;Eingehend;+491713920001;Petra Vogt;;;Guten Tag;",
  ].join("\n");
  assert.deepEqual((await readFile(table)).map(inLine), [
    "question",
    "2024-03-04T08:15:00.000Z +491713920001 (Petra Vogt) > me: Guten Tag",
    "me phone:this-phone 1",
  ]);
});

test("a moment is read as it is meant, or not at all", () => {
  const read = (written: string) => instantIn(written, "Europe/Berlin")?.toISOString() ?? null;
  assert.deepEqual(
    [
      "2024-07-01 09:15:00",
      "2024-07-01T09:15:00Z",
      "2024-07-01T09:15:00.000+05:30",
      "1.7.2024 9:15",
      "2024-02-30 09:15:00",
      "30.2.2024 9:15",
      "2024-07-01 25:15:00",
      "03/04/2024 09:15",
      "yesterday",
    ].map(read),
    [
      "2024-07-01T07:15:00.000Z",
      "2024-07-01T09:15:00.000Z",
      "2024-07-01T03:45:00.000Z",
      "2024-07-01T07:15:00.000Z",
      null,
      null,
      null,
      null,
      null,
    ],
  );
});

test("the minute is the one that a clock in the zone showed", () => {
  assert.deepEqual(
    [
      "2024-07-01 09:15:59",
      "1.7.2024 9:15",
      "2024-07-01T22:15:00Z",
      "2024-01-01T22:15:00Z",
      "?",
    ].map((written) => minuteIn(written, "Europe/Berlin")),
    ["2024-07-01T09:15", "2024-07-01T09:15", "2024-07-02T00:15", "2024-01-01T23:15", "?"],
  );
});
