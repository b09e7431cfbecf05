/**
 * Writes calendars as Exchange and Google do (RFC 5545): Windows names of zones, Teams placeholders
 * and dial-in numbers in German, Meet links that nobody asked for, rooms among the guests, series
 * with what they skip and what was moved.
 */
import { type Era, atHour, isoOf } from "./era.ts";
import { DAY_MS, dayOf, offsetAt } from "#shared/time.ts";
import type { Address } from "./mail.ts";
import type { CalendarName, Guest, Meeting } from "./meeting.ts";
import { KARLA } from "./people.ts";
import { onlineText } from "./online.ts";

export interface IcsOptions {
  readonly style: CalendarName;
  readonly era: Era;
  /** PUBLISH is what a file holds. */
  readonly method?: "REQUEST" | "REPLY" | "CANCEL";
}

export function writeCalendar(
  meetings: readonly Meeting[],
  options: IcsOptions,
  broken: readonly string[] = [],
): string {
  const { style, method } = options;
  const google = style === "google";
  return folded([
    "BEGIN:VCALENDAR",
    google
      ? "PRODID:-//Google Inc//Google Calendar 70.9054//EN"
      : "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
    "VERSION:2.0",
    ...(google ? ["CALSCALE:GREGORIAN"] : []),
    `METHOD:${method ?? "PUBLISH"}`,
    ...(method ? [] : google ? GOOGLE_HEAD : OUTLOOK_HEAD),
    ...zoneOf(google ? "Europe/Berlin" : WINDOWS_ZONE),
    ...meetings.flatMap((meeting) => events(meeting, options)),
    ...broken,
    "END:VCALENDAR",
  ]);
}

const GOOGLE_HEAD = [`X-WR-CALNAME:${KARLA.email}`, "X-WR-TIMEZONE:Europe/Berlin"];
const OUTLOOK_HEAD = ["X-WR-CALNAME:Kalender", "X-MS-OLK-FORCEINSPECTOROPEN:TRUE"];
/** Exchange describes only one of them in the file. */
const WINDOWS_ZONES = {
  "Europe/Berlin": "W. Europe Standard Time",
  "Europe/London": "GMT Standard Time",
} as const;
const WINDOWS_ZONE = WINDOWS_ZONES["Europe/Berlin"];

