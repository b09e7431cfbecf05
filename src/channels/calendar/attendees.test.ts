import assert from "node:assert/strict";
import { test } from "node:test";
import { readAttendees, readParty } from "./attendees.ts";
import { parseLine } from "./content-line.ts";

const read = (...lines: readonly string[]) => readAttendees(lines.map((line) => parseLine(line)!));

test("an attendee has an address, a name, an answer and a part", () => {
  assert.deepEqual(
    read(
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT;PARTSTAT=TENTATIVE;CN="Vogt, Petra":MAILTO:Petra.Vogt@Lumen.example',
    ),
    [
      {
        kind: "email",
        value: "petra.vogt@lumen.example",
        name: "Petra Vogt",
        type: "individual",
        answer: "tentative",
        optional: true,
      },
    ],
  );
});

test("an address is found wherever a program puts it", () => {
  assert.deepEqual(
    [
      "ORGANIZER:mailto:a@x.example",
      "ORGANIZER:a@x.example",
      "ORGANIZER:MAILTO:mailto:a@x.example",
      "ORGANIZER;CN=Anna: Einkauf:mailto:a@x.example",
      "ORGANIZER;EMAIL=a@x.example:/principals/users/1",
      "ORGANIZER;EMAIL=a@x.example:urn:uuid:1",
      'ORGANIZER;SENT-BY="mailto:assistant@x.example":mailto:a@x.example',
    ].map((line) => readParty(parseLine(line)!)?.value),
    Array.from({ length: 7 }, () => "a@x.example"),
  );
});

test("who has no address, or one that is no person's, is nobody", () => {
  assert.deepEqual(
    read(
      "ATTENDEE;CN=Petra Vogt:invalid:nomail",
      "ATTENDEE:mailto:abc123@group.calendar.google.com",
      "ATTENDEE:mailto:de.german#holiday@group.v.calendar.google.com",
      "ATTENDEE:mailto:abc123@import.calendar.google.com",
      "ATTENDEE;CN=Contacts:mailto:4dhmurjkc5hn8sq0@virtual",
      "ATTENDEE:",
    ),
    [],
  );
});

test("rooms and resources are told from people", () => {
  assert.deepEqual(
    read(
      "ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED;CN=Alster (8):mailto:c_1@resource.calendar.google.com",
      "ATTENDEE;CUTYPE=ROOM;CN=Elbe:mailto:elbe@x.example",
      "ATTENDEE;CUTYPE=RESOURCE;CN=Konferenzraum 2:mailto:kr2@x.example",
      "ATTENDEE;CUTYPE=RESOURCE;CN=Beamer:mailto:beamer@x.example",
      "ATTENDEE;CUTYPE=GROUP;CN=Vertrieb:mailto:vertrieb@x.example",
      "ATTENDEE;CUTYPE=UNKNOWN;CN=Anna:mailto:anna@x.example",
    ).map(({ type }) => type),
    ["room", "room", "room", "resource", "group", "individual"],
  );
});

test("who is named twice is there once, with the answer", () => {
  assert.deepEqual(
    read(
      "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@x.example",
      "ATTENDEE;PARTSTAT=DECLINED:mailto:A@x.example",
      "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@x.example",
      'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:c@x.example":mailto:b@x.example',
      'ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM="mailto:b@x.example":mailto:c@x.example',
    ).map(({ value, answer }) => [value, answer]),
    [
      ["a@x.example", "declined"],
      ["b@x.example", "delegated"],
      ["c@x.example", "accepted"],
    ],
  );
});

test("who is only told of it is marked", () => {
  assert.deepEqual(
    read(
      "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:a@x.example",
      "ATTENDEE;ROLE=OPT-PARTICIPANT:mailto:b@x.example",
      "ATTENDEE:mailto:c@x.example",
    ).map(({ optional, informed }) => [optional, informed]),
    [
      [true, true],
      [true, undefined],
      [false, undefined],
    ],
  );
});

test("at most 1,000 are kept", () => {
  const lines = Array.from({ length: 1500 }, (_, i) => `ATTENDEE:mailto:a${i}@x.example`);

  assert.equal(read(...lines).length, 1_000);
});
