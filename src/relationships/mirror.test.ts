import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "#shared/time.ts";
import { PLACE, newWorld } from "./for-tests.ts";
import { mirror, mirrorPeople } from "./mirror.ts";

async function week() {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example", "anna@home.example");
  const bert = await world.person("Bert", "bert@x.example");
  // Sunday evening in Berlin, the last moment of the week before.
  await world.exchange({ with: anna, at: "2026-11-15T22:59:00Z" });
  await world.exchange({ with: [anna, bert], at: "2026-11-16T09:00:00Z" });
  await world.exchange({ with: anna, at: "2026-11-17T09:00:00Z", kind: "video", minutes: 45 });
  await world.exchange({ with: [anna, bert], at: "2026-11-18T09:00:00Z", kind: "in-person" });
  await world.exchange({ with: bert, at: "2026-11-19T09:00:00Z", kind: "unclear", minutes: 90 });
  await world.exchange({ with: bert, at: "2026-11-20T09:00:00Z", counted: false });
  await world.exchange({ with: bert, at: "2026-11-27T09:00:00Z", kind: "in-person" });
  return { world, anna, bert };
}

test("twelve weeks from Monday; an hour with two people is one hour", async () => {
  const { world } = await week();
  const { weeks, assumed } = await world.inside((tx) => mirror(tx, PLACE));
  const none = { virtualMinutes: 0, virtualPeople: 0, faceMinutes: 0, facePeople: 0 };

  assert.equal(weeks.length, 12);
  assert.deepEqual(weeks.slice(-3), [
    { ...none, monday: "2026-11-09", virtualMinutes: 3, virtualPeople: 1 },
    { monday: "2026-11-16", virtualMinutes: 48, virtualPeople: 2, faceMinutes: 60, facePeople: 2 },
    { ...none, monday: "2026-11-23" },
  ]);
  assert.deepEqual(assumed, { written: 3, phone: 10, video: 30, inPerson: 60 });
});

test("each side of a week opens to its people, and to what its minutes are made of", async () => {
  const { world, anna, bert } = await week();
  const of = (side: "virtual" | "face") =>
    world.inside((tx) => mirrorPeople(tx, { monday: dayNumber("2026-11-16"), side }, PLACE));

  assert.deepEqual(await of("virtual"), {
    people: [
      { id: anna.id, name: "Anna", minutes: 48, contacts: 2 },
      { id: bert.id, name: "Bert", minutes: 3, contacts: 1 },
    ],
    kinds: [
      { kind: "written", contacts: 1, minutes: 3 },
      { kind: "video", contacts: 1, minutes: 45 },
    ],
  });
  assert.deepEqual(await of("face"), {
    people: [
      { id: anna.id, name: "Anna", minutes: 60, contacts: 1 },
      { id: bert.id, name: "Bert", minutes: 60, contacts: 1 },
    ],
    kinds: [{ kind: "in-person", contacts: 1, minutes: 60 }],
  });
});
