import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interaction, Reading } from "#channels/channel.ts";
import { channelOf, inShort, readFile, readSample } from "./for-tests.ts";

const meetingIn = (readings: readonly Reading[]): Interaction => {
  const meeting = readings.find((one) => one.kind === "interaction");
  if (!meeting) throw new Error("no meeting");
  return meeting;
};
const meetingOf = async (...file: Parameters<typeof readSample>) =>
  meetingIn(await readSample(...file));
const zoneAsked = "zone? Europe/Berlin unsure";

test("a report is one conference with those who stayed, as long as two were there", async () => {
  const [, meeting, owner] = await readSample("zoom/participants_84512345678.csv");

  assert.deepEqual(meeting, {
    kind: "interaction",
    key: 'conference:zoom:["2026-09-14",5000,"jo@example.org",175000,"petra@lumen.example"]',
    place: "1",
    at: new Date("2026-09-14T08:00:05Z"),
    held: {
      kind: "video",
      minutes: 44,
      reason: { code: "conference.report", values: { program: "Zoom" } },
    },
    parties: [
      { kind: "email", value: "jo@example.org", name: "Jo Brandt", role: "met" },
      { kind: "email", value: "petra@lumen.example", name: "Petra Vogt", role: "met" },
      { kind: "phone", value: "+4930901820912", name: "", role: "met" },
      { kind: "name", value: "zoom:tomás ibarra", name: "Tomás Ibarra", role: "met" },
    ],
    answers: null,
    thread: "zoom:84512345678",
    subject: "Licht im Foyer, zweiter Termin",
    text: "",
    signature: null,
    signals: [],
    entries: [],
    notes: [
      { code: "conference.too-short", values: { names: "Lena Funk" } },
      { code: "conference.nobody-known", values: { names: "Notetaker (Otter.ai)" } },
    ],
  });
  assert.deepEqual(owner, {
    kind: "owner",
    party: { kind: "email", value: "jo@example.org", name: "Jo Brandt" },
    evidence: "calendar",
    count: 1,
  });
});

test("each program's report is read in each of its forms", async () => {
  const told = {
    "zoom/participants_84512345678 (1).csv": [
      zoneAsked,
      "2026-09-14T08:00 44 min Licht im Foyer, zweiter Termin: jo@example.org, petra@lumen.example",
      "owner jo@example.org 1",
    ],
    "zoom/meetinglistdetails.csv": [
      zoneAsked,
      "2026-09-15T07:00 29 min Jour fixe: jo@example.org, aiko@hikari.example",
      "2026-09-22T07:00 15 min Jour fixe: jo@example.org, aiko@hikari.example",
      "owner jo@example.org 2",
    ],
    "zoom/attendee_93311122233_2026_09_17.csv": ["conference.webinar"],
    "teams/Angebot - Anwesenheitsbericht 16.09.26.csv": [
      zoneAsked,
      "2026-09-16T12:00 43 min Angebot, Runde 2: petra@lumen.example, jo@example.org, teams:ruth keller",
      "owner petra@lumen.example 1",
    ],
    "teams/meetingAttendanceList.csv": [
      zoneAsked,
      "2020-04-20T07:00 30 min : teams:petra vogt, teams:jo brandt, teams:aiko sato",
    ],
    "meet/Jour fixe - 2026-09-18 09_00 CEST - Attendance Report.csv": [
      zoneAsked,
      "2026-09-18T06:59 40 min Jour fixe: jo@example.org, aiko@hikari.example, meet:tomás ibarra",
    ],
    "webex/attendance.csv": [
      zoneAsked,
      "2026-09-21T11:00 25 min Abnahme: petra@lumen.example, jo@example.org",
      "owner petra@lumen.example 1",
    ],
  };
  const found = Object.keys(told).map(async (file) => [file, inShort(await readSample(file))]);
  assert.deepEqual(Object.fromEntries(await Promise.all(found)), told);
});

test("a report downloaded in another language and zone is the same conference", async () => {
  const german = await meetingOf("teams/Angebot - Anwesenheitsbericht 16.09.26.csv");
  const english = await meetingOf("teams/Offer - Attendance report 9-16-26.csv", {
    answers: { zone: "America/New_York" },
  });
  assert.deepEqual([english.key, english.at], [german.key, german.at]);
});

