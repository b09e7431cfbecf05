import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import type { ImportRow } from "#api/imports.ts";
import { importInWords } from "#server/import-in-words.ts";
import { say } from "#shared/words.ts";
import { reportLines } from "./report-lines.ts";

const READER = { language: "en", zone: "UTC" } as const;

type Past = Parameters<typeof importInWords>[0];
type Problem = Past["report"]["files"][number]["problemList"][number];

const problem = (code: string, values: Problem["values"]): Problem => ({ place: "", code, values });

type Placed = readonly (readonly [path: string, problem: Problem])[];

function rowOf(problems: Placed, notes: Placed = []) {
  const counts = { read: 0, new: 0, known: 0, enriched: 0, changed: 0 };
  const past = {
    id: "00000000-0000-4000-8000-000000000001",
    state: "done",
    startedAt: new Date("2026-03-01T09:00:00Z"),
    progress: { people: 0 },
    seconds: { all: 1 },
    given: [],
    parts: [],
    atWork: { expected: null, read: 0, waiting: 0, files: [] },
    keeps: ["text"],
    joined: [],
    bringsAnything: false,
    report: {
      ...counts,
      skipped: {},
      problems: problems.length,
      notes: notes.map(([path, note]) => ({ path, ...note })),
      files: problems.map(([path, one]) => ({
        path,
        channel: null,
        ...counts,
        skipped: {},
        problems: 1,
        problemList: [one],
      })),
    },
  };
  return importInWords(past as unknown as Past, READER) satisfies z.infer<typeof ImportRow>;
}

const belowNotReadable = (...problems: Parameters<typeof rowOf>[0]): readonly string[] => {
  const lines = reportLines(rowOf(problems), READER);
  const at = lines.indexOf("Not readable") + 1;
  return lines.slice(at, lines.indexOf("", at)).map((line) => line.trim());
};

test("what could be read instead of unknown files is said once below them all", () => {
  const lines = belowNotReadable(
    ["a.txt", problem("sources.stranger", { kind: "text" })],
    ["b.csv", problem("sources.stranger", { kind: "table" })],
    ["c.bin", problem("sources.unknown-kind", {})],
  );
  assert.deepEqual(lines.slice(0, -1), [
    "a.txt: A text in no form that Visavis knows.",
    "b.csv: A table.",
    "c.bin: A file of a kind that Visavis does not know.",
  ]);
  assert.match(lines.at(-1)!, /^Visavis reads mailboxes, calendars and address books, .*\.$/);
});

test("of a file that is known and damaged nothing else is expected", () => {
  assert.deepEqual(belowNotReadable(["a.zip", problem("sources.zip-damaged", {})]), [
    "a.zip: A damaged zip. Please download or copy it once more.",
  ]);
});

test("files are listed without the folder that all of them lie in", () => {
  const gone = problem("sources.zip-damaged", {});
  const named = (...paths: readonly string[]) =>
    belowNotReadable(...paths.map((path) => [path, gone] as const)).map(
      (line) => line.split(": ")[0],
    );

  assert.deepEqual(named("/home/jo/in/a.zip", "/home/jo/in/b/a.zip"), ["a.zip", "b/a.zip"]);
  assert.deepEqual(named("/home/jo/in.zip", "/home/jo/in/a.zip"), ["in.zip", "in/a.zip"]);
  assert.deepEqual(named("C:\\Jo\\in\\a.zip"), ["a.zip"]);
});

test("what contacts lost is one line over all of them, in words", () => {
  const lost = (names: string) => problem("contacts.left-out", { names });
  const notes = [
    ["/a/one.vcf", lost("PHOTO, KEY")],
    ["/a/two.vcf", lost("PHOTO")],
    ["/a/two.vcf", problem("contacts.birthday-unreadable", {})],
  ] as const;
  const lines = reportLines(rowOf([], notes), READER);
  const at = lines.indexOf("Kept in part") + 1;

  assert.deepEqual(lines.slice(at, at + 3), [
    "  Not kept from 2 contacts: picture (2), public key (1)",
    "  /a/two.vcf: The birthday could not be read.",
    "",
  ]);
});

test("what one file says in several places is one line, and a mail is not named twice", () => {
  const none = (place: string) => ({ ...problem("calendar.no-start", {}), place });
  const lines = belowNotReadable(
    ["/in/a.ics", none("1")],
    ["/in/a.ics", none("4")],
    ["/in/b/c.eml", none("b/c.eml")],
  );
  const [first, second, ...others] = lines;

  assert.match(first!, /^a\.ics, (?:1|entry 1) and one more place: /);
  assert.match(second!, /^b\/c\.eml: /);
  assert.deepEqual(others, []);
});

test("how much of each file was read and is new stands in columns", () => {
  const gone = problem("sources.zip-damaged", {});
  const row = rowOf([
    ["/in/a.mbox", gone],
    ["/in/longer.mbox", gone],
  ]);
  const [one, other] = row.report.files;
  const files = [
    { ...one!, read: 1204, new: 3 },
    { ...other!, read: 7, new: 1000 },
  ];
  const lines = reportLines({ ...row, report: { ...row.report, files } }, READER);
  assert.deepEqual(
    lines.filter((line) => line.includes(" new") && line.includes("mbox")),
    ["  a.mbox       1,204 read      3 new", "  longer.mbox      7 read  1,000 new"],
  );
});

test("where no address is known to be mine, none is named", () => {
  const said = (count: number, addresses: string) =>
    say("de", "cli.nothing-kept", { count, addresses });
  assert.equal(
    said(0, ""),
    "Nichts davon ist aufgehoben. Von keiner Adresse ist bekannt, dass sie Ihre ist. Nennen Sie sie mit --me ADRESSE.",
  );
  assert.equal(
    said(1, "jo@reed.example"),
    "Nichts davon ist aufgehoben. Als Ihre Adresse gilt: jo@reed.example. Fehlt eine, nennen Sie sie mit --me ADRESSE.",
  );
});
