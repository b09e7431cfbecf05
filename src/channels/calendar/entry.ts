/**
 * One calendar component as a reading: an entry, or why it is none. A property that cannot be read
 * is left out and noted; without a start there is no entry. Of properties that stand twice the first
 * holds. The end is the first moment after (RFC 5545), also for whole days.
 */
import type { Entry, EntryTime, Keep, Note, Party, Problem, Skipped } from "#channels/channel.ts";
import { readAttendees, readParty } from "./attendees.ts";
import { addDuration, instant, isAllDay, parseDuration, parseTime } from "./calendar-time.ts";
import type { Component, ItemName } from "./components.ts";
import {
  type Properties,
  conferencesIn,
  hasTravel,
  isAway,
  placesIn,
} from "./conference-properties.ts";
import { type Property, firstParam, nameIn, parseLine, unescapeText } from "./content-line.ts";
import { readDescription } from "./description.ts";
import { fingerprint } from "#channels/fingerprint.ts";
import { judge } from "./judge.ts";
import { LIMITS } from "./limits.ts";
import { readRecurrence } from "./recurrence-properties.ts";

/** What holds for all entries of one calendar. */
export interface Frame {
  /** Of the whole calendar: "publish", "request", "cancel" … */
  readonly method: string;
  /** Where what floats takes place; null where the calendar does not say. */
  readonly zone: string | null;
  /** The zone that a TZID means, or null. */
  readonly zoneOf: (tzid: string) => string | null;
  readonly keep: Keep;
}

export function readItem(
  component: Component,
  frame: Frame,
  place: string,
): Entry | Skipped | Problem {
  const reason = SKIPPED.get(component.name);
  if (reason) return { kind: "skipped", place, reason };
  if (component.tooLarge) return problem(place, "component-too-large");

  const notes = new Map(component.notes.map((note) => [note.code, note]));
  const note: TakeNote = (code, values = {}) => {
    if (!notes.has(code)) notes.set(code, { code: `calendar.${code}`, values });
  };
  const reader = readerOf(propertiesOf(component.lines, note), frame, note);
  const start = readStart(reader, frame.method);
  if (typeof start === "string") {
    const value = reader.raw("DTSTART").slice(0, 100).toWellFormed();
    return { ...problem(place, start), values: start === "no-start" ? {} : { value } };
  }
  return readEvent({ reader, start, frame, place, notes });
}

type TakeNote = (code: string, values?: Note["values"]) => void;

const SKIPPED = new Map<ItemName, string>([
  ["VTODO", "to-do"],
  ["VJOURNAL", "journal"],
  ["VFREEBUSY", "free-busy"],
  ["VAVAILABILITY", "availability"],
]);

const problem = (place: string, code: string): Problem => ({
  kind: "problem",
  place,
  code: `calendar.${code}`,
  values: {},
});

/** A line without a name goes on with a text whose line breaks were not escaped. */
function propertiesOf(lines: readonly string[], note: TakeNote): Properties {
  const properties = new Map<string, Property[]>();
  let text: Property | null = null;
  for (const line of lines) {
    const property = parseLine(line);
    if (property) {
      text = TEXTS.has(property.name) ? property : null;
      const same = properties.get(property.name);
      if (same) same.push(property);
      else properties.set(property.name, [property]);
      continue;
    }
    note("line-unreadable", { line: line.slice(0, 100).toWellFormed() });
    const same = text && nameIn(line) === "" ? properties.get(text.name) : undefined;
    if (text && same?.at(-1) === text) {
      text = { ...text, value: `${text.value}\\n${line}` };
      same[same.length - 1] = text;
    }
  }
  return properties;
}

const TEXTS = new Set(["DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT"]);

interface Reader {
  readonly properties: Properties;
  readonly raw: (name: string) => string;
  readonly text: (name: string, limit: number) => string;
  /** Undefined where the property is missing, null where it is no time. */
  readonly time: (name: string) => EntryTime | null | undefined;
  readonly note: TakeNote;
  readonly times: (property: Property) => readonly (EntryTime | null)[];
}

