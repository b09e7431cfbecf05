import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "#channels/channel.ts";
import { mailOf, readAll } from "#channels/email/for-tests.ts";
import { type MadeItem, msgOf, type Values } from "./for-tests.ts";
import { msg } from "./msg.ts";
import { pst } from "./pst.ts";
import {
  archiveOf,
  DELETED,
  FOLDERS,
  HIDDEN,
  INBOX,
  type MadeArchive,
  readPst,
  SENT,
  SHOWN,
} from "./pst-for-tests.ts";

const LONG = `${"Liebe Grüße aus Ulm. ".repeat(1_000)}\r\n`;

const MAIL: Values = {
  "001a": "IPM.Note",
  "0037": "Besuch",
  "007d": mailOf("Message-ID: <a1@lumen.example>\nX-Long: ".concat("x".repeat(900)), ""),
  "1000": LONG,
};
const OWN: Values = {
  "001a": "IPM.Note",
  "0037": "AW: Besuch",
  "0039": new Date("2024-03-05T08:00:00Z"),
  "0042": "Jo Brandt",
  "0064": "SMTP",
  "0065": "jo@example.org",
  "1000": "Gern.",
  "1035": "<b1@example.org>",
};
const TO: readonly Values[] = [
  {
    "0c15": 1,
    "3001": "Petra Vogt",
    "3002": "EX",
    "3003": "/o=l/cn=petra",
    "39fe": "petra@lumen.example",
  },
  { "0c15": 2, "3001": "Kai", "3002": "SMTP", "3003": "kai@example.org" },
];
const LATER: Values = {
  ...OWN,
  "0042": "Petra Vogt",
  "0064": "EX",
  "0065": "/o=l/cn=petra",
  "1035": "<b2@x.example>",
};
const APPOINTMENT: Values = {
  "001a": "IPM.Appointment",
  "0037": "Besuch",
  "appointment 8208": "Am Hang 3, Ulm",
  "appointment 820d": new Date("2024-03-04T08:00:00Z"),
  "appointment 820e": new Date("2024-03-04T09:30:00Z"),
};
const CONTACT: Values = {
  "001a": "IPM.Contact",
  "3001": "Petra Vogt",
  "3a06": "Petra",
  "3a11": "Vogt",
  "address 8083": "petra@lumen.example",
};

const ITEMS: readonly (MadeItem & { readonly folder: number })[] = [
  { folder: INBOX, values: MAIL },
  { folder: SENT, values: OWN, recipients: TO },
  { folder: INBOX, values: LATER, recipients: TO },
  { folder: DELETED, values: { ...OWN, "1035": "<b3@example.org>" }, recipients: TO },
  { folder: DELETED, values: APPOINTMENT },
  { folder: SHOWN, values: APPOINTMENT, recipients: TO },
  { folder: INBOX, values: CONTACT },
  { folder: HIDDEN, values: OWN },
  { folder: INBOX, values: { "001a": "IPM.Task" } },
];

const ARCHIVE: MadeArchive = { kind: "unicode", cipher: 1, folders: FOLDERS, items: ITEMS };

const inShort = (one: Reading) => {
  if (one.kind === "interaction") return [one.place, one.key, ...one.signals];
  if (one.kind === "skipped") return [one.place, one.reason];
  if (one.kind === "owner") return [one.evidence, one.party.value, one.count];
  return [one.place, one.kind];
};

test("mails, appointments and contacts of one archive are told by their folders", async () => {
  assert.deepEqual((await readPst(archiveOf(ARCHIVE))).map(inShort), [
    ["受信トレイ › 1", "mail:a1@lumen.example"],
    ["Wysłane w świat › 2", "mail:b1@example.org", "sent"],
    ["受信トレイ › 3", "mail:b2@x.example"],
    ["Weg damit › 4", "mail:b3@example.org", "junk"],
    ["Weg damit › 5", "outlook.thrown-away"],
    ["6", "entry"],
    ["受信トレイ › 7", "person"],
    ["Reminders › 8", "outlook.machinery"],
    ["受信トレイ › 9", "outlook.task"],
    ["sent-folder", "jo@example.org", 1],
  ]);
});

test("archives of all ages and ciphers say the same", async () => {
  const told = await readPst(archiveOf(ARCHIVE));
  for (const kind of ["ansi", "unicode", "large"] as const) {
    for (const cipher of [0, 1, 2] as const) {
      assert.deepEqual(
        await readPst(archiveOf({ ...ARCHIVE, kind, cipher })),
        told,
        `${kind} ${cipher}`,
      );
    }
  }
});

