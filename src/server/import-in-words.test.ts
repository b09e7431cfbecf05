import assert from "node:assert/strict";
import { test } from "node:test";
import type { PastImport } from "#jobs/past-imports.ts";
import { NO_PROGRESS } from "#jobs/progress.ts";
import { importInWords } from "./import-in-words.ts";

const PAST: PastImport = {
  id: "0190b0a0-0000-7000-8000-000000000000",
  state: "done",
  startedAt: new Date("2026-11-24T12:00:00Z"),
  progress: NO_PROGRESS,
  seconds: { people: 1, all: 2 },
  given: { first: "mail.mbox", count: 1, folders: false },
  keeps: ["text"],
  files: 1,
  channel: "email",
  parts: [{ name: "mail.mbox", inside: 0 }],
  atWork: { expected: null, read: 0, waiting: 0, files: [] },
  report: {
    files: [],
    notes: [],
    read: 1,
    new: 1,
    known: 0,
    enriched: 0,
    skipped: {},
    problems: 0,
    period: { from: "2026-01-31T23:30:00.000Z", to: "2026-03-02T00:30:00.000Z" },
  },
  joined: [],
  bringsAnything: true,
};

test("the days from and to which an import reaches are those of the archive's zone", () => {
  const span = (zone: string) => {
    const { from, to } = importInWords(PAST, { language: "en", zone });
    return [from, to];
  };

  assert.deepEqual(["Europe/Berlin", "UTC", "America/New_York"].map(span), [
    ["2026-02-01", "2026-03-02"],
    ["2026-01-31", "2026-03-02"],
    ["2026-01-31", "2026-03-01"],
  ]);
});