function readerOf(properties: Properties, frame: Frame, note: TakeNote): Reader {
  const first = (name: string): Property | undefined => properties.get(name)?.[0];
  const raw = (name: string): string => first(name)?.value.trim() ?? "";
  return {
    properties,
    note,
    raw,
    text: (name, limit) => unescapeText(raw(name)).trim().slice(0, limit).toWellFormed(),
    time: (name) => {
      const property = first(name);
      return property && timesOf(property)[0];
    },
    times: timesOf,
  };

  function timesOf(property: Property): readonly (EntryTime | null)[] {
    const zone = zoneOf(firstParam(property, "TZID"));
    const day = firstParam(property, "VALUE").toUpperCase() === "DATE";
    return property.value
      .split(",")
      .slice(0, LIMITS.times)
      .map((value) => parseTime(day ? value.trim().slice(0, 8) : value, zone));
  }

  function zoneOf(tzid: string): string | null {
    if (tzid === "") return frame.zone;
    const zone = frame.zoneOf(tzid);
    if (zone === null) note("unknown-zone", { zone: tzid.slice(0, 100).toWellFormed() });
    return zone;
  }
}

/** A whole day that Exchange writes as the time from midnight on is a whole day. */
function readStart(reader: Reader, method: string): EntryTime | "no-start" | "start-unreadable" {
  const start = reader.time("DTSTART");
  if (start === null && reader.raw("DTSTART") !== "") return "start-unreadable";
  if (start) return isMarkedAllDay(reader, start) ? wholeDay(start) : start;
  // Who calls off one occurrence or answers for it need not say when it starts (RFC 5546).
  const occurrence = reader.time("RECURRENCE-ID");
  return occurrence && (method === "cancel" || method === "reply") ? occurrence : "no-start";
}

const isMarkedAllDay = ({ raw }: Reader, { local }: EntryTime): boolean =>
  local.endsWith("T00:00:00") && raw("X-MICROSOFT-CDO-ALLDAYEVENT").toUpperCase() === "TRUE";

const wholeDay = ({ local, zone }: EntryTime): EntryTime => ({ local: local.slice(0, 10), zone });

interface Parts {
  readonly reader: Reader;
  readonly start: EntryTime;
  readonly frame: Frame;
  readonly place: string;
  readonly notes: ReadonlyMap<string, Note>;
}

function readEvent({ reader, start, frame, place, notes }: Parts): Entry {
  const { properties, raw, text, note } = reader;
  const organizer = readParty(properties.get("ORGANIZER")?.[0] ?? NO_PROPERTY);
  const attendees = readAttendees(properties.get("ATTENDEE") ?? []);
  if (attendees.length >= LIMITS.attendees) {
    note("too-many-attendees", { attendees: LIMITS.attendees });
  }
  const summary = text("SUMMARY", LIMITS.summaryChars);
  const recurrenceId = reader.time("RECURRENCE-ID") ?? null;
  const uid = uidOf(raw("UID"), [raw("DTSTART"), summary, organizer?.value ?? ""]);
  const entry: Entry = {
    kind: "entry",
    key: keyOf(uid, recurrenceId),
    place,
    uid,
    recurrenceId,
    ...(isAndFollowing(properties) ? { andFollowing: true } : {}),
    sequence: numberIn(raw("SEQUENCE")),
    ...stampOf(reader),
    method: frame.method,
    status: statusOf(raw("STATUS"), frame.method, summary),
    summary,
    location: text("LOCATION", LIMITS.locationChars),
    description: readDescription(properties),
    start,
    end: readEnd(reader, start),
    recurrence: readRecurrence(properties, reader.times, note),
    organizer,
    attendees,
    created: createdAt(reader),
    judgement: { kind: "unclear", reason: { code: "calendar.nothing-found", values: {} } },
    notes: [],
  };
  const judgement = judge({ ...partsOf(entry, properties), summary });
  return asKept({ ...entry, judgement, notes: [...notes.values()] }, frame.keep);
}

const NO_PROPERTY: Property = { name: "", params: new Map(), value: "" };

function partsOf(entry: Entry, properties: Properties) {
  const people = entry.attendees.filter(({ type }) => type === "individual" || type === "group");
  const guests = people.filter(({ value }) => value !== entry.organizer?.value);
  const parties: readonly Party[] = entry.organizer ? [...people, entry.organizer] : people;
  return {
    location: entry.location,
    description: [
      entry.description,
      properties.get("X-ALT-DESC")?.[0]?.value.replaceAll("&amp;", "&") ?? "",
      properties.get("URL")?.[0]?.value ?? "",
    ].join("\n"),
    start: entry.start.local,
    allDay: isAllDay(entry.start),
    names: parties.map(({ name }) => name),
    guests: guests.length,
    rooms: entry.attendees
      .filter(({ type, answer }) => type === "room" && answer === "accepted")
      .map(({ name, value }) => name || value),
    conferences: conferencesIn(properties),
    places: placesIn(properties),
    travel: hasTravel(properties),
    away: isAway(properties),
  };
}

