/**
 * Exports of other projects, which lie beside the project; what they hold was counted with jq:
 * [.chats.list[].messages[] | select(.type == "message")] | length, and read by eye.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { linesOf, read } from "./for-tests.ts";

const FOLDER = realFiles("telegram");
const skip = FOLDER ? false : MISSING;
const file = (name: string) => readFileSync(new URL(name, FOLDER));

test("an account of five chats and one that was left", { skip }, async () => {
  const readings = await read(file("org-signal/result.json"));
  const counts: Record<string, number> = {};
  for (const one of readings) {
    const what = one.kind === "skipped" ? one.reason : one.kind;
    counts[what] = (counts[what] ?? 0) + 1;
  }

  // Two contacts, one of them empty; nine messages between people, and a call.
  assert.deepEqual(counts, {
    person: 1,
    "contacts.empty-card": 1,
    interaction: 10,
    "telegram.unsupported": 1,
    "telegram.notice": 4,
    "telegram.saved": 1,
    "telegram.channel": 1,
    "telegram.bot": 1,
    owner: 2,
  });
});

test("a chat alone with nothing but names", { skip }, async () => {
  assert.deepEqual(await linesOf(file("test_single_export.json")), [
    "1 2018-12-05T10:39:10 n/telegram:author 1 > n/telegram:author 2: Minimal Message",
    "2 2018-12-05T10:49:24 n/telegram:author 2 > n/telegram:author 1: Link:https://telegram.org/",
  ]);
});
