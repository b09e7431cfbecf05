import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeetList, MeetPerson, PersonPage } from "#api/people.ts";
import { marked, pageWithMark, weightAfter } from "#web/home/marks.ts";

const hannah: MeetPerson = {
  id: "0190a6d2-0000-7000-8000-000000000001",
  name: "Hannah Whitcombe",
  title: null,
  company: null,
  seat: null,
  parts: { need: 61, days: 61, missing: 1, quieter: 0.1, longAgo: 0, weight: 1 },
  onlyVirtual: true,
  fading: false,
  pulse: {
    value: 0.97,
    band: "lively",
    horizon: 90,
    rhythm: 0.95,
    stay: 0.99,
    contactDays: 140,
    silentDays: 3,
    usualGap: 6,
  },
  reasons: [],
  lastContact: "2027-02-13T09:30:00Z",
  lastSeen: null,
  met: false,
  months: [],
  seen: [],
};
const joost: MeetPerson = {
  ...hannah,
  id: "0190a6d2-0000-7000-8000-000000000002",
  name: "Joost van Delden",
  parts: { need: 45.88, days: 74, missing: 0.62, quieter: 0.62, longAgo: 0.53, weight: 1 },
  onlyVirtual: false,
  lastContact: "2027-01-22T09:30:00Z",
  lastSeen: "2025-07-08T12:00:00Z",
  met: true,
  seen: [{ day: "2025-07-08", label: "Köln" }],
};
const list: MeetList = {
  people: [hannah, joost],
  near: null,
  total: 2,
  counts: { all: 2, onlyVirtual: 1, fading: 1 },
  channels: [],
  companies: [],
  asOf: "2027-02-16T06:42:00Z",
  sources: 3,
};

test("more and less go in steps of half, once and double, and end there", () => {
  assert.deepEqual(
    [0.5, 1, 2].map((weight) => [weightAfter(weight, "more"), weightAfter(weight, "less")]),
    [
      [1, null],
      [2, 0.5],
      [null, 1],
    ],
  );
});

test("who was met is no longer only virtual, and both clocks start anew", () => {
  const { people } = marked(list, { kind: "met", person: hannah.id, day: "2027-02-15", where: "" });

  assert.deepEqual(people, [
    {
      ...hannah,
      onlyVirtual: false,
      met: true,
      lastSeen: "2027-02-15T12:00:00Z",
      lastContact: "2027-02-15T12:00:00Z",
      seen: [{ day: "2027-02-15", label: "" }],
    },
    joost,
  ]);
});

test("met on a day that nobody remembers is met, and moves no clock", () => {
  const { people } = marked(list, { kind: "met", person: hannah.id, day: null, where: "" });

  assert.deepEqual(people[0], { ...hannah, onlyVirtual: false, met: true });
});

test("a meeting of long ago turns no clock back", () => {
  const { people } = marked(list, {
    kind: "met",
    person: joost.id,
    day: "2019-05-01",
    where: "Köln",
  });

  assert.deepEqual(
    [people[1]!.lastSeen, people[1]!.lastContact, people[1]!.seen[0]],
    [joost.lastSeen, joost.lastContact, { day: "2019-05-01", label: "Köln" }],
  );
});

test("a weight changes the sum, hiding takes the row out, and others stay as they are", () => {
  const weighed = marked(list, { kind: "weight", person: joost.id, weight: 2 });
  const hidden = marked(list, { kind: "hidden", person: joost.id });
  const stranger = marked(list, { kind: "hidden", person: "0190a6d2-0000-7000-8000-00000000ffff" });

  assert.deepEqual(
    [weighed.people[1]!.parts.need, hidden.people, hidden.total, stranger],
    [joost.parts.days * joost.parts.missing * 2, [hannah], 1, list],
  );
});

test("what is not theirs is gone from their page at once, and what is written stands there once it is kept", () => {
  const number = {
    field: "phone",
    value: "+4930901820",
    written: "+49 30 901820",
    at: null,
  } as const;
  const page = {
    ...hannah,
    handles: [],
    facts: [{ ...number, cards: [] }],
  } as unknown as PersonPage;
  const edit = { kind: "edit", person: hannah.id } as const;
  const wrong = pageWithMark(page, { ...edit, field: "wrong", value: "phone:+4930901820" });

  assert.deepEqual(wrong.facts, []);
  assert.deepEqual(pageWithMark(page, { ...edit, field: "place", value: "Graz" }), page);
});
