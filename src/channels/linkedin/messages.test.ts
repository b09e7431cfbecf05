import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interaction, Reading } from "#channels/channel.ts";
import { FOLDERS, from, letter, profileOf, readFile, readSample, to } from "./for-tests.ts";

const keyOf = (conversation: string, at: string) => `linkedin:message:["${conversation}","${at}"]`;

test("before 2023 recipients are named only, and found by what they wrote", async () => {
  const petra = "petra-vogt-71";
  const tomas = "tomás-ibarra";
  const lamp = { thread: "linkedin:2-bGFtcGUtMDAwMQ" };
  const fair = { thread: "linkedin:2-Z3J1cHBlLTAwMDI", subject: "Messe Wien" };
  const unknown = [{ code: "linkedin.recipients-unknown", values: { names: "Aiko Sato" } }];

  assert.deepEqual(await readSample(`${FOLDERS.old}/messages.csv`), [
    letter({
      ...lamp,
      key: keyOf("2-bGFtcGUtMDAwMQ", "2020-11-03T08:15:00.000Z"),
      place: "2",
      at: new Date("2020-11-03T08:15:00Z"),
      parties: [from(petra, "Petra Vogt"), to("jobrandt", "Jo Brandt")],
      text: "Guten Morgen!  Passt Donnerstag?",
    }),
    letter({
      ...lamp,
      key: keyOf("2-bGFtcGUtMDAwMQ", "2020-11-03T09:40:12.000Z"),
      place: "3",
      at: new Date("2020-11-03T09:40:12Z"),
      parties: [from("jobrandt", "Jo Brandt"), to(petra, "Petra Vogt")],
      text: "Donnerstag passt.",
    }),
    letter({
      ...fair,
      key: keyOf("2-Z3J1cHBlLTAwMDI", "2020-11-10T12:00:00.000Z"),
      place: "4",
      at: new Date("2020-11-10T12:00:00Z"),
      parties: [from(petra, "Petra Vogt"), to("jobrandt", "Jo Brandt"), to(tomas, "Tomás Ibarra")],
      text: "Wer kommt?",
      notes: unknown,
    }),
    letter({
      ...fair,
      key: keyOf("2-Z3J1cHBlLTAwMDI", "2020-11-10T12:05:00.000Z"),
      place: "5",
      at: new Date("2020-11-10T12:05:00Z"),
      parties: [from(tomas, "Tomás Ibarra"), to(petra, "Petra Vogt"), to("jobrandt", "Jo Brandt")],
      text: "Me!",
      notes: unknown,
    }),
    { kind: "skipped", place: "6", reason: "linkedin.gone" },
    {
      kind: "owner",
      party: { ...profileOf("jobrandt"), name: "Jo Brandt" },
      evidence: "account",
      count: 5,
    },
  ] satisfies readonly Reading[]);
});

test("drafts, advertising, campaigns, spam and two messages of one second", async () => {
  const zoe = {
    thread: "linkedin:2-em9lLTAwMDQ",
    at: new Date("2024-05-17T16:20:00Z"),
    parties: [from("zoë-brückner", "Zoë Brückner"), to("jobrandt", "Jo Brandt")],
    subject: "Light for a foyer",
  };
  const readings = await readSample(`${FOLDERS.middle}/messages.csv`);

  assert.deepEqual(readings.slice(0, 5), [
    { kind: "skipped", place: "2", reason: "draft" },
    letter({
      ...zoe,
      key: keyOf("2-em9lLTAwMDQ", "2024-05-17T16:20:00.000Z"),
      place: "3",
      text: "See the plan",
    }),
    letter({
      ...zoe,
      key: `${keyOf("2-em9lLTAwMDQ", "2024-05-17T16:20:00.000Z")}#1`,
      place: "4",
      text: "and this one",
    }),
    { kind: "skipped", place: "5", reason: "linkedin.advert" },
    letter({
      key: keyOf("2-a2FtcGFnbmUtMDAwNg", "2024-03-01T10:00:00.000Z"),
      place: "6",
      at: new Date("2024-03-01T10:00:00Z"),
      parties: [from("ivo-kranz", "Ivo Kranz"), to("jobrandt", "Jo Brandt")],
      thread: "linkedin:2-a2FtcGFnbmUtMDAwNg",
      subject: "A role for you",
      text: "Hi Jo & team,\n\n- Remote\n- Senior",
      signals: ["newsletter", "junk"],
    }),
  ] satisfies readonly Reading[]);
});

test("since 2026 texts keep their lines, and all recipients of a group are told by their profiles", async () => {
  const readings = await readSample(`${FOLDERS.recent}/messages.csv`);

  assert.deepEqual(readings.slice(0, 1), [
    letter({
      key: keyOf("2-em9lLTAwMDQ", "2026-05-02T14:00:00.000Z"),
      place: "2",
      at: new Date("2026-05-02T14:00:00Z"),
      parties: [from("jobrandt-licht", "Jo Brandt"), to("zoë-brückner", "Zoë Brückner")],
      thread: "linkedin:2-em9lLTAwMDQ",
      text: 'Danke, "fein" war\'s.\n\nBis Juni:\n- Plan\n- Preis',
    }),
  ]);
  assert.deepEqual(
    readings.slice(2, 3).map((one) => one.kind === "interaction" && one.parties),
    [[from("petra-vogt-71", "Petra Vogt-Lang"), to("jobrandt-licht", ""), to("tomás-ibarra", "")]],
  );
});