const zoneOf = (name: string): readonly string[] => [
  "BEGIN:VTIMEZONE",
  `TZID:${name}`,
  "BEGIN:STANDARD",
  "DTSTART:16011028T030000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010325T020000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

/** A meeting is one component, a series one more for each time that was moved. */
function events(meeting: Meeting, options: IcsOptions): readonly string[] {
  const { series } = meeting;
  if (series === null) return event(meeting, options, []);
  const time = (property: string, at: number) => `${property}${timeOf(meeting, at, options)}`;
  return [
    ...event(meeting, options, [
      `RRULE:${series.rule}`,
      ...series.excluded.map((at) => time("EXDATE", at)),
    ]),
    ...series.moved.flatMap(({ from, to }) =>
      event({ ...meeting, start: to }, options, [time("RECURRENCE-ID", from)]),
    ),
  ];
}

function event(meeting: Meeting, options: IcsOptions, extra: readonly string[]): readonly string[] {
  const { uid, subject, created, organizer, guests, minutes, start, days, sentBy, language } =
    meeting;
  const { era, style, method } = options;
  const google = style === "google";
  const tag = google ? "" : `;LANGUAGE=${language === "de" ? "de-DE" : "en-GB"}`;
  const online = onlineText(meeting, style);
  const description = [meeting.description, online.description].filter(Boolean).join("\n\n");
  const end = days === null ? start + minutes * 60_000 : start + days * DAY_MS;
  const invited = guests.length > 0;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${utc(method ? created : Math.max(created, era.now.getTime() - DAY_MS))}`,
    `DTSTART${timeOf(meeting, start, options)}`,
    `DTEND${timeOf(meeting, end, options)}`,
    ...extra,
    `CREATED:${utc(created)}`,
    `SUMMARY${tag}:${escape(meeting.status === "cancelled" && !google ? `Abgesagt: ${subject}` : subject)}`,
    ...(meeting.location === "" ? [] : [`LOCATION${tag}:${escape(meeting.location)}`]),
    ...(description === "" ? [] : [`DESCRIPTION${tag}:${escape(description)}`]),
    ...(invited ? [organizerLine(organizer, sentBy)] : []),
    ...(invited ? attendees(meeting, method) : []),
    `STATUS:${meeting.status === "cancelled" ? "CANCELLED" : "CONFIRMED"}`,
    `SEQUENCE:${extra.length > 1 || meeting.status === "cancelled" ? 1 : 0}`,
    "CLASS:PUBLIC",
    `TRANSP:${days === null ? "OPAQUE" : "TRANSPARENT"}`,
    ...online.properties,
    ...(google ? [] : exchange(meeting)),
    "END:VEVENT",
  ];
}

const exchange = ({ location, days }: Meeting): readonly string[] => [
  "PRIORITY:5",
  `X-MICROSOFT-CDO-BUSYSTATUS:${days === null ? "BUSY" : "FREE"}`,
  `X-MICROSOFT-CDO-ALLDAYEVENT:${days === null ? "FALSE" : "TRUE"}`,
  "X-MICROSOFT-CDO-IMPORTANCE:1",
  "X-MICROSOFT-DISALLOW-COUNTER:FALSE",
  ...(location === ""
    ? []
    : [
        `X-MICROSOFT-LOCATIONS:[{"DisplayName":"${location.replaceAll(",", String.raw`\,`)}"\\,"LocationAnnotation":""\\,"LocationUri":""}]`,
      ]),
];

function timeOf({ days, series, zone }: Meeting, at: number, { style, era }: IcsOptions): string {
  if (days !== null) {
    const day = dayOf(new Date(at), era.zone);
    return `;VALUE=DATE:${isoOf(day).replaceAll("-", "")}`;
  }
  // Google writes single entries in UTC and series in their zone.
  if (style === "google" && series === null) return `:${utc(at)}`;
  const local = new Date(at + offsetAt(zone, at)).toISOString();
  return `;TZID=${style === "google" ? zone : WINDOWS_ZONES[zone]}:${compact(local)}`;
}

const utc = (at: number): string => `${compact(new Date(at).toISOString())}Z`;
const compact = (iso: string): string => iso.slice(0, 19).replaceAll(/[-:]/g, "");

const escape = (text: string): string =>
  text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`);

const named = ({ name }: Address): string =>
  name === "" ? "" : `;CN=${/[,;:]/.test(name) ? `"${name}"` : name}`;

const organizerLine = (organizer: Address, sentBy: Address | null): string =>
  `ORGANIZER${named(organizer)}${sentBy ? `;SENT-BY="mailto:${sentBy.email}"` : ""}:mailto:${organizer.email}`;

function attendees(meeting: Meeting, method: IcsOptions["method"]): readonly string[] {
  const { guests, organizer, room, answer } = meeting;
  const karla: Guest = {
    name: KARLA.shownAs,
    email: KARLA.email,
    answer: method === "REQUEST" ? "needs-action" : answer,
    optional: false,
  };
  const people = guests.map((guest) =>
    guest.email === organizer.email ? { ...guest, answer: "accepted" as const } : guest,
  );
  return [
    ...[karla, ...people].map(
      (guest) =>
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=${guest.optional ? "OPT" : "REQ"}-PARTICIPANT;PARTSTAT=${guest.answer.toUpperCase()};RSVP=TRUE${named(guest)}:mailto:${guest.email}`,
    ),
    ...(room === null
      ? []
      : [
          `ATTENDEE;CUTYPE=ROOM;ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Raum ${room}:mailto:${roomAddress(room)}`,
        ]),
  ];
}

const roomAddress = (room: string): string =>
  `raum-${room.slice(0, room.indexOf(" ")).toLowerCase()}@lumenhof.example`;

/** Lines of 75 bytes at most, which no letter is cut by. */
function folded(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

const encoder = new TextEncoder();

function fold(line: string): string {
  if (line.length <= 70 && /^[\x20-\x7E]*$/.test(line)) return line;
  const pieces: string[] = [];
  let piece = "";
  let bytes = 0;
  for (const letter of line) {
    const size = letter < "\x80" ? 1 : encoder.encode(letter).length;
    if (bytes + size > 73) {
      pieces.push(piece);
      piece = "";
      bytes = 0;
    }
    piece += letter;
    bytes += size;
  }
  return [...pieces, piece].join("\r\n ");
}

/** Mistakes that real calendars make: they are listed, and the rest is read. */
export function brokenEvents(era: Era): readonly string[] {
  const day = (ago: number) => isoOf(era.today - ago).replaceAll("-", "");
  const made = utc(atHour(era.today - 400, 9, era.zone));
  const wrap = (n: number, ...lines: readonly string[]) => [
    "BEGIN:VEVENT",
    `UID:broken-${n}@lumenhof.example`,
    `DTSTAMP:${made}`,
    ...lines,
    "END:VEVENT",
  ];
  return [
    ...[310, 250, 190].flatMap((ago, n) =>
      wrap(
        n,
        `DTSTART;TZID=${WINDOWS_ZONE}:${day(ago)}T140000`,
        `DTEND;TZID=${WINDOWS_ZONE}:${day(ago)}T130000`,
        "SUMMARY:Rückruf, Ende vor Anfang",
      ),
    ),
    ...wrap(3, "DTSTART:gestern nach dem Essen", "SUMMARY:Ohne Datum"),
    ...wrap(4, "SUMMARY:Ganz ohne Anfang"),
    ...wrap(
      5,
      `DTSTART;TZID=${WINDOWS_ZONE}:${day(150)}T100000`,
      "diese Zeile gehört in keinen Kalender",
      "SUMMARY:Mit Zwischenruf",
    ),
  ];
}
