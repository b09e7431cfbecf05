import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { contacts } from "#shared/messages/en/contacts.ts";

test("there are words for each loss that the channels of contacts name, and for no other", () => {
  const source = globSync("*.ts", { cwd: import.meta.dirname })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, import.meta.url), "utf8"))
    .join("\n");
  const said = Array.from(source.matchAll(/"contacts\.([a-z-]+)"/g), ([, key]) => key!);

  assert.deepEqual([...new Set(said)].toSorted(), Object.keys(contacts).toSorted());
});
