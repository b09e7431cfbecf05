import assert from "node:assert/strict";
import { test } from "node:test";
import { eml } from "#channels/email/eml.ts";
import { mailOf, readAll } from "#channels/email/for-tests.ts";
import { msgOf, type Values } from "./for-tests.ts";
import { msg } from "./msg.ts";

const HEADERS = mailOf(
  `From: Petra Vogt <petra@lumen.example>
To: "Brandt, Jo" <jo@example.org>, kai@example.org
Date: Mon, 4 Mar 2024 12:20:34 +0100
Message-ID: <a1@lumen.example>
In-Reply-To: <a0@example.org>
List-Unsubscribe: <https://lumen.example/out>
Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
Content-Type: multipart/alternative; boundary=x`,
  "",
);
const TEXT = "Bis Montag!\r\n\r\nViele Grüße\r\nPetra Vogt\r\nTel. +49 89 1234567\r\n";

const MAIL: Values = { "001a": "IPM.Note", "0037": "Grüße", "007d": HEADERS, "1000": TEXT };

const PATH = "/o=Lumen/ou=Exchange Administrative Group/cn=Recipients/cn=petra-vogt";

test("a mail of Outlook is the same as its copy in a mailbox", async () => {
  const [copy] = await readAll(
    eml,
    HEADERS.replace("multipart/alternative; boundary=x", "text/plain; charset=utf-8") + TEXT,
    { fileName: "a.msg" },
  );
  assert.deepEqual(await readAll(msg, msgOf({ values: MAIL }), { fileName: "a.msg" }), [copy]);
});

test("where a mail has no headers of its way they are made of what Outlook knows of it", async () => {
  const values: Values = {
    "001a": "IPM.Note",
    "0037": "\u0001\u0005AW: Besuch",
    "0039": new Date("2024-03-04T11:20:34Z"),
    "0042": "Vogt, Petra",
    "0064": "EX",
    "0065": PATH,
    "5d02": "petra@lumen.example",
    "1000": "Gern.\r\nBcc: an@example.com",
    "1035": "<b1@lumen.example>",
    "1042": "<b0@example.org>",
  };
  const recipients: Values[] = [
    { "0c15": 1, "3001": "Jo Brandt\r\nX: y", "3002": "SMTP", "3003": "jo@example.org" },
    { "0c15": 2, "3001": "Kai", "3002": "EX", "3003": "/o=x/cn=kai", "39fe": "kai@example.org" },
    { "0c15": 3, "3001": "Li", "3002": "SMTP", "3003": "li@example.org" },
  ];
  const [mail] = await readAll(msg, msgOf({ values, recipients }), { fileName: "Gesendet/b.msg" });
  assert.deepEqual(mail, {
    kind: "interaction",
    place: "Gesendet/b.msg",
    at: new Date("2024-03-04T11:20:34Z"),
    parties: [
      { kind: "email", value: "petra@lumen.example", name: "Petra Vogt", role: "from" },
      { kind: "email", value: "jo@example.org", name: "Jo Brandt X: y", role: "to" },
      { kind: "email", value: "kai@example.org", name: "Kai", role: "cc" },
      { kind: "email", value: "li@example.org", name: "Li", role: "cc" },
    ],
    key: "mail:b1@lumen.example",
    answers: "mail:b0@example.org",
    thread: "mail:b0@example.org",
    subject: "AW: Besuch",
    text: "Gern.\nBcc: an@example.com",
    signature: null,
    signals: ["sent"],
    entries: [],
    notes: [],
  });
});

test("into whose mailbox a mail came is evidence of whose archive it is", async () => {
  const values: Values = { ...MAIL, "0075": "EX", "0076": "/o=x/cn=jo", "5d07": "jo@example.org" };
  const [, owner] = await readAll(msg, msgOf({ values }));
  assert.deepEqual(owner, {
    kind: "owner",
    party: { kind: "email", value: "jo@example.org", name: "Jo Brandt" },
    evidence: "delivered-to",
    count: 1,
  });
});

