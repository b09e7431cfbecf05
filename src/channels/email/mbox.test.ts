import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "#channels/channel.ts";
import { eml } from "./eml.ts";
import { readAll, sample } from "./for-tests.ts";
import { mbox } from "./mbox.ts";

function brief(reading: Reading): string {
  if (reading.kind === "owner") return `owner ${reading.party.value}`;
  if (reading.kind === "skipped") return `${reading.place} skipped: ${reading.reason}`;
  if (reading.kind === "problem") return `${reading.place} problem: ${reading.code}`;
  if (reading.kind !== "interaction") return `${reading.place} ${reading.kind}`;
  const at = reading.at?.toISOString().slice(0, 16);
  return `${reading.place} ${at} ${reading.subject}: ${reading.text}`;
}

const LATER = { skip: 2 };

test("Gmail's export, with German labels and separators without a date", async () => {
  const readings = await readAll(
    mbox,
    sample("takeout-de.mbox"),
    { fileName: "Alle Mails.mbox" },
    100,
  );

  assert.deepEqual(readings.map(brief), [
    "1 2024-03-04T11:20 Angebot für die Messe: Hallo Jo,\n\ndas Angebot für die Messe liegt bei. Passt Dienstag um 10 Uhr am Stand?",
    "2 2024-03-04T13:05 Re: Angebot für die Messe: Dienstag um 10 passt.",
    "3 skipped: draft",
    "4 2024-03-05T08:00 Sie haben gewonnen: Klicken Sie hier.",
    "owner jo.brandt@example.org",
    "owner jo.brandt@example.org",
  ]);
});

test("a Takeout mail, whole", async () => {
  const [reading] = await readAll(mbox, sample("takeout-de.mbox"));

  assert.deepEqual(reading, {
    kind: "interaction",
    place: "1",
    at: new Date("2024-03-04T11:20:34Z"),
    parties: [
      { kind: "email", value: "petra.voegt@lumen.example", name: "Petra Vögt", role: "from" },
      { kind: "email", value: "jo.brandt@example.org", name: "Jo Brandt", role: "to" },
      { kind: "email", value: "ben.okafor@acme.example", name: "Ben Okafor", role: "cc" },
    ],
    key: "mail:angebot-1@lumen.example",
    answers: null,
    thread: "mail:angebot-1@lumen.example",
    subject: "Angebot für die Messe",
    text: "Hallo Jo,\n\ndas Angebot für die Messe liegt bei. Passt Dienstag um 10 Uhr am Stand?",
    signature: {
      phone: "+493090182012",
      title: "Leiterin Vertrieb",
      company: "Lumen Leuchten GmbH",
      address: "Hauptstraße 5, 10115 Berlin",
    },
    signals: [],
    entries: [],
    notes: [],
  });
});

test("a Unix mailbox: every item is one reading, also those that are no mail", async () => {
  assert.deepEqual((await readAll(mbox, sample("unix.mboxrd"))).map(brief), [
    "1 2009-01-05T09:14 Trains: From Berlin it takes four hours.\n\nFrom here on it is uphill.\n\nSee you there.",
    "2 problem: email.empty",
    "3 problem: email.no-header",
    "4 2009-01-05T10:00 Re: Trains: Fine.",
  ]);
});

test("Thunderbird's folder of sent mail", async () => {
  const readings = await readAll(mbox, sample("Gesendet"), { fileName: "Mail/Gesendet" });

  assert.deepEqual(readings.map(brief), [
    "1 2019-03-12T14:11 Dinner in London: Hi Ben,\n\nwould you like to have dinner with us on the Thursday of the fair, if you are still in town?",
    "owner jo@brandt.example",
  ]);
});

test("reading goes on behind what was read before, with the same places", async () => {
  const all = await readAll(mbox, sample("unix.mboxrd"));

  assert.deepEqual(await readAll(mbox, sample("unix.mboxrd"), LATER), all.slice(2));
});

test("for a preview headers are enough", async () => {
  const readings = await readAll(mbox, sample("takeout-de.mbox"), { depth: "headers" });

  assert.deepEqual(readings.slice(0, 2).map(brief), [
    "1 2024-03-04T11:20 Angebot für die Messe: ",
    "2 2024-03-04T13:05 Re: Angebot für die Messe: ",
  ]);
});

test("binary data behind a separator is a problem, and the next mail is read", async () => {
  const binary = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251));
  const box = Buffer.concat([
    Buffer.from("From a@b.example Mon Mar  4 11:20:34 2024\n"),
    binary,
    Buffer.from("\n\n"),
    sample("unix.mboxrd"),
  ]);

  assert.deepEqual(
    (await readAll(mbox, box)).map((reading) => brief(reading).slice(0, 28)),
    [
      "1 problem: email.no-header",
      "2 2009-01-05T09:14 Trains: F",
      "3 problem: email.empty",
      "4 problem: email.no-header",
      "5 2009-01-05T10:00 Re: Train",
    ],
  );
});

test("a mailbox is known by its first line, a mail by its fields", () => {
  const kind = (text: string | Buffer, name = "") =>
    [mbox, eml].find((channel) => channel.recognises(Buffer.from(text), name))?.format;

  assert.deepEqual(
    [
      kind(sample("takeout-de.mbox")),
      kind(sample("Gesendet")),
      kind(`\r\n${sample("unix.mboxrd").toString("latin1")}`),
      kind(sample("invitation.eml")),
      kind(sample("apple.emlx")),
      kind("Subject: x\n\nbody", "x.eml"),
      kind("Subject: x\n\nbody", "cur/1.mx:2,S"),
      kind("Subject: x\n\nbody", "notes.txt"),
      kind("Note: this is\nno mail: at all\n\nFrom: x\nTo: y"),
      kind("BEGIN:VCALENDAR\nVERSION:2.0\n"),
      kind("name,from,to\n1,2,3"),
      kind(""),
    ],
    [
      "mbox",
      "mbox",
      "mbox",
      "eml",
      "eml",
      "eml",
      "eml",
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ],
  );
});

test("a mailbox that breaks off says so of its last mail, and reads it as far as it goes", async () => {
  const whole = sample("takeout-de.mbox");
  const cut = whole.subarray(0, whole.indexOf("Passt Dienstag") + 5);

  assert.deepEqual(
    [(await readAll(mbox, cut)).flatMap(notesOf), (await readAll(mbox, whole)).flatMap(notesOf)],
    [[{ code: "email.breaks-off", values: {} }], []],
  );
});

const notesOf = (reading: Reading) => (reading.kind === "interaction" ? reading.notes : []);