test("a report of Meet with German columns is one of Meet, and no list of people", async () => {
  const report = [
    "Vorname,Nachname,E-Mail-Adresse,Dauer,Beitrittszeit,Austrittszeit",
    "Ada,Lovelace,ada@example.com,58 Min.,09:02,10:00",
    "Grace,Hopper,grace@example.com,1 Std. 2 Min.,08:58,10:00",
  ].join("\n");
  const name = "Jour fixe - 2026-09-18 09_00 - Teilnahmebericht.csv";
  assert.equal(channelOf(Buffer.from(report), name)?.format, "meet-report");
  assert.deepEqual(inShort(await readFile(report, name)), [
    "zone? Europe/Berlin unsure",
    "2026-09-18T06:58 58 min Jour fixe: ada@example.com, grace@example.com",
  ]);
});

test("a report of Teams is read in a language that nobody here knows, by the order of its columns", async () => {
  const lines = [
    "1. Résumé",
    "Titre de la réunion\tLumière",
    "",
    "2. Participants",
    "Nom\tPremière participation\tDernière sortie\tDurée de la réunion\tE-mail\tID du participant (UPN)\tRôle",
    "Ada Lovelace\t16/10/2026 18:01:00\t16/10/2026 19:00:00\t59min 0s\tada@example.com\tada@example.com\tOrganisateur",
    "Jean Dupont\t16/10/2026 18:05:00\t16/10/2026 18:20:00\t15min 0s\t\tjean@partner.example\tParticipant",
    "",
    "3. Activités",
    "Nom\tArrivée\tDépart\tDurée\tE-mail\tRôle",
    "Ada Lovelace\t16/10/2026 18:01:00\t16/10/2026 19:00:00\t59min 0s\tada@example.com\tOrganisateur",
  ];
  const file = Buffer.from(`\uFEFF${lines.join("\r\n")}`, "utf16le");
  assert.equal(channelOf(file, "rapport.csv")?.format, "teams-report");
  assert.deepEqual(inShort(await readFile(file, "rapport.csv")), [
    "zone? Europe/Berlin unsure",
    "2026-10-16T16:01 15 min : ada@example.com, jean@partner.example",
  ]);
});

test("a report that is read in another zone is the same conference, with seconds and without", async () => {
  const file = (from: string, to: string) =>
    `${ZOOM}Jo,jo@example.org,${from},2026-03-04 10:30,30,No\nAnn,ann@a.example,${to},2026-03-04 10:30,29,No\n`;
  const keyIn = async (from: string, to: string, zone: string) =>
    meetingIn(await readFile(file(from, to), "x", { answers: { zone } })).key;
  const keysIn = async (from: string, to: string) => [
    await keyIn(from, to, "Asia/Tokyo"),
    await keyIn(from, to, "Europe/Berlin"),
  ];
  const seconds = await keysIn("2026-03-04 10:00:07", "2026-03-04 10:01:00");
  const minutes = await keysIn("2026-03-04 10:00", "2026-03-04 10:01");
  assert.deepEqual([seconds[0], minutes[0]], [seconds[1], minutes[1]]);
  const daily = await keyIn("2026-03-04 09:00", "2026-03-04 09:01", "UTC");
  assert.notEqual(await keyIn("2026-03-04 10:00", "2026-03-04 10:01", "UTC"), daily);
});

test("what stands above the names in one form of a report changes nothing of its key", async () => {
  const rows = [
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest",
    "Jo,jo@example.org,09/14/2026 10:00:05 AM,09/14/2026 10:30:05 AM,30,No",
    "Petra,petra@lumen.example,09/14/2026 10:00:15 AM,09/14/2026 10:30:05 AM,30,No",
    "",
  ].join("\n");
  const above = `Meeting ID,Topic,Start Time\n845 1234 5678,Licht,09/14/2026 10:00:00 AM\n,,\n`;
  const keys = [rows, above + rows].map(async (file) => meetingIn(await readFile(file, "x")).key);
  assert.equal(new Set(await Promise.all(keys)).size, 1);
});

const ZOOM = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";

test("a date with two readings is asked, and read as answered", async () => {
  const file = `${ZOOM}Jo,jo@example.org,04/03/2026 10:00,04/03/2026 10:30,30,No\n`;
  const [question, , meeting] = await readFile(file, "x");
  assert.deepEqual(question, {
    kind: "question",
    place: "",
    code: "date-order",
    about: "zoom-report",
    suggested: "dmy",
    sure: false,
    options: ["dmy", "mdy"],
    values: { example: "04/03/2026 10:00" },
  });
  assert.deepEqual(inShort([meeting!]), ["2026-03-04T09:00 30 min : jo@example.org"]);

  const answered = await readFile(file, "x", { answers: { "date-order": "mdy", zone: "UTC" } });
  assert.deepEqual(inShort(answered), [
    "date-order? mdy unsure",
    "zone? UTC unsure",
    "2026-04-03T10:00 30 min : jo@example.org",
  ]);
});

