import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attendee, Entry } from "#channels/channel.ts";
import { judgeMeeting } from "./meeting-standing.ts";
import { mergeEntries } from "./merge-entries.ts";

const attendee = (name: string, more: Partial<Attendee> = {}): Attendee => ({
  kind: "email",
  value: `${name}@x.example`,
  name,
  type: "individual",
  answer: "accepted",
  optional: false,
  ...more,
});

const entry = (more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  key: "ical:1",
  place: "1",
  uid: "1",
  recurrenceId: null,
  sequence: 0,
  method: "publish",
  status: "confirmed",
  summary: "Jour fixe",
  location: "",
  description: "",
  start: { local: "2026-03-01T09:00:00", zone: "Europe/Berlin" },
  end: null,
  recurrence: null,
  organizer: attendee("me"),
  attendees: [attendee("me"), attendee("anna")],
  created: null,
  judgement: { kind: "unclear", reason: { code: "calendar.nothing-found", values: {} } },
  notes: [],
  ...more,
});

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

test("an invitation, its answer and the calendar's copy are one entry, in whatever order they come", () => {
  const invited = entry({
    method: "request",
    attendees: [
      attendee("me", { answer: "needs-action" }),
      attendee("anna", { answer: "needs-action" }),
    ],
    description: "https://zoom.example/j/1",
    judgement: { kind: "video", reason: { code: "calendar.link", values: {} } },
  });
  const answered = entry({ method: "reply", attendees: [attendee("anna")] });
  const copy = entry({ attendees: [attendee("me"), attendee("anna", { answer: "needs-action" })] });

  const merged = mergeEntries([invited, answered, copy]);

  assert.deepEqual(mergeEntries([copy, answered, invited]), merged);
  assert.deepEqual(
    [merged.attendees.map(({ answer }) => answer), merged.judgement.kind, merged.status],
    [["accepted", "accepted"], "video", "confirmed"],
  );
});

test("a cancellation holds unless a newer invitation follows it", () => {
  const cancel = entry({ method: "cancel", sequence: 1, attendees: [] });

  assert.deepEqual(
    [
      mergeEntries([entry(), cancel]).status,
      mergeEntries([cancel, entry({ sequence: 1 })]).status,
      mergeEntries([cancel, entry({ sequence: 2 })]).status,
    ],
    ["cancelled", "cancelled", "confirmed"],
  );
});