test("an item is the same in an archive and in a file of its own", async () => {
  const told = await readPst(archiveOf(ARCHIVE));
  for (const index of [0, 5, 6]) {
    const { values, recipients } = ITEMS[index]!;
    const { place } = told[index] as { readonly place: string };
    const alone = { values, ...(recipients ? { recipients } : {}) };
    assert.deepEqual(await readAll(msg, msgOf(alone), { fileName: place }), [told[index]]);
  }
});

test("who is only a path is found in what was read before", async () => {
  const readings = await readPst(archiveOf(ARCHIVE));
  const writers = readings.flatMap((one) =>
    one.kind === "interaction" ? one.parties.filter(({ role }) => role === "from") : [],
  );
  assert.deepEqual(
    writers.map(({ value }) => value),
    ["petra@lumen.example", "jo@example.org", "petra@lumen.example", "jo@example.org"],
  );
});

test("reading goes on after what was read before", async () => {
  const items = (readings: readonly Reading[]) => readings.filter(({ kind }) => kind !== "owner");
  const all = items(await readPst(archiveOf(ARCHIVE)));
  for (let skip = 0; skip <= all.length; skip++) {
    // Whom the mails before it named is not known then.
    const rest = items(await readPst(archiveOf(ARCHIVE), { skip }));
    assert.deepEqual(rest.map(inShort), all.slice(skip).map(inShort));
  }
});

test("a preview reads no body and finds the same", async () => {
  const readings = await readPst(archiveOf(ARCHIVE), { depth: "headers", keep: "headers" });
  assert.deepEqual(readings.map(inShort), (await readPst(archiveOf(ARCHIVE))).map(inShort));
  assert.doesNotMatch(JSON.stringify(readings), /Liebe Grüße|Gern/);
});

test("an invitation among what was thrown away was answered, and is no junk", async () => {
  const invitation = { ...OWN, ...APPOINTMENT, "001a": "IPM.Schedule.Meeting.Request" };
  const items = [{ folder: DELETED, values: invitation, recipients: TO }];
  const [mail] = await readPst(archiveOf({ ...ARCHIVE, items }));
  assert.deepEqual(
    mail?.kind === "interaction" && [mail.signals, mail.entries.map(({ method }) => method)],
    [[], ["request"]],
  );
});

test("an item whose folder is missing is read all the same", async () => {
  const folders = FOLDERS.filter(({ id }) => id !== INBOX);
  const readings = await readPst(archiveOf({ ...ARCHIVE, folders, items: ITEMS.slice(0, 1) }));
  assert.deepEqual(readings.map(inShort), [["1", "mail:a1@lumen.example"]]);
});

test("an attached calendar belongs to its mail", async () => {
  const calendar = Buffer.from(
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20240304T080000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
  );
  const attachments: Values[] = [
    { "3704": "BILD.PNG", "3701": Buffer.alloc(5_000) },
    { "3704": "EINLAD~1.ICS", "3701": calendar },
  ];
  const items = [{ folder: INBOX, values: { ...OWN, "0e07": 0x11 }, recipients: TO, attachments }];
  const [mail] = await readPst(archiveOf({ ...ARCHIVE, items }));
  assert.deepEqual(mail?.kind === "interaction" && mail.entries.map(({ uid }) => uid), ["u1"]);
});

test("an archive that nothing can be done with is one problem", async () => {
  const archive = archiveOf(ARCHIVE);
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(archive);
    bytes[at] = value;
    return bytes;
  };
  const found = [
    await readPst(archive.subarray(0, 300)),
    await readPst(changed(10, 99)),
    await readPst(changed(0x201, 0x10)),
    await readAll(pst, archive),
  ];
  assert.deepEqual(
    found.map((readings) =>
      readings.map((one) => one.kind === "problem" && [one.code, one.values]),
    ),
    [
      [["outlook.unreadable", {}]],
      [["outlook.version", { version: 99 }]],
      [["outlook.password", {}]],
      [["outlook.packed", {}]],
    ],
  );
});

test("a mailbox on a server whose copy is called by its address is its owner's", async () => {
  const store = { "3001": "jo@example.org.ost" };
  const readings = await readPst(archiveOf({ ...ARCHIVE, store }));
  assert.deepEqual(readings.at(-1), {
    kind: "owner",
    party: { kind: "email", value: "jo@example.org", name: "" },
    evidence: "account",
    count: 9,
  });
});
