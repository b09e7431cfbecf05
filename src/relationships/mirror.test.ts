import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "#shared/time.ts";
import { PLACE, newWorld } from "./for-tests.ts";
import { addMarks } from "./marks.ts";
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

test("what is on Monday is no part of the week before, an all-day meeting neither", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await world.exchange({ with: anna, at: "2026-11-22T23:00:00Z", kind: "in-person" });
  const behind = async (monday: string) => {
    const asked = { monday: dayNumber(monday), side: "face" as const };
    const { people } = await world.inside((tx) => mirrorPeople(tx, asked, PLACE));
    return people.map(({ name }) => name);
  };
  const { weeks } = await world.inside((tx) => mirror(tx, PLACE));

  assert.deepEqual([await behind("2026-11-16"), await behind("2026-11-23")], [[], ["Anna"]]);
  assert.deepEqual(
    weeks.slice(-2).map(({ facePeople }) => facePeople),
    [0, 1],
  );
});

test("meetings that the user told count once a day, for all of whom they were told at once", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example", "anna@home.example");
  const bert = await world.person("Bert", "bert@x.example");
  const met = (person: { id: string }, day: string, where = "") => ({
    kind: "met" as const,
    person: person.id,
    day,
    where,
  });
  await world.exchange({ with: bert, at: "2026-11-19T09:00:00Z", kind: "in-person", minutes: 20 });
  const clicks = [
    [met(anna, "2026-11-18", "Café"), met(bert, "2026-11-18", "Café")],
    [met(anna, "2026-11-18", "Fair")],
    [met(bert, "2026-11-19")],
    [met(anna, "2026-11-22")],
  ];
  for (const [n, marks] of clicks.entries()) {
    const now = new Date(PLACE.now.getTime() - n * 60_000);
    await world.inside((tx) => addMarks(tx, marks, { ...PLACE, now, userId: world.userId }));
  }
  const { weeks } = await world.inside((tx) => mirror(tx, PLACE));
  const { people, kinds } = await world.inside((tx) =>
    mirrorPeople(tx, { monday: dayNumber("2026-11-16"), side: "face" }, PLACE),
  );

  assert.deepEqual(
    [weeks.at(-2)?.faceMinutes, weeks.at(-2)?.facePeople, weeks.at(-1)?.faceMinutes],
    [140, 2, 0],
  );
  assert.deepEqual(
    people.map(({ name, minutes, contacts }) => [name, minutes, contacts]),
    [
      ["Anna", 120, 2],
      ["Bert", 80, 2],
    ],
  );
  assert.deepEqual(kinds, [{ kind: "in-person", contacts: 3, minutes: 140 }]);
});

test("who is no business contact is in no week, and the meeting is the others' alone", async () => {
  const { world, anna, bert } = await week();
  await world.inside((tx) =>
    addMarks(tx, [{ kind: "hidden", person: anna.id }], { ...PLACE, userId: world.userId }),
  );
  const { weeks } = await world.inside((tx) => mirror(tx, PLACE));
  const { people } = await world.inside((tx) =>
    mirrorPeople(tx, { monday: dayNumber("2026-11-16"), side: "virtual" }, PLACE),
  );

  assert.deepEqual(weeks.at(-2), {
    monday: "2026-11-16",
    virtualMinutes: 3,
    virtualPeople: 1,
    faceMinutes: 60,
    facePeople: 1,
  });
  assert.deepEqual(people, [{ id: bert.id, name: "Bert", minutes: 3, contacts: 1 }]);
});

test("a week at the end of all calendars is empty", async () => {
  const world = await newWorld();
  const monday = dayNumber("9999-12-27");

  assert.deepEqual(
    await world.inside((tx) => mirrorPeople(tx, { monday, side: "virtual" }, PLACE)),
    { people: [], kinds: [] },
  );
});
