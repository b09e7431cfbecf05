import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { contacts } from "#shared/messages/en/contacts.ts";

/** How the report calls what was left out, over all contacts (src/shared/lost-words.ts). */
const OF_REPORTS = new Set(["lost", "lost-field", "left-out-of"]);

test("there are words for each loss that the channels of contacts name, and for no other", () => {
  const source = globSync("*.ts", { cwd: import.meta.dirname })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, import.meta.url), "utf8"))
    .join("\n");
  const said = Array.from(source.matchAll(/"contacts\.([a-z-]+)"/g), ([, key]) => key!);

  const known = Object.keys(contacts).filter((key) => !OF_REPORTS.has(key));
  assert.deepEqual([...new Set(said)].toSorted(), known.toSorted());
});