test("somebody without an address is known by their path, or by their name", async () => {
  const values: Values = {
    "001a": "IPM.Note",
    "0037": "x",
    "0042": "Petra Vogt",
    "0064": "EX",
    "0065": PATH,
  };
  const recipients: Values[] = [{ "0c15": 1, "3001": "Jo Brandt" }];
  const [mail] = await readAll(msg, msgOf({ values, recipients }));
  assert.deepEqual(mail?.kind === "interaction" && mail.parties, [
    { kind: "account", value: "exchange:petra-vogt", name: "Petra Vogt", role: "from" },
    { kind: "name", value: "email:jo brandt", name: "Jo Brandt", role: "to" },
  ]);
});

/** What Outlook keeps of a zone: its name in Windows, and rules that are not looked at. */
function zoneDefinition(name: string): Buffer {
  const head = Buffer.from([2, 1, 0, 0, 2, 0, name.length, 0]);
  return Buffer.concat([head, Buffer.from(name, "utf16le"), Buffer.alloc(50)]);
}

const MEETING: Values = {
  "0037": "Besuch bei Lumen",
  "0039": new Date("2024-03-01T08:00:00Z"),
  "0042": "Petra Vogt",
  "0064": "SMTP",
  "0065": "petra@lumen.example",
  "1000": "Wir freuen uns.",
  "appointment 8208": "Lumen GmbH, Am Hang 3, Ulm",
  "appointment 820d": new Date("2024-03-04T08:00:00Z"),
  "appointment 820e": new Date("2024-03-04T09:30:00Z"),
  "appointment 825e": zoneDefinition("W. Europe Standard Time"),
  "meeting 3": Buffer.from(
    "040000008200e00074c5b7101a82e00807e8030400000000000000000000000000000000" +
      "10000000aabbccddeeff00112233445566778899",
    "hex",
  ),
};
const INVITED: readonly Values[] = [
  { "0c15": 1, "3001": "Petra Vogt", "3002": "SMTP", "3003": "petra@lumen.example", "5ffd": 3 },
  { "0c15": 1, "3001": "Jo", "3002": "SMTP", "3003": "jo@example.org", "5fff": 3 },
  { "0c15": 2, "3001": "Kai", "3002": "SMTP", "3003": "kai@example.org", "5fff": 4 },
  { "0c15": 3, "3001": "Raum 1", "3002": "SMTP", "3003": "raum1@lumen.example" },
];
const UID =
  "040000008200E00074C5B7101A82E008000000000000000000000000000000000000000010000000AABBCCDDEEFF00112233445566778899";

test("an appointment is an entry in its own zone, with who comes and who does not", async () => {
  const item = { values: { ...MEETING, "001a": "IPM.Appointment" }, recipients: INVITED };
  const [entry, ...rest] = await readAll(msg, msgOf(item), { fileName: "m.msg" });
  const person = { kind: "email", type: "individual", optional: false } as const;
  assert.deepEqual(rest, []);
  assert.deepEqual(entry, {
    kind: "entry",
    key: `ical:${UID}`,
    place: "m.msg",
    uid: UID,
    recurrenceId: null,
    sequence: 0,
    method: "publish",
    status: "confirmed",
    summary: "Besuch bei Lumen",
    location: "Lumen GmbH, Am Hang 3, Ulm",
    description: "Wir freuen uns.",
    start: { local: "2024-03-04T09:00:00", zone: "Europe/Berlin" },
    end: { local: "2024-03-04T10:30:00", zone: "Europe/Berlin" },
    recurrence: null,
    organizer: { kind: "email", value: "petra@lumen.example", name: "Petra Vogt" },
    attendees: [
      { ...person, value: "petra@lumen.example", name: "Petra Vogt", answer: "accepted" },
      { ...person, value: "jo@example.org", name: "Jo", answer: "accepted" },
      { ...person, value: "kai@example.org", name: "Kai", answer: "declined", optional: true },
      {
        ...person,
        value: "raum1@lumen.example",
        name: "Raum 1",
        type: "room",
        answer: "needs-action",
      },
    ],
    created: null,
    judgement: entry?.kind === "entry" ? entry.judgement : null,
    notes: [],
  });
  assert.equal(entry?.kind === "entry" && entry.judgement.kind, "in-person");
});

