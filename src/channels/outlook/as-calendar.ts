/**
 * An appointment of Outlook, or an invitation, as the calendar file that Outlook would make of it
 * (MS-OXCICAL), so that it is read, judged and known as every other one: by the id that all copies of a
 * meeting share. Times are kept in UTC and written in the zone that the appointment names, since a
 * series goes by its clock; where it names none the reader's own zone holds.
 */
import { zoneNamed } from "#channels/calendar/zone.ts";
import { offsetAt } from "#shared/time.ts";
import { type AddressBook, type Named, recipientOf, writerOf } from "./addressees.ts";
import { subjectOf } from "./as-mail.ts";
import type { Item } from "./item.ts";
import { LIMITS } from "./limits.ts";
import { type Properties, TAG } from "./properties.ts";
import { type Change, type Series, seriesIn } from "./recurrence-blob.ts";
import { bodyOfRtf } from "./rtf.ts";

/** Properties that have a name: set and number (MS-OXPROPS). */
export const ENTRY = {
  sequence: 0x1_8201,
  busy: 0x1_8205,
  location: 0x1_8208,
  start: 0x1_820d,
  end: 0x1_820e,
  isAllDay: 0x1_8215,
  series: 0x1_8216,
  state: 0x1_8217,
  zoneText: 0x1_8234,
  zoneOfSeries: 0x1_8260,
  zoneOfStart: 0x1_825e,
  globalId: 0x2_0003,
  cleanId: 0x2_0023,
  stamp: 0x2_001a,
} as const;

export interface CalendarOptions {
  readonly book: AddressBook;
  /** "PUBLISH" in a calendar; of a mail what it wants. */
  readonly method: "PUBLISH" | "REQUEST" | "CANCEL" | "REPLY";
  /** What its writer answers, in a reply. */
  readonly answer?: string;
  readonly homeZone: string;
}

/** Null where it says not when it is. */
export function asCalendar(item: Item, options: CalendarOptions): Buffer | null {
  const { properties } = item;
  const start = properties.time(ENTRY.start) ?? properties.time(TAG.startDate);
  if (start === null) return null;
  const end = properties.time(ENTRY.end) ?? properties.time(TAG.endDate) ?? start;
  const clock = clockOf(properties, options.homeZone);
  const allDay = properties.isTrue(ENTRY.isAllDay);
  const times: Times = { clock, allDay, start: clock.wall(start), end: clock.wall(end) };
  const blob = properties.bytes(ENTRY.series);
  const series = blob && seriesIn(blob);
  const common = commonLines(item, options);
  const lines = [
    "BEGIN:VCALENDAR",
    `METHOD:${options.method}`,
    ...event([...common, ...whatLines(item), ...whenLines(times), ...seriesLines(series, times)]),
    ...(series?.changed ?? []).flatMap((change) => event(changeLines(item, change, times, common))),
    "END:VCALENDAR",
  ];
  return Buffer.from(lines.map((line) => `${line.replaceAll(/[\r\n\0]+/g, " ")}\r\n`).join(""));
}

const event = (lines: readonly string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];

interface Times {
  readonly clock: Clock;
  readonly allDay: boolean;
  /** Local milliseconds. */
  readonly start: number;
  readonly end: number;
}

interface Clock {
  readonly zone: string;
  wall(at: Date): number;
}

function clockOf(properties: Properties, home: string): Clock {
  const named = [ENTRY.zoneOfSeries, ENTRY.zoneOfStart].map((tag) => zoneIn(properties.bytes(tag)));
  const text = properties.text(ENTRY.zoneText);
  const zone = named.find((one) => one !== null) ?? zoneNamed(text) ?? home;
  return { zone, wall: (at) => at.getTime() + offsetAt(zone, at.getTime()) };
}

/** A definition of a zone begins with the name that Windows has for it (MS-OXOCAL 2.2.1.41). */
function zoneIn(definition: Buffer | null): string | null {
  if (definition === null || definition.length < 8) return null;
  const length = definition.readUInt16LE(6);
  return zoneNamed(definition.toString("utf16le", 8, 8 + 2 * Math.min(length, 100)));
}

function commonLines(item: Item, { book, method, answer }: CalendarOptions): readonly string[] {
  const { properties } = item;
  const writer = writerOf(item, book);
  const isReply = method === "REPLY";
  const organizer = isReply ? organizerAmong(item, book) : writer;
  const stamp = properties.time(ENTRY.stamp) ?? properties.time(TAG.modified);
  const created = properties.time(TAG.created);
  const uid = uidOf(properties);
  return [
    ...(uid === "" ? [] : [`UID:${uid}`]),
    ...(stamp ? [`DTSTAMP:${utc(stamp)}`] : []),
    ...(created && !isReply ? [`CREATED:${utc(created)}`] : []),
    `SEQUENCE:${Math.max(0, properties.number(ENTRY.sequence) ?? 0)}`,
    ...(organizer && organizer.address !== "" ? [`ORGANIZER${party(organizer)}`] : []),
    ...(isReply && writer ? [`ATTENDEE;PARTSTAT=${answer}${party(writer)}`] : []),
    ...(isReply ? [] : item.recipients.flatMap((one) => attendeeLine(one, book))),
    ...(((properties.number(ENTRY.state) ?? 0) & CANCELLED) === 0 ? [] : ["STATUS:CANCELLED"]),
    ...(properties.number(ENTRY.busy) === AWAY ? ["X-MICROSOFT-CDO-BUSYSTATUS:OOF"] : []),
  ];
}

