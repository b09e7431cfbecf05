import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interaction } from "#channels/channel.ts";
import { card, FOLDERS, letter, profileOf, readFile, readSample } from "./for-tests.ts";

const FILE = `${FOLDERS.recent}/Notes.csv`;
const HEADER =
  "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n";
const DAY = Date.parse("2024-05-16T12:00:00Z");

const ABOUT = card("Zoë Brückner", {
  key: 'linkedin:note:["linkedin.com/in/zoë-brückner","2024-05-16 20:10:00 UTC"]',
  place: "2",
  handles: [{ ...profileOf("zoë-brückner"), label: "" }],
  note: "met at the light fair in Wien\n likes espresso ",
  changed: new Date("2026-05-02T14:05:00Z"),
});

const MET: Interaction = letter({
  key: 'linkedin:met:["linkedin.com/in/zoë-brückner","2024-05-16 20:10:00 UTC"]',
  place: "2",
  at: new Date("2024-05-16T10:00:00Z"),
  held: {
    kind: "in-person",
    minutes: null,
    reason: {
      code: "linkedin.note-says",
      values: { day: DAY, words: "met at the light fair in Wien likes espresso" },
    },
  },
  parties: [{ ...profileOf("zoë-brückner"), name: "Zoë Brückner", role: "met" }],
  subject: "light fair in Wien",
  cards: [ABOUT],
});

test("a note that says that one met is a meeting on the day on which it was written, and stays on the card", async () => {
  assert.deepEqual(await readSample(FILE), [MET]);
});

test("without texts the meeting stays, and its words do not", async () => {
  const held = { ...MET.held!, reason: { code: "linkedin.noted", values: { day: DAY } } };
  const untold = { ...MET, held, cards: [{ ...ABOUT, note: "" }] };
  assert.deepEqual(await readSample(FILE, { keep: "subjects" }), [untold]);
  assert.deepEqual(await readSample(FILE, { depth: "headers" }), [untold]);
  assert.deepEqual(await readSample(FILE, { keep: "headers" }), [{ ...untold, subject: "" }]);
});

test("a note that says nothing of a meeting, or not when it was written, is knowledge", async () => {
  const rows = `Mei,Tanaka,,likes espresso,2024-05-16 20:10:00 UTC,
Mei,Tanaka,,want to meet at ISE,2024-05-17 20:10:00 UTC,
Mei,Tanaka,,met at ISE,,
`;
  const about = (place: string, created: string, note: string) =>
    card("Mei Tanaka", {
      key: `linkedin:note:["Mei Tanaka","${created}"]`,
      place,
      note,
      changed: created === "" ? null : new Date(created.replace(" UTC", "Z")),
    });
  assert.deepEqual(await readFile(HEADER + rows, "Notes.csv"), [
    about("2", "2024-05-16 20:10:00 UTC", "likes espresso"),
    about("3", "2024-05-17 20:10:00 UTC", "want to meet at ISE"),
    about("4", "", "met at ISE"),
  ]);
});

test("whom a note only names was met under that name, and one that is not sure is asked", async () => {
  const row = "Mei,Tanaka,,met through Anna,2024-05-16 23:10:00 UTC,\n";
  const [met] = await readFile(HEADER + row, "Notes.csv");
  assert.ok(met?.kind === "interaction");
  assert.deepEqual(
    [met.held?.kind, met.subject, met.at?.toISOString(), met.parties, met.cards?.[0]?.handles],
    [
      "unclear",
      "",
      // In Berlin it was the next day by then.
      "2024-05-17T10:00:00.000Z",
      [{ kind: "name", value: "linkedin:mei tanaka", name: "Mei Tanaka", role: "met" }],
      [{ kind: "name", value: "linkedin:mei tanaka", label: "" }],
    ],
  );
});
