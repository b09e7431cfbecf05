import assert from "node:assert/strict";
import { test } from "node:test";
import { attendee, entry } from "#channels/calendar/for-tests.ts";
import type { Attendee, Entry } from "#channels/channel.ts";
import { judgeMeeting } from "./meeting-standing.ts";

const standing = (more: Partial<Entry>) =>
  judgeMeeting(entry(more), (party) => party.value === "me@x.example");

test("a meeting is with everyone else who was asked and did not decline", () => {
  const judged = standing({
    organizer: attendee("otto"),
    attendees: [
      attendee("me"),
      attendee("otto"),
      attendee("anna", { answer: "needs-action" }),
      attendee("bert", { answer: "declined" }),
      attendee("room", { type: "room" }),
    ],
  });

  assert.deepEqual(
    [judged.standing, judged.others.map(({ name }) => name)],
    ["personal", ["otto", "anna"]],
  );
});

test("an entry is no meeting of mine for a reason", () => {
  const crowd = (people: number) =>
    Array.from({ length: people }, (_, i) => attendee(`a${i}`)).concat(attendee("me"));
  const none = { kind: "none", reason: { code: "calendar.webinar", values: {} } } as const;

  assert.deepEqual(
    [
      { judgement: none },
      { status: "cancelled" as const },
      { attendees: [attendee("me", { answer: "declined" }), attendee("anna")] },
      { attendees: [attendee("me")] },
      { organizer: attendee("otto"), attendees: [attendee("anna")] },
      { organizer: attendee("otto"), attendees: [attendee("all", { type: "group" })] },
      { attendees: crowd(10) },
      { attendees: crowd(11) },
      { attendees: crowd(21) },
    ].map((more) => standing(more).standing),
    [
      "no-meeting",
      "cancelled",
      "declined",
      "alone",
      "not-invited",
      "personal",
      "personal",
      "crowd",
      "many",
    ],
  );
});

test("the organizer is met unless the list says otherwise, since Exchange does not list organizers", () => {
  const met = (organizer: Entry["organizer"], ...attendees: readonly Attendee[]) =>
    standing({ organizer, attendees: [attendee("me"), ...attendees] }).others.map(
      ({ name }) => name,
    );
  const otto = attendee("otto");

  assert.deepEqual(
    [
      met(otto, attendee("anna")),
      met(otto, attendee("otto"), attendee("anna")),
      met(otto, attendee("otto", { answer: "declined" }), attendee("anna")),
      met(otto, attendee("otto", { answer: "delegated" }), attendee("anna")),
      // An assistant who organizes in their own name and does not come.
      met(otto, attendee("otto", { informed: true }), attendee("anna")),
      met(otto),
      met(null, attendee("anna")),
    ],
    [["otto", "anna"], ["otto", "anna"], ["anna"], ["anna"], ["anna"], ["otto"], ["anna"]],
  );
});

test("who delegated is not met, who was delegated to is", () => {
  const delegated = [
    attendee("bert", { answer: "delegated" }),
    attendee("cleo", { answer: "needs-action" }),
  ];

  assert.deepEqual(
    standing({ attendees: [attendee("me"), ...delegated] }).others.map(({ name }) => name),
    ["cleo"],
  );
});

test("where I sent somebody else or was only told of it I met nobody", () => {
  const asked = (me: Partial<Attendee>) =>
    standing({ organizer: attendee("otto"), attendees: [attendee("me", me), attendee("anna")] })
      .standing;

  assert.deepEqual([{ answer: "delegated" as const }, { informed: true as const }, {}].map(asked), [
    "declined",
    "not-invited",
    "personal",
  ]);
});
