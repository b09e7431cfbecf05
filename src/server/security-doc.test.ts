import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(import.meta.dirname, "..", "..");

test("each test that docs/security.md names is there, under the sentence that it quotes", async () => {
  const text = await readFile(join(ROOT, "docs", "security.md"), "utf8");
  const named = Array.from(
    text.matchAll(/`([\w/-]+\.test\.ts)`(?: "([^"]+)")?/g),
    ([, file = "", sentence = ""]) => ({ file, sentence }),
  );

  assert.ok(named.length > 40);
  for (const { file, sentence } of named) {
    const source = await readFile(join(ROOT, "src", file), "utf8");
    assert.ok(source.includes(sentence), `${file} holds no "${sentence}"`);
  }
});
