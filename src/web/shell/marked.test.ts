import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "#web/shell/marked.ts";

const shown = (name: string, text: string) =>
  marked(name, text)
    .map(({ words, hit }) => (hit ? `[${words}]` : words))
    .join("");

test("marks what was typed, whatever its case and accents", () => {
  assert.deepEqual(
    [
      shown("Hannah Whitcombe", "whit"),
      shown("Agnieszka Wójcik", "wojc"),
      shown("Priya Ramanathan", "x"),
      shown("Tom Aldersey", ""),
      shown("𝒥örg Straße", "org"),
    ],
    [
      "Hannah [Whit]combe",
      "Agnieszka [Wójc]ik",
      "Priya Ramanathan",
      "Tom Aldersey",
      "𝒥[örg] Straße",
    ],
  );
});
