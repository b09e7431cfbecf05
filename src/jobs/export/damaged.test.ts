/** An archive that somebody changed by hand, or whose lines were cut: what is no reading is a problem. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "#channels/for-tests.ts";
import { sql } from "kysely";
import type { Reading } from "#channels/channel.ts";
import { archive } from "#channels/visavis/archive.ts";
import {
  NOW,
  cardReading,
  entryReading,
  importReadings,
  mailReading,
  reportIn,
  testWorkplace,
} from "#jobs/for-tests.ts";
import { rememberAnswers } from "#jobs/answers.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { joinCompanies } from "#people/company-joins.ts";
import { sayMine } from "#people/me.ts";
import { lanes } from "#relationships/lanes.ts";
import { addMarks } from "#relationships/marks.ts";
import { decided, sayOfPairs, toldByKind } from "#relationships/pairs.ts";
import { personPage } from "#relationships/person.ts";
import { timeline } from "#relationships/timeline.ts";
import { json } from "#store/tables.ts";
import { exportArchive } from "./export.ts";

const OTHERS: readonly unknown[] = [
  null,
  "",
  "x",
  7,
  true,
  [],
  {},
  [null],
  [{}],
  { a: 1 },
  "2026-02-31",
  "0000-01-01",
  "9999-12-31",
  "-200000-01-01T00:00:00.000Z",
  1e300,
  -1,
  0.5,
];

async function exportedLines(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-damaged-"));
  try {
    const workplace = await testWorkplace();
    await importReadings(workplace, [
      mailReading("1", "me", ["anna"]),
      mailReading("2", "anna", ["me"], { answers: "mail:1", signature: { title: "Leiterin" } }),
      entryReading("a", ["me", "anna"]),
      cardReading("anna", "Anna Busch", ["anna@x.example"]),
      cardReading("bert", "Bert Ohm", ["bert@x.example", "bert@y.example"]),
      cardReading("carl", "Carl Tau", ["carl@x.example"]),
      cardReading("dora", "Dora Uhl", [], {
        works: [{ company: "Lumen", unit: "", title: "" }],
      }),
    ]);
    await sayAll(workplace);
    await exportArchive(workplace, folder, { signal: new AbortController().signal });
    return (await readFile(join(folder, "archive.jsonl"), "utf8")).trimEnd().split("\n");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Of everything that can be said something. */
async function sayAll({ store, scope, zone }: Workplace): Promise<void> {
  const saying = { now: NOW, zone, userId: scope.userId };
  await store.transaction(scope, "page", async (tx) => {
    const handles = await tx.selectFrom("handles").select(["handle_id", "value"]).execute();
    const handle = (value: string) => handles.find((one) => one.value === value)!.handle_id;
    const people = await tx.selectFrom("people").select(["person_id", "name"]).execute();
    const called = (name: string) => people.find((one) => one.name === name)!.person_id;
    const meetings = tx.selectFrom("interactions").where("channel", "=", "calendar");
    const { id } = await meetings.select("interaction_id as id").executeTakeFirstOrThrow();
    const companies = await tx.selectFrom("companies").select(["company_id", "name"]).execute();
    const [company, into] = companies.map(({ company_id }) => company_id);
    const person = called("Anna Busch");
    await addMarks(
      tx,
      [
        { kind: "kind", interaction: id, as: "video" },
        { kind: "met", person, day: "2026-02-01", where: "Berlin" },
        { kind: "weight", person, weight: 2 },
        { kind: "hidden", person },
        { kind: "edit", person, field: "title", value: "Chefin" },
        { kind: "gap", channel: "email", from: "2026-04", to: null },
        { kind: "removed", person: called("Bert Ohm") },
      ],
      saying,
    );
    const pair = { one: handle("anna@x.example"), other: handle("carl@x.example"), same: false };
    await sayOfPairs(tx, [pair], saying);
    await sql`update decisions set found = ${json(FOUND)}`.execute(tx);
    await joinCompanies(tx, { company: company!, into: into!, ...saying });
    await sayMine(tx, { kind: "email", value: "me@x.example" }, true);
    await rememberAnswers(tx, [{ code: "date-order", about: "table:1f", answer: "dmy" }], NOW);
  });
}

const FOUND = { reasons: [{ code: "company", values: { company: "Lumen" } }], against: [] };

