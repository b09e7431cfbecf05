import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { sources } from "#shared/messages/en/sources.ts";

test("there are words for each code that this room says, and for no other", () => {
  const folder = new URL(".", import.meta.url);
  const said = new Set<string>();
  for (const file of globSync("*.ts", { cwd: folder })) {
    if (file.endsWith(".test.ts")) continue;
    const text = readFileSync(new URL(file, folder), "utf8");
    for (const [, key = ""] of text.matchAll(/"sources\.([a-z-]+)"/g)) said.add(key);
  }
  assert.deepEqual([...said].toSorted(), Object.keys(sources).toSorted());
});