test("an invitation and the answer to it are mails that carry the entry", async () => {
  const invitation = { ...MEETING, "001a": "IPM.Schedule.Meeting.Request" };
  const answer = {
    ...MEETING,
    "001a": "IPM.Schedule.Meeting.Resp.Neg",
    "0042": "Kai",
    "0065": "kai@example.org",
  };
  const organizer = [{ "0c15": 1, "3001": "Petra", "3002": "SMTP", "3003": "petra@lumen.example" }];
  const [asked] = await readAll(msg, msgOf({ values: invitation, recipients: INVITED }));
  const [declined] = await readAll(msg, msgOf({ values: answer, recipients: organizer }));
  const inside = (one: typeof asked) =>
    one?.kind === "interaction" && one.entries.map(({ key, method }) => [key, method]);
  assert.deepEqual(inside(asked), [[`ical:${UID}`, "request"]]);
  assert.deepEqual(inside(declined), [[`ical:${UID}`, "reply"]]);
  assert.deepEqual(
    declined?.kind === "interaction" && [
      declined.entries[0]?.organizer,
      declined.entries[0]?.attendees,
    ],
    [
      { kind: "email", value: "petra@lumen.example", name: "Petra" },
      [
        {
          kind: "email",
          value: "kai@example.org",
          name: "Kai",
          type: "individual",
          answer: "declined",
          optional: false,
        },
      ],
    ],
  );
});

test("what was never sent, and what is no contact, is skipped with its reason", async () => {
  const reasonOf = async (values: Values) => {
    const [reading] = await readAll(msg, msgOf({ values }));
    return reading?.kind === "skipped" ? reading.reason : reading?.kind;
  };
  assert.deepEqual(
    await Promise.all([
      reasonOf({ ...MAIL, "0e07": 9 }),
      reasonOf({ "001a": "IPM.Task" }),
      reasonOf({ "001a": "IPM.TaskRequest.Accept" }),
      reasonOf({ "001a": "IPM.StickyNote" }),
      reasonOf({ "001a": "IPM.Activity" }),
      reasonOf({ "001a": "IPM.DistList" }),
      reasonOf({ "001a": "IPM.Post.Rss" }),
      reasonOf({ "001a": "IPM.Configuration.Calendar" }),
    ]),
    [
      "draft",
      "outlook.task",
      "outlook.task",
      "outlook.note",
      "outlook.journal",
      "outlook.group",
      "outlook.feed",
      "outlook.machinery",
    ],
  );
});

test("a report of a server was written by a machine", async () => {
  const values = { ...MAIL, "001a": "REPORT.IPM.Note.NDR", "007d": "" };
  const recipients = [{ "0c15": 1, "3001": "Jo", "3002": "SMTP", "3003": "jo@example.org" }];
  const [report] = await readAll(msg, msgOf({ values, recipients }));
  assert.deepEqual(report?.kind === "interaction" && report.signals, ["automatic"]);
});

test("no text is kept where none is wanted", async () => {
  const readings = await Promise.all(
    (["headers", "subjects"] as const).flatMap((keep) =>
      [MAIL, { ...MEETING, "001a": "IPM.Appointment" }].map((values) =>
        readAll(msg, msgOf({ values }), { keep }),
      ),
    ),
  );
  assert.doesNotMatch(JSON.stringify(readings), /Bis Montag|freuen uns/);
});
