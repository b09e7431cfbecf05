import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGE } from "./for-tests.ts";
import { readingFrom } from "./readings.ts";

const version = {
  kind: "person",
  of: "person",
  name: {
    full: "Petra Vogt",
    prefix: "",
    given: "Petra",
    additional: "",
    family: "Vogt",
    suffix: "",
    nicknames: [],
  },
  handles: [{ kind: "email", value: "petra@lumen.example", label: "work" }],
  works: [],
  addresses: [],
  urls: [],
  birthday: null,
  note: "",
  connected: null,
  changed: "2024-03-04T08:15:00.000Z",
};

test("a card of an archive has its older versions, and these have none of their own", () => {
  const strange = [{ ...version, older: [{ handles: "nothing of this was looked at" }] }];
  const line = { ...version, key: "card:1", older: [{ ...version, older: strange }] };
  const changed = new Date(version.changed);
  assert.deepEqual(readingFrom(line, "7"), {
    ...version,
    key: "card:1",
    place: "7",
    changed,
    notes: [],
    older: [{ ...version, place: "7", changed, notes: [] }],
  });
});

test("no older versions are none", () => {
  const reading = readingFrom({ ...version, key: "card:1", older: [] }, "7");
  assert.ok(reading && !("older" in reading));
});

test("a call that lasted longer than anybody lives is one of which nobody knows how long", () => {
  const call = (minutes: unknown) => ({
    ...MESSAGE,
    channel: "phone",
    held: { kind: "phone", minutes, reason: { code: "phone.call", values: {} } },
  });
  assert.deepEqual(
    [7, 1e300, "7"].map((minutes) => {
      const reading = readingFrom(call(minutes), "1");
      return reading?.kind === "interaction" ? reading.held?.minutes : "none";
    }),
    [7, null, "none"],
  );
});
