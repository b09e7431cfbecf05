/** An archive that somebody changed by hand, or whose lines were cut: what is no reading is a problem. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "#channels/for-tests.ts";
import type { Reading } from "#channels/channel.ts";
import { archive } from "#channels/visavis/archive.ts";
import {
  cardReading,
  entryReading,
  importReadings,
  mailReading,
  reportIn,
  testWorkplace,
} from "#jobs/for-tests.ts";
import { exportArchive } from "./export.ts";

const OTHERS: readonly unknown[] = [null, "", "x", 7, true, [], {}, [null], [{}], { a: 1 }];

async function exportedLines(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-damaged-"));
  try {
    const workplace = await testWorkplace();
    await importReadings(workplace, [
      mailReading("1", "me", ["anna"]),
      mailReading("2", "anna", ["me"], { answers: "mail:1", signature: { title: "Leiterin" } }),
      entryReading("a", ["me", "anna"]),
      cardReading("anna", "Anna Busch", ["anna@x.example"]),
    ]);
    await exportArchive(workplace, folder, { signal: new AbortController().signal });
    return (await readFile(join(folder, "archive.jsonl"), "utf8")).trimEnd().split("\n");
  } finally {
    await rm(folder, { recursive: true });
  }
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
    }),
    { ...fuzzing(60), numRuns: 60 },
  );
});
