import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGE } from "./for-tests.ts";
import { originsToTell, withOrigins } from "./origins.ts";
import { readingFrom } from "./readings.ts";

const ORIGIN = {
  path: "a.vcf",
  channel: "contacts",
  read: "2026-05-01T09:00:00Z",
  kept: "text",
} as const;

const isRead = (origins: unknown): boolean => readingFrom({ ...MESSAGE, origins }, "1") !== null;

test("a line with files that no archive of ours names so is none", () => {
  const refused = [
    [{ ...ORIGIN, channel: "pigeon" }],
    [{ ...ORIGIN, channel: "constructor" }],
    [{ ...ORIGIN, read: "yesterday" }],
    [{ ...ORIGIN, read: undefined }],
    [{ ...ORIGIN, kept: "everything" }],
    [{ ...ORIGIN, path: "" }],
    [{ ...ORIGIN, path: "a".repeat(5001) }],
    Array.from({ length: 201 }, () => ORIGIN),
    "a.vcf",
    null,
  ];
  assert.deepEqual(
    refused.map(isRead),
    refused.map(() => false),
  );
  const taken = [undefined, [], [ORIGIN], Array.from({ length: 200 }, () => ORIGIN)];
  assert.deepEqual(
    taken.map(isRead),
    taken.map(() => true),
  );
});

test("of a file only what is known of files is taken, and nothing in its name moves a cursor", () => {
  const strange = { ...ORIGIN, path: "C:\\a\u202Efcv.b", more: "x" };
  assert.deepEqual(withOrigins({ origins: [strange] }), {
    origins: [{ ...ORIGIN, path: "C:/a\uFFFDfcv.b" }],
  });
  assert.deepEqual(withOrigins({}), {});
});

test("each file is told once, and of very many those that were read last", () => {
  const days = Array.from({ length: 300 }, (_, at) => ({
    ...ORIGIN,
    read: new Date(Date.UTC(2025, 0, 1 + at)).toISOString(),
  }));
  const told = originsToTell([...days, ...days.map((origin) => ({ ...origin }))]);
  assert.deepEqual(told, days.slice(100).toReversed());
  assert.ok(isRead(told));
});

test("an owner and what was said have no files, whatever stands there", () => {
  const owner = { kind: "owner", party: { kind: "email", value: "me@x.example", name: "" } };
  assert.deepEqual(readingFrom({ ...owner, origins: "x" }, "1"), {
    ...owner,
    evidence: "said",
    count: 1,
  });
});
