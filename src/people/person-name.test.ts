import assert from "node:assert/strict";
import { test } from "node:test";
import { betterName, nameOf } from "./person-name.ts";

test("a full name beats a short one, a short one an address, and among equals the first stays", () => {
  const value = "a.schmidt@x.example";
  const seen = ["", "a.schmidt@x.example", "Anna", "Anna Schmidt", "Schmidt Anna", "AS"];

  let known = "";
  const kept = seen.map((name) => (known = betterName(known, { name, value })));

  assert.deepEqual(kept, [
    "",
    "a.schmidt@x.example",
    "Anna",
    "Anna Schmidt",
    "Anna Schmidt",
    "Anna Schmidt",
  ]);
});

test("without a name the address is read, where it holds one", () => {
  assert.deepEqual(
    ["anna.schmidt@x.example", "jo+news@x.example", "k.brandt@x.example"].map((value) =>
      nameOf("", value),
    ),
    ["Anna Schmidt", "jo+news@x.example", "k.brandt@x.example"],
  );
});
