import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { cli } from "#shared/messages/en/cli.ts";
import { server } from "#shared/messages/en/server.ts";
import { hasWords } from "#shared/words.ts";

const SOURCE = new URL("../", import.meta.url);

test("there are words for each code that the shells say, and for no other", () => {
  const said = globSync("{server,cli}/**/*.ts", { cwd: SOURCE })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, SOURCE), "utf8"))
    .join("\n");
  // A code's last part may be filled in: `cli.phase.${phase}`.
  const codes = Array.from(said.matchAll(/["`]((?:cli|server)\.[a-z.-]+)(["`$])/g));
  const whole = codes.flatMap(([, code = "", end]) => (end === "$" ? [] : [code]));
  const begun = codes.flatMap(([, code = "", end]) => (end === "$" ? [code] : []));

  assert.deepEqual(
    whole.filter((code) => !hasWords(code)),
    [],
  );
  assert.deepEqual(
    [...keysOf("cli", cli), ...keysOf("server", server)].filter(
      (key) => !whole.includes(key) && !begun.some((start) => key.startsWith(start)),
    ),
    [],
  );
});

type Messages = { readonly [key: string]: string | Messages };

function keysOf(prefix: string, messages: Messages): readonly string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}.${key}`] : keysOf(`${prefix}.${key}`, value),
  );
}