const CANCELLED = 4;
const AWAY = 3;

/** The answer went to whoever invited. */
const organizerAmong = ({ recipients }: Item, book: AddressBook): Named | null =>
  (recipients[0] && recipientOf(recipients[0], book)) ?? null;

const party = ({ name, address }: Named): string =>
  `;CN="${name.replaceAll('"', "'")}":mailto:${address}`;

const RECIPIENT_ORGANIZES = 0x2;
const [OPTIONAL, RESOURCE] = [2, 3];
const ANSWERS = new Map([
  [1, "ACCEPTED"],
  [2, "TENTATIVE"],
  [3, "ACCEPTED"],
  [4, "DECLINED"],
]);

function attendeeLine(recipient: Properties, book: AddressBook): readonly string[] {
  const named = recipientOf(recipient, book);
  const isOrganizer = ((recipient.number(TAG.recipientFlags) ?? 0) & RECIPIENT_ORGANIZES) !== 0;
  if (named === null || named.address === "") return [];
  const type = (recipient.number(TAG.recipientType) ?? 1) & 0xf;
  const answer = ANSWERS.get(recipient.number(TAG.trackStatus) ?? 0) ?? "NEEDS-ACTION";
  const role = type === OPTIONAL ? ";ROLE=OPT-PARTICIPANT" : "";
  const kind = type === RESOURCE ? ";CUTYPE=RESOURCE" : "";
  const status = isOrganizer ? "ACCEPTED" : answer;
  return [`ATTENDEE;PARTSTAT=${status}${role}${kind}${party(named)}`];
}

/** Bytes. */
const MOST_UID = 1_000;

/** In hexadecimal; a meeting that began outside of Outlook has its own id inside (MS-OXCICAL 2.1.3.1.1.20.26). */
function uidOf(properties: Properties): string {
  const id = properties.bytes(ENTRY.cleanId) ?? properties.bytes(ENTRY.globalId);
  if (id === null || id.length < 20) return "";
  const foreign = id.indexOf("vCal-Uid\u0001\0\0\0", 0, "latin1");
  if (foreign >= 0) {
    const own = id.subarray(foreign + 12, foreign + 12 + MOST_UID);
    const end = own.indexOf(0);
    return own.toString("utf8", 0, end < 0 ? own.length : end);
  }
  // Which occurrence it is about is no part of the id.
  return Buffer.concat([id.subarray(0, 16), Buffer.alloc(4), id.subarray(20)])
    .toString("hex")
    .toUpperCase();
}

function whatLines(item: Item): readonly string[] {
  const { properties } = item;
  const rtf = properties.bytes(TAG.rtf);
  const body = properties.text(TAG.body) || ((rtf && bodyOfRtf(rtf)?.text.trim()) ?? "");
  return [
    `SUMMARY:${escaped(subjectOf(item))}`,
    `LOCATION:${escaped(properties.text(ENTRY.location))}`,
    `DESCRIPTION:${escaped(body.slice(0, LIMITS.descriptionChars))}`,
  ];
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n?|\n/g, String.raw`\n`);

const whenLines = (times: Times): readonly string[] => [
  `DTSTART${local(times.start, times)}`,
  `DTEND${local(times.end, times)}`,
];

function seriesLines(series: Series | null, times: Times): readonly string[] {
  if (series === null) return [];
  const until = series.until === null ? "" : `;UNTIL=${untilOf(series.until, times)}`;
  return [
    `RRULE:${series.rule}${until}`,
    ...series.excluded.map((start) => `EXDATE${local(start, times)}`),
  ];
}

function changeLines(item: Item, change: Change, times: Times, common: readonly string[]) {
  const what = whatLines(item).map((line) => {
    if (line.startsWith("SUMMARY:") && change.subject !== null) {
      return `SUMMARY:${escaped(change.subject)}`;
    }
    const moved = line.startsWith("LOCATION:") && change.location !== null;
    return moved ? `LOCATION:${escaped(change.location ?? "")}` : line;
  });
  const when = whenLines({ ...times, start: change.start, end: change.end });
  return [...common, `RECURRENCE-ID${local(change.original, times)}`, ...what, ...when];
}

const digits = (wall: number): string =>
  new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");

const utc = (at: Date): string => `${digits(at.getTime())}Z`;

/** Of a whole day the day: its midnight may be one of another zone, some hours off. */
const dayOf = (wall: number): string => digits(wall + HALF_DAY).slice(0, 8);
const HALF_DAY = 43_200_000;

function local(wall: number, { allDay, clock }: Times): string {
  return allDay ? `;VALUE=DATE:${dayOf(wall)}` : `;TZID=${clock.zone}:${digits(wall)}`;
}

/** In UTC, as the rule asks for; the end of that day in the zone is far enough. */
function untilOf(wall: number, { allDay, clock }: Times): string {
  return allDay ? dayOf(wall) : `${digits(wall - offsetAt(clock.zone, wall))}Z`;
}
