import assert from "node:assert/strict";
import { test } from "node:test";
import { readJoinsSearch } from "#web/joins/joins-search.ts";

test("whatever stands in the address, the page can show", () => {
  const person = "01a22779-03ab-7642-9933-b99fb9516538";
  assert.deepEqual(
    [
      readJoinsSearch({ show: "groups", person }),
      readJoinsSearch({ show: "one" }),
      readJoinsSearch({ show: "all", person: "12", other: 1 }),
    ],
    [{ show: "groups", person }, {}, {}],
  );
});
