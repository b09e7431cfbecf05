import assert from "node:assert/strict";
import { test } from "node:test";
import { groupLosses } from "./group-losses.ts";

const note = (place: string, ...lost: readonly string[]) => ({
  place,
  lost: lost.map((what) => ({ what, unknown: what.startsWith("X-") })),
});

test("what was lost is said once over all contacts, the most frequent first, with those it is of", () => {
  const [one, two, three] = [note("1", "key"), note("2", "key", "picture"), note("4", "picture")];
  const four = note("9", "picture", "X-FOO");

  assert.deepEqual(groupLosses([one, note("3"), two, three, four]), {
    contacts: 4,
    things: [
      { what: "picture", unknown: false, notes: [two, three, four] },
      { what: "key", unknown: false, notes: [one, two] },
      { what: "X-FOO", unknown: true, notes: [four] },
    ],
  });
});

test("where nothing was lost there is nothing to say", () => {
  assert.equal(groupLosses([note("1"), note("2")]), null);
});
