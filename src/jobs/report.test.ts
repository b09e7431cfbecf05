import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { SkipReason } from "#people/standing.ts";
import { skipCode } from "#shared/skip-code.ts";
import { hasWords } from "#shared/words.ts";

/** Where the type has one more, this does not compile. */
const JUDGED: Readonly<Record<SkipReason, true>> = {
  list: true,
  newsletter: true,
  automatic: true,
  "no-reply": true,
  platform: true,
  junk: true,
  "not-addressed": true,
  "to-myself": true,
  many: true,
  cancelled: true,
  declined: true,
  alone: true,
  "not-invited": true,
  "no-meeting": true,
};

// German is typed to have whatever English has (translated.ts).
test("whatever is skipped by its worth has words", () => {
  assert.deepEqual(withoutWords(Object.keys(JUDGED)), []);
});

test("whatever a channel's source says it skips has words", () => {
  const reasons = sources().flatMap((text) =>
    [...text.matchAll(SAYS)].flatMap(([, first, second]) => first ?? second!),
  );

  assert.ok(reasons.length > 80, `${reasons.length} found`);
  assert.deepEqual(withoutWords(reasons), []);
});

test("whatever stands in a calendar and is no entry of it has words", () => {
  const source = readFileSync(join(CHANNELS, "calendar/entry.ts"), "utf8");
  const [table = ""] = /const SKIPPED = new Map[^;]*;/.exec(source) ?? [];
  const reasons = [...table.matchAll(/\["V[A-Z]+", "([a-z-]+)"\]/g)].map(([, reason]) => reason!);

  assert.deepEqual(reasons, ["to-do", "journal", "free-busy", "availability"]);
  assert.deepEqual(withoutWords(reasons), []);
});

const CHANNELS = join(import.meta.dirname, "../channels");

/** `skipped(place, "sms.deleted")`, `skip("skype.deleted")`, `reason: "draft"`. */
const SAYS = /\bskip(?:ped)?\((?:[^"`();]*,)?\s*"([a-z.-]+)"|\breason: "([a-z.-]+)"/g;

const withoutWords = (reasons: readonly string[]): readonly string[] =>
  [...new Set(reasons)].filter((reason) => !hasWords(skipCode(reason)));

const sources = (): readonly string[] =>
  readdirSync(CHANNELS, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/test/.test(path))
    .map((path) => readFileSync(join(CHANNELS, path), "utf8"));