/** What was left out is not said in a reason or a note either. */
export function asKept(entry: Entry, keep: Keep): Entry {
  if (keep === "text") return entry;
  const notes = entry.notes.map((one) => (one.code === UNREADABLE_LINE ? masked(one) : one));
  if (keep === "subjects") return { ...entry, description: "", notes };
  const judgement = { ...entry.judgement, reason: masked(entry.judgement.reason) };
  return { ...entry, summary: "", location: "", description: "", judgement, notes };
}

const UNREADABLE_LINE = "calendar.line-unreadable";

const masked = ({ code, values }: Note): Note => ({
  code,
  values: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, key === "provider" ? value : "…"]),
  ),
});

/** An id that is missing, or too long to be one, is made of what the entry says. */
function uidOf(uid: string, parts: readonly string[]): string {
  return uid !== "" && uid.length <= LIMITS.uidChars
    ? uid
    : `visavis-${fingerprint([uid, ...parts].join("\n"))}`;
}

/** The occurrence in UTC, so that calendars that name it in different zones mean the same. */
function keyOf(uid: string, recurrenceId: EntryTime | null): string {
  if (recurrenceId === null) return `ical:${uid}`;
  const { local, zone } = recurrenceId;
  const plain =
    isAllDay(recurrenceId) || zone === null
      ? local
      : `${instant(recurrenceId, zone).toISOString().slice(0, 19)}Z`;
  return `ical:${uid}:${plain.replaceAll(/[-:]/g, "")}`;
}

const isAndFollowing = (properties: Properties): boolean => {
  const property = properties.get("RECURRENCE-ID")?.[0];
  return property !== undefined && firstParam(property, "RANGE").toUpperCase() === "THISANDFUTURE";
};

const numberIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** Outlook leaves called-off meetings in the calendar and says so in the subject. */
export function statusOf(status: string, method: string, summary: string): Entry["status"] {
  const word = status.toUpperCase();
  if (word === "CANCELLED" || word === "CANCELED" || method === "cancel") return "cancelled";
  if (/^(?:abgesagt|canceled|cancelled): /i.test(summary)) return "cancelled";
  return word === "TENTATIVE" ? "tentative" : "confirmed";
}

function readEnd(reader: Reader, start: EntryTime): EntryTime | null {
  const written = reader.raw("DTEND") === "" ? endByDuration(reader, start) : reader.time("DTEND");
  if (written === undefined) return null;
  const end = written && isAllDay(start) ? wholeDay(written) : written;
  if (end === null) {
    reader.note("end-unreadable", {
      value: (reader.raw("DTEND") || reader.raw("DURATION")).slice(0, 100).toWellFormed(),
    });
    return null;
  }
  const [from, to] = [start, end].map((time) => instant(time, "UTC").getTime()) as [number, number];
  if (to < from) reader.note("end-before-start");
  // A whole day that ends on itself is that day.
  return to < from || (to === from && isAllDay(start)) ? null : end;
}

function endByDuration({ raw }: Reader, start: EntryTime): EntryTime | null | undefined {
  const text = raw("DURATION");
  if (text === "") return undefined;
  const duration = parseDuration(text);
  return duration && addDuration(start, duration);
}

/** RFC 5545 asks for UTC; what stands there without a zone is taken as that. */
function stampOf({ time }: Reader): Pick<Entry, "stamp"> {
  const stamp = time("DTSTAMP");
  if (!stamp || isAllDay(stamp)) return {};
  return { stamp: `${instant(stamp, "UTC").toISOString().slice(0, 19)}Z` };
}

/** Google writes the year 0 or 1900 for entries that were brought in from elsewhere. */
function createdAt({ time }: Reader): Date | null {
  const created = time("CREATED");
  if (!created || isAllDay(created) || created.local < "1971") return null;
  return instant(created, "UTC");
}
