import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "#channels/channel.ts";
import { FOLDERS, from, letter, profileOf, readSample, to } from "./for-tests.ts";

test("invitations, with what was written beside them, at the clock of their owner", async () => {
  const max = [from("max-acker-3", "Max Acker"), to("jobrandt", "Jo Brandt")];

  assert.deepEqual(await readSample(`${FOLDERS.middle}/Invitations.csv`), [
    letter({
      key: 'linkedin:invitation:["linkedin.com/in/jobrandt","linkedin.com/in/zoë-brückner","5/16/24, 11:40 PM"]',
      place: "2",
      at: new Date("2024-05-16T21:40:00Z"),
      parties: [from("jobrandt", "Jo Brandt"), to("zoë-brückner", "Zoë Brückner")],
      text: "Schön war's in Wien.\nBleiben wir in Kontakt?",
      signals: ["sent"],
    }),
    letter({
      key: 'linkedin:invitation:["linkedin.com/in/max-acker-3","linkedin.com/in/jobrandt","6/1/24, 12:05 AM"]',
      place: "4",
      at: new Date("2024-05-31T22:05:00Z"),
      parties: max,
    }),
    letter({
      key: 'linkedin:invitation:["linkedin.com/in/max-acker-3","linkedin.com/in/jobrandt","31/12/24, 12:05 AM"]',
      place: "5",
      parties: max,
      notes: [{ code: "linkedin.no-date", values: { value: "31/12/24, 12:05 AM" } }],
    }),
    {
      kind: "owner",
      party: { ...profileOf("jobrandt"), name: "Jo Brandt" },
      evidence: "account",
      count: 3,
    },
  ] satisfies readonly Reading[]);
});

test("an invitation has one key in every zone", async () => {
  const file = `${FOLDERS.middle}/Invitations.csv`;
  const tokyo = await readSample(file, { home: { zone: "Asia/Tokyo", country: "JP" } });
  const berlin = await readSample(file);
  const told = (readings: readonly Reading[]) =>
    readings.map((one) => (one.kind === "interaction" ? [one.key, one.at] : []));

  assert.deepEqual(
    told(tokyo).map(([key]) => key),
    told(berlin).map(([key]) => key),
  );
  assert.deepEqual(told(tokyo)[0]![1], new Date("2024-05-16T14:40:00Z"));
});

test("before late 2023 they name nobody by a profile", async () => {
  assert.deepEqual(await readSample(`${FOLDERS.old}/Invitations.csv`), [
    { kind: "skipped", place: "2", reason: "linkedin.name-only" },
  ]);
});