const lettersIn = (readings: readonly Reading[]): readonly Interaction[] =>
  readings.filter((one) => one.kind === "interaction");

test("a message has one key in all years, though names, links, lines and columns changed", async () => {
  const [old, middle, recent] = await Promise.all(
    Object.values(FOLDERS).map(async (folder) =>
      lettersIn(await readSample(`${folder}/messages.csv`)).map(({ key }) => key),
    ),
  );

  assert.deepEqual(
    old!.filter((key) => middle!.includes(key)),
    [
      keyOf("2-bGFtcGUtMDAwMQ", "2020-11-03T08:15:00.000Z"),
      keyOf("2-bGFtcGUtMDAwMQ", "2020-11-03T09:40:12.000Z"),
    ],
  );
  assert.deepEqual(
    recent!.filter((key) => middle!.includes(key) || old!.includes(key)),
    [
      keyOf("2-em9lLTAwMDQ", "2024-05-17T16:20:00.000Z"),
      keyOf("2-Z3J1cHBlLTAwMDI", "2020-11-10T12:00:00.000Z"),
    ],
  );
});

const HEADER =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
const IN = "https://www.linkedin.com/in/";
const row = (date: string, content: string, conversation = "2-a") =>
  `${conversation},,Jo,${IN}jo,Mei,${IN}mei,${date},,${content},INBOX\n`;

test("the same message twice in a file is one; keys do not hang on the order of the file", async () => {
  const rows = [
    row("2024-01-01 10:00:00 UTC", "one"),
    row("2024-01-01 10:00:00 UTC", "two"),
    row("2024-01-01 10:00:00 UTC", "one"),
  ];
  const keys = async (lines: readonly string[]) =>
    lettersIn(await readFile(HEADER + lines.join(""), "messages.csv")).map(({ key }) => key);
  const base = keyOf("2-a", "2024-01-01T10:00:00.000Z");

  assert.deepEqual(await keys(rows), [base, `${base}#1`, base]);
  assert.deepEqual(new Set(await keys(rows.toReversed())), new Set(await keys(rows)));
});

test("a message without a day is kept, and one that slipped is a problem", async () => {
  const file = `${HEADER}${row("soon", "one")}${row("2024-01-01 10:00:00 UTC", "a, b, c")}2-a,,Jo\n,,,,,,,,,\n`;

  const [undated, uneven, ...rest] = await readFile(file, "messages.csv");
  assert.deepEqual(
    undated,
    letter({
      key: 'linkedin:message:["2-a","soon","linkedin.com/in/joone"]',
      place: "2",
      parties: [from("jo", "Jo"), to("mei", "Mei")],
      thread: "linkedin:2-a",
      text: "one",
      notes: [{ code: "linkedin.no-date", values: { value: "soon" } }],
    }),
  );
  assert.deepEqual(uneven?.kind === "interaction" && [uneven.text, uneven.notes], [
    "a",
    [{ code: "linkedin.row-uneven", values: {} }],
  ]);
  assert.deepEqual(
    rest.map((one) => (one.kind === "problem" ? `${one.place} ${one.code}` : one.kind)),
    ["4 linkedin.row-misfit", "5 linkedin.row-empty"],
  );
});

test("who wrote to somebody who left, and what a company's page wrote, is nobody to meet", async () => {
  const file = `${HEADER}2-a,,Jo,${IN}jo,LinkedIn Member,,2024-01-01 10:00:00 UTC,,Hello,INBOX
2-b,,Lumen,https://www.linkedin.com/company/lumen,Jo,${IN}jo,2024-01-01 10:00:00 UTC,,Hello,INBOX
`;

  assert.deepEqual(await readFile(file, "messages.csv"), [
    { kind: "skipped", place: "2", reason: "linkedin.gone" },
    { kind: "skipped", place: "3", reason: "linkedin.advert" },
    {
      kind: "owner",
      party: { ...profileOf("jo"), name: "Jo" },
      evidence: "account",
      count: 2,
    },
  ]);
});

test("who the export belongs to is said only where it is plain", async () => {
  const owners = async (lines: readonly string[]) =>
    (await readFile(HEADER + lines.join(""), "messages.csv")).filter((one) => one.kind === "owner");
  const back = `2-a,,Mei,${IN}mei,Jo,${IN}jo,2024-01-02 10:00:00 UTC,,Hi,INBOX\n`;
  const other = `2-b,,Ann,${IN}ann,Jo,${IN}jo,2024-01-03 10:00:00 UTC,,Hi,INBOX\n`;

  assert.deepEqual(await owners([row("2024-01-01 10:00:00 UTC", "one"), back]), []);
  assert.deepEqual(await owners([back, other]), []);
  assert.deepEqual(
    (await owners([row("2024-01-01 10:00:00 UTC", "one"), back, other])).map(({ count }) => count),
    [3],
  );
});

test("what is not to be kept is not read", async () => {
  const file = `${FOLDERS.middle}/messages.csv`;
  const kept = async (options: object) => {
    const [first] = lettersIn(await readSample(file, options));
    return [first!.subject, first!.text];
  };

  assert.deepEqual(await kept({ keep: "text" }), ["Light for a foyer", "See the plan"]);
  assert.deepEqual(await kept({ keep: "subjects" }), ["Light for a foyer", ""]);
  assert.deepEqual(await kept({ keep: "headers" }), ["", ""]);
  assert.deepEqual(await kept({ keep: "text", depth: "headers" }), ["Light for a foyer", ""]);
});
