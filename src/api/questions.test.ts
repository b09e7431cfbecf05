import assert from "node:assert/strict";
import { test } from "node:test";
import { Answer } from "./questions.ts";

test("what an answer is about is short and plain, as it is part of a key", () => {
  const takes = (about: string) => Answer.safeParse({ code: "zone", about, answer: "UTC" }).success;
  const taken = ["whatsapp [00/00/00, 0:00:00 am]", "x".repeat(500)];
  assert.deepEqual([...taken, "", "x".repeat(501), "ü", "a\nb", "\0"].map(takes), [
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
