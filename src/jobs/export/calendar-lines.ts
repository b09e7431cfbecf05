/**
 * calendar.ics: every entry as iCalendar (RFC 5545), for another calendar. The zones come first: those in which
 * times are given, and the archive's own, so that a calendar without any entry is one all the same (3.4: it must have
 * a component).
 */
import { sql } from "kysely";
import type { Attendee, Entry, EntryTime, Party } from "#channels/channel.ts";
import { COPY_MARK } from "#channels/visavis/copies.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { mergeEntries } from "#relationships/meetings/merge-entries.ts";
import { revive } from "#relationships/meetings/meetings.ts";
import { isZone } from "#shared/time.ts";
import { contentLine, escaped, quoted } from "./content-lines.ts";
import { type Years, zoneLines } from "./zone-lines.ts";

export async function* calendarLines({
  store,
  scope,
  zone,
  now,
}: Workplace): AsyncGenerator<string> {
  const { rows } = await store.transaction(scope, "maintenance", (tx) =>
    sql<{ versions: readonly Entry[] }>`
      select json_agg(e.entry) as versions from entries e group by e.item_id order by min(e.uid), e.item_id`.execute(
      tx,
    ),
  );
  yield ["BEGIN:VCALENDAR", `PRODID:-//${COPY_MARK}//EN`, "VERSION:2.0"].map(contentLine).join("");
  const entries = rows.map(({ versions }) => mergeEntries(versions.map(revive)));
  const zones = yearsOfZones(entries, zone, now().getUTCFullYear());
  for (const [one, years] of zones) yield zoneLines(one, years).map(contentLine).join("");
  const stamp = utc(now().toISOString());
  for (const entry of entries) yield event(entry, stamp);
  yield contentLine("END:VCALENDAR");
}

const timesOf = ({ start, end, recurrenceId, recurrence }: Entry): readonly EntryTime[] => [
  start,
  ...(end ? [end] : []),
  ...(recurrenceId ? [recurrenceId] : []),
  ...(recurrence ? [...recurrence.added, ...recurrence.excluded] : []),
];

/**
 * Of each zone the years from the first time that is given in it, since each takes milliseconds to work out. Some
 * years on, since series go on; before 1970 no calendar was kept in a computer.
 */
function yearsOfZones(
  entries: readonly Entry[],
  own: string,
  now: number,
): readonly (readonly [zone: string, years: Years])[] {
  const firsts = new Map([[own, now]]);
  for (const { zone, local } of entries.flatMap(timesOf)) {
    if (zone === null) continue;
    firsts.set(zone, Math.min(firsts.get(zone) ?? now, Number(local.slice(0, 4))));
  }
  return [...firsts.keys()]
    .filter(isZone)
    .toSorted()
    .map((zone) => [zone, { first: Math.max(1970, firsts.get(zone)!), last: now + 10 }]);
}

function event(entry: Entry, stamp: string): string {
  const lines = [
    "BEGIN:VEVENT",
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${entry.stamp ? utc(entry.stamp) : stamp}`,
    `SEQUENCE:${entry.sequence}`,
    time("DTSTART", entry.start),
    ...(entry.end ? [time("DTEND", entry.end)] : []),
    ...(entry.recurrenceId ? [recurrenceId(entry, entry.recurrenceId)] : []),
    // As they were read: some programs write blanks ("BYDAY=MO, TU"), which others do not take.
    ...(entry.recurrence?.rules ?? []).map((rule) => `RRULE:${rule.replaceAll(/\s/g, "")}`),
    ...(entry.recurrence?.added ?? []).map((one) => time("RDATE", one)),
    ...(entry.recurrence?.excluded ?? []).map((one) => time("EXDATE", one)),
    `STATUS:${entry.status.toUpperCase()}`,
    ...text("SUMMARY", entry.summary),
    ...text("LOCATION", entry.location),
    ...text("DESCRIPTION", entry.description),
    ...(entry.organizer ? [`ORGANIZER${named(entry.organizer)}`] : []),
    ...entry.attendees.map(attendee),
    "END:VEVENT",
  ];
  return lines.map(contentLine).join("");
}

const text = (property: string, value: string): readonly string[] =>
  value === "" ? [] : [`${property}:${escaped(value)}`];

const compact = (local: string): string => local.replaceAll(/[-:]/g, "");
const utc = (instant: string): string => `${compact(instant.slice(0, 19))}Z`;

function time(property: string, { local, zone }: EntryTime): string {
  if (!local.includes("T")) return `${property};VALUE=DATE:${compact(local)}`;
  if (zone === "UTC") return `${property}:${compact(local)}Z`;
  return zone === null
    ? `${property}:${compact(local)}`
    : `${property};TZID=${/[:;,]/.test(zone) ? quoted(zone) : zone}:${compact(local)}`;
}

const recurrenceId = (entry: Entry, at: EntryTime): string =>
  time(entry.andFollowing ? "RECURRENCE-ID;RANGE=THISANDFUTURE" : "RECURRENCE-ID", at);

const named = ({ name, value }: Party): string =>
  `${name === "" ? "" : `;CN=${quoted(name)}`}:mailto:${value}`;

function attendee({ type, answer, optional, informed, ...party }: Attendee): string {
  const role = informed ? "NON-PARTICIPANT" : optional ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT";
  return `ATTENDEE;CUTYPE=${type.toUpperCase()};PARTSTAT=${answer.toUpperCase()};ROLE=${role}${named(party)}`;
}