test("what the report says itself comes before what was answered about another one", async () => {
  const file = `${ZOOM}Jo,jo@example.org,04/03/2026 10:00:00 AM,04/03/2026 10:30:00 AM,30,No\n`;
  const answers = { "date-order": "dmy", zone: "UTC" };
  assert.deepEqual(inShort(await readFile(file, "x", { answers })), [
    "date-order? mdy",
    "zone? UTC unsure",
    "2026-04-03T10:00 30 min : jo@example.org",
  ]);
});

test("nobody is asked for a zone that the report names", async () => {
  const file = `${ZOOM}Jo,jo@example.org,2026-03-04 10:00 UTC,2026-03-04 10:30 UTC,30,No\n`;
  assert.deepEqual(inShort(await readFile(file, "x")), [
    "2026-03-04T10:00 30 min : jo@example.org",
  ]);
});

test("a report of Meet without a day in its name is kept without one", async () => {
  const file =
    "First name,Last name,Email,Duration,Time joined,Time exited\nJo,Brandt,jo@example.org,5 min,23:58,00:03\n";
  const undated = meetingIn(await readFile(file, "attendance.csv"));
  assert.deepEqual(
    [undated.at, undated.held?.minutes, undated.notes],
    [null, 5, [{ code: "conference.no-day", values: {} }]],
  );
  const dated = meetingIn(await readFile(file, "Licht (2026-03-04 at 23_58 GMT+1).csv"));
  assert.deepEqual(inShort([dated]), ["2026-03-04T22:58 5 min Licht: jo@example.org"]);
});

test("somebody is one, with their address in one row and their name alone in another", async () => {
  const file = `${ZOOM}Ann Lee,,2026-03-04 10:00,2026-03-04 10:10,10,No
ann lee,ann@a.example,2026-03-04 10:10,2026-03-04 10:30,20,No
Jo,jo@example.org,2026-03-04 10:00,2026-03-04 10:30,30,No\n`;
  assert.deepEqual(inShort(await readFile(file, "x")).slice(1), [
    "2026-03-04T09:00 30 min : ann@a.example, jo@example.org",
  ]);
});

test("whose addresses are hidden by asterisks are told apart by their names", async () => {
  const file = `First name,Last name,Email,Duration,Time joined,Time exited
Petra,Vogt,p***@gmail.com,32 min,9:59 AM,10:31 AM
Pia,Funk,p***@gmail.com,32 min,9:59 AM,10:31 AM
Jo,Brandt,jo@example.org,32 min,9:59 AM,10:31 AM\n`;
  assert.deepEqual(inShort(await readFile(file, "Licht - 2026-03-04.csv")).slice(1), [
    "2026-03-04T08:59 32 min Licht: meet:petra vogt, meet:pia funk, jo@example.org",
  ]);
});

test("where nobody stayed whom the report names there was no conference", async () => {
  const file = `${ZOOM}iPhone,,2026-03-04 10:00,2026-03-04 10:10,10,No
+49 171 *****01,,2026-03-04 10:00,2026-03-04 10:10,10,No
Ann,ann@a.example,2026-03-04 10:00:00,2026-03-04 10:00:20,1,No\n`;
  assert.deepEqual(inShort(await readFile(file, "x")).slice(1), ["conference.nobody"]);
  assert.deepEqual(inShort(await readFile(ZOOM, "x")), ["csv.no-rows"]);
  assert.deepEqual(inShort(await readFile(`Topic,ID\nLicht,1\n${ZOOM}`, "x")), [
    "conference.no-rows",
  ]);
});

test("no more is kept than was asked for, and what was read before is passed over", async () => {
  const list = "zoom/meetinglistdetails.csv";
  assert.equal((await meetingOf(list, { keep: "headers" })).subject, "");
  assert.deepEqual(inShort(await readSample(list, { skip: 1 })), [
    zoneAsked,
    "2026-09-22T07:00 15 min Jour fixe: jo@example.org, aiko@hikari.example",
    "owner jo@example.org 2",
  ]);
});
