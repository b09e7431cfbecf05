import assert from "node:assert/strict";
import { test } from "node:test";
import type { Unclear } from "#api/daily.ts";
import { groupsOf } from "#web/home/unclear-groups.ts";

const entry = (id: string, subject: string, ...people: readonly string[]): Unclear => ({
  id,
  at: "2027-02-09T13:00:00Z",
  minutes: 45,
  subject,
  people: people.map((name) => ({ id: name, name })),
  reason: { code: "", values: {}, text: "" },
});

const ids = (entries: readonly Unclear[]) =>
  groupsOf(entries).map((group) => group.map(({ id }) => id));

test("a round of the same name and people is one question, in the order of its first entry", () => {
  assert.deepEqual(
    ids([
      entry("a", "Coffee?", "Ana"),
      entry("b", "Jour fixe", "Ana", "Ben"),
      entry("c", "Coffee?", "Ben"),
      entry("d", "Jour fixe", "Ben", "Ana"),
    ]),
    [["a"], ["b", "d"], ["c"]],
  );
});

test("nothing unclear makes no question", () => {
  assert.deepEqual(ids([]), []);
});
