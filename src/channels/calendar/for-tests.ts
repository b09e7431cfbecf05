/** Entries and their parts as tests write them down: what is told matters, the rest is as usual. */
import type { Attendee, Entry } from "#channels/channel.ts";
import type { EntryParts } from "./evidence.ts";

export const attendee = (name: string, more: Partial<Attendee> = {}): Attendee => ({
  kind: "email",
  value: `${name}@x.example`,
  name,
  type: "individual",
  answer: "accepted",
  optional: false,
  ...more,
});

export const entry = (more: Partial<Entry> = {}): Entry => ({
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

/** Of an entry with a guest, as the judge is told. */
export const parts = (more: Partial<EntryParts> = {}): EntryParts => ({
  summary: "Jour fixe",
  location: "",
  description: "",
  start: "2024-03-01T09:00:00",
  allDay: false,
  names: ["Petra Vogt", "Jo Berg"],
  guests: 1,
  rooms: [],
  conferences: [],
  places: [],
  travel: false,
  away: false,
  ...more,
});
