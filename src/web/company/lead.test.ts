import assert from "node:assert/strict";
import { test } from "node:test";
import { leadOf, mostMail, shortName } from "./lead.ts";

const person = (name: string, tie: boolean, met: boolean, written = 0) =>
  ({ name, tie, met, counts: { written, phone: 0, video: 0, inPerson: 0 } }) as Parameters<
    typeof mostMail
  >[0][number];

const lead = (people: readonly ReturnType<typeof person>[], seenLast: readonly string[] = []) =>
  leadOf({
    people: [...people],
    whole: { lastSeenWith: seenLast.map((name) => ({ id: name, name })) },
  } as Parameters<typeof leadOf>[0]);

test("who is alone there is who everything runs through", () => {
  assert.deepEqual(
    [lead([person("Hannah", true, true)]), lead([person("Hannah", true, false)])],
    [
      { say: "one", name: "Hannah" },
      { say: "one-never", name: "Hannah" },
    ],
  );
});

test("of several it is said how many one has seen, and whom last", () => {
  const [joost, sanne, ineke] = [
    person("Joost", true, true),
    person("Sanne", true, false),
    person("Ineke", false, false),
  ];
  assert.deepEqual(
    [lead([joost, sanne], ["Joost"]), lead([joost, sanne]), lead([sanne, ineke]), lead([ineke])],
    [
      { say: "seen", people: 2, seen: 1, name: "Joost" },
      { say: "some-day", people: 2, seen: 1 },
      { say: "never", people: 2 },
      { say: "no-tie", people: 1 },
    ],
  );
});

test("the most mail is more than half of it, and of one alone nobody says so", () => {
  const [sanne, joost, lars] = [
    person("Sanne", true, false, 5),
    person("Joost", true, true, 4),
    person("Lars", true, true, 1),
  ];
  assert.deepEqual(
    [[sanne, joost], [sanne, joost, lars], [sanne]].map((people) => mostMail(people)?.name),
    ["Sanne", undefined, undefined],
  );
});

test("across the table one is called by the first name", () => {
  assert.deepEqual(
    ["Joost van Delden", "Delden, Joost van", "joost@waterlijn.example", "Cher"].map(shortName),
    ["Joost", "Joost", "joost", "Cher"],
  );
});