/** Whoever is here can be looked at. */
async function openAll({ store, scope, zone }: Workplace): Promise<void> {
  const place = { now: NOW, zone };
  await store.transaction(scope, "page", async (tx) => {
    const people = await tx.selectFrom("people").select("person_id as id").execute();
    for (const { id } of people) {
      await personPage(tx, id, place);
      await timeline(tx, id, { offset: 0, limit: 50 }, place);
    }
    await decided(tx, 50);
    await toldByKind(tx);
    await lanes(tx, place);
  });
}

/** Every place in a value, as a way to it. */
function waysInto(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, inner]) => waysInto(inner, [...way, key]))];
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as Record<string, unknown>) };
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

async function read(lines: readonly string[]): Promise<readonly Reading[]> {
  const options = { keep: "text", depth: "whole", fileName: "", skip: 0 } as const;
  async function* bytes() {
    yield new TextEncoder().encode(`${lines.join("\n")}\n`);
  }
  return Array.fromAsync(
    archive.read(bytes(), { ...options, home: { zone: "UTC", country: null } }),
  );
}

test("whatever was changed in a line, it is stored or is a problem, and nothing else is lost", async () => {
  const [head = "", ...lines] = await exportedLines();
  const parsed = lines.map((line) => JSON.parse(line) as unknown);
  const damage = fc
    .nat(lines.length - 1)
    .chain((at) => fc.tuple(fc.constant(at), fc.constantFrom(...waysInto(parsed[at]))))
    .chain(([at, way]) => fc.tuple(fc.constant(at), fc.constant(way), fc.constantFrom(...OTHERS)));
  await fc.assert(
    fc.asyncProperty(damage, async ([at, way, to]) => {
      const damaged = JSON.stringify(changed(parsed[at], way, to));
      const readings = await read([head, ...lines.with(at, damaged)]);
      assert.equal(readings.length, lines.length);
      const workplace = await testWorkplace();
      const id = await importReadings(workplace, readings, { atOnce: 100 });
      const { read: all, new: fresh, known, skipped, problems } = await reportIn(workplace, id);
      const sum = Object.values(skipped).reduce((one, other) => one + other, 0);
      assert.equal(all, fresh + known + sum + problems);
      await openAll(workplace);
    }),
    { ...fuzzing(20), numRuns: 20 },
  );
});

/** Of each of these an export of everything has a line. */
const PROVED: readonly (readonly [of: string, way: readonly string[], to: unknown])[] = [
  ["met", ["said", "value", "day"], "foo"],
  ["met", ["said", "value", "day"], "2026-02-31"],
  ["met", ["said", "value", "day"], "0000-01-01"],
  ["met", ["said", "value", "id"], "x"],
  ["weight", ["said", "value", "weight"], "x"],
  ["weight", ["said", "value", "weight"], 1e300],
  ["kind", ["said", "value", "as"], "bogus"],
  ["kind", ["said", "value", "at"], "2026-02-31"],
  ["edit", ["said", "value", "field"], "id"],
  ["gap", ["said", "value", "from"], "2026-13"],
  ["removed", ["said", "value", "because"], "x"],
  ["hidden", ["said", "value"], null],
  ["hidden", ["said", "mark"], "bogus"],
  ["hidden", ["said", "subject"], "x".repeat(5000)],
  ["hidden", ["said", "at"], "-200000-01-01T00:00:00.000Z"],
  ["decision", ["said", "found", "reasons"], 7],
  ["company", ["said", "subjects", "0"], null],
  ["claim", ["said", "handle", "kind"], "card"],
  ["answer", ["said", "of"], "x".repeat(5000)],
];

test("what was never said so is a problem of its line, and of no other", async () => {
  const [head = "", ...lines] = await exportedLines();
  const parsed = lines.map((line) => JSON.parse(line) as { said?: Record<string, unknown> });
  for (const [of, way, to] of PROVED) {
    const at = parsed.findIndex(({ said }) => said?.["mark"] === of || said?.["about"] === of);
    const readings = await read([
      head,
      ...lines.with(at, JSON.stringify(changed(parsed[at], way, to))),
    ]);
    const problems = readings.flatMap((one) => (one.kind === "problem" ? [one.place] : []));
    assert.deepEqual(problems, [String(at + 2)], `${of} ${way.join(".")} = ${String(to)}`);
  }
});
