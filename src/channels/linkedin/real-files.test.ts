/**
 * Exports in the structure of real ones, which lie beside the project. What they hold was counted by
 * eye and with another program's reader of CSV.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING } from "#channels/for-tests.ts";
import { baseName, filesIn, REAL, readFile } from "./for-tests.ts";

const COUNTS = {
  "Basic_LinkedInDataExport_05-14-2021/Connections.csv": { person: 3 },
  "Basic_LinkedInDataExport_05-14-2021/messages.csv": {
    interaction: 4,
    "linkedin.gone": 1,
    "owner linkedin.com/in/maya-lindgren-4a1b2c": 5,
  },
  "Basic_LinkedInDataExport_08-15-2025/messages.csv": {
    interaction: 3,
    draft: 1,
    "owner linkedin.com/in/jordanpike": 4,
  },
  "Complete_LinkedInDataExport_03-09-2026/Connections.csv": { person: 3, "linkedin.gone": 1 },
  "Complete_LinkedInDataExport_03-09-2026/Invitations.csv": {
    interaction: 1,
    "owner linkedin.com/in/jordanpike": 1,
  },
  "Complete_LinkedInDataExport_03-09-2026/Notes.csv": { interaction: 1 },
  "Complete_LinkedInDataExport_03-09-2026/messages.csv": {
    interaction: 4,
    "linkedin.advert": 1,
    "owner linkedin.com/in/jordanpike": 5,
  },
};

const skip = existsSync(REAL) ? false : MISSING;

test("exports of three eras hold what was counted in them", { skip }, async () => {
  const found: Record<string, Record<string, number>> = {};
  for (const file of filesIn(REAL)) {
    const counts: Record<string, number> = {};
    for (const one of await readFile(readFileSync(new URL(file, REAL)), baseName(file))) {
      const [what, count] =
        one.kind === "owner"
          ? [`owner ${one.party.value}`, one.count]
          : [one.kind === "skipped" ? one.reason : one.kind, 1];
      counts[what] = (counts[what] ?? 0) + count;
    }
    found[file] = counts;
  }

  assert.deepEqual(found, COUNTS);
});

test("every message in them says when, who and to whom", { skip }, async () => {
  const said: Record<string, readonly string[]> = {};
  for (const file of filesIn(REAL).filter((name) => name.endsWith("messages.csv"))) {
    const readings = await readFile(readFileSync(new URL(file, REAL)), baseName(file));
    said[file.slice(-17, -13)] = readings
      .filter((one) => one.kind === "interaction")
      .map(({ at, parties }) => {
        const slugs = parties.map(({ value }) => value.replace("linkedin.com/in/", ""));
        return `${at?.toISOString().slice(0, 16)} ${slugs.join(" ")}`;
      });
  }

  assert.deepEqual(said, {
    "2021": [
      "2021-04-02T09:15 priya-raman-77 maya-lindgren-4a1b2c",
      "2021-04-02T10:01 maya-lindgren-4a1b2c priya-raman-77",
      "2021-04-20T16:00 theogrant maya-lindgren-4a1b2c lena-vogt",
      "2021-04-20T16:30 lena-vogt maya-lindgren-4a1b2c theogrant",
    ],
    "2025": [
      "2025-08-01T09:00 kofi-mensah-1188 jordanpike",
      "2025-08-01T09:30 jordanpike kofi-mensah-1188",
      "2025-08-10T12:00 ines-okafor-l-3b2a91 jordanpike",
    ],
    "2026": [
      "2026-02-01T08:00 zoë-brandt jordanpike",
      "2026-02-01T09:15 jordanpike zoë-brandt",
      "2026-02-10T14:00 kofi-mensah-1188 jordanpike ines-okafor-l-3b2a91 zoë-brandt",
      "2026-02-10T14:20 ines-okafor-l-3b2a91 kofi-mensah-1188 jordanpike zoë-brandt",
    ],
  });
});

test(
  "the note in them is a meeting at design week, on the day on which it was written",
  { skip },
  async () => {
    const file = "Complete_LinkedInDataExport_03-09-2026/Notes.csv";
    const [met] = await readFile(readFileSync(new URL(file, REAL)), "Notes.csv");
    assert.ok(met?.kind === "interaction");
    const { at, subject, parties, held } = met;
    assert.deepEqual(
      { day: at?.toISOString().slice(0, 10), subject, parties, held },
      {
        day: "2025-07-30",
        subject: "design week",
        parties: [
          {
            kind: "profile",
            value: "linkedin.com/in/kofi-mensah-1188",
            name: "Kofi Mensah",
            role: "met",
          },
        ],
        held: {
          kind: "in-person",
          minutes: null,
          reason: {
            code: "linkedin.note-says",
            values: { day: Date.parse("2025-07-30T12:00:00Z"), words: "met at design week" },
          },
        },
      },
    );
  },
);
