/**
 * The contacts and calendars of an .olm (olm.ts), each one file of XML: Contacts.xml as the address book that it
 * is, a card each, and Calendar.xml as a calendar. Names of fields are those that public programs read. Times are
 * UTC; a whole day begins at midnight of the clock on that Mac, which is taken to be the user's. How a series goes on
 * is written in a way that nobody describes: of one its first meeting is read, and a note says so.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { ics } from "#channels/calendar/ics.ts";
import { vcard } from "#channels/contacts/vcard.ts";
import { readXml } from "#channels/table/xml.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import { LIMITS } from "./limits.ts";
import { HEAD_BYTES, textsOf } from "./olm-text.ts";

interface OlmRecord {
  readonly text: (field: string) => string;
  readonly people: readonly ReadonlyMap<string, string>[];
}

const isList = (head: Uint8Array, element: string, field: string): boolean => {
  const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1");
  return start.includes(`<${element}`) && start.includes(`<${field}`);
};

const olmContacts: Channel = {
  name: "contacts",
  format: "olm-contacts",
  recognises: (head) => isList(head, "contact", "OPFContact"),
  read: (chunks, options) =>
    readAs(
      vcard,
      textOfList(chunks, "contact", (record) => cardOf(record)),
      options,
    ),
};

const olmCalendar: Channel = {
  name: "calendar",
  format: "olm-calendar",
  recognises: (head) => isList(head, "appointment", "OPFCalendarEvent"),
  read(chunks, options) {
    const series = new Set<string>();
    const linesOf = (record: OlmRecord) => {
      const isSeries = record.text("OPFCalendarEventIsRecurring") === "1";
      if (isSeries && series.size < LIMITS.folders) series.add(uidOf(record));
      return eventOf(record, options);
    };
    return withoutSeries(readAs(ics, textOfList(chunks, "appointment", linesOf), options), series);
  },
};

async function* withoutSeries(
  readings: AsyncGenerator<Reading>,
  series: ReadonlySet<string>,
): AsyncGenerator<Reading> {
  for await (const reading of readings) {
    const isFirst = reading.kind === "entry" && series.has(reading.uid);
    const note = { code: "outlook.first-of-series", values: {} };
    yield isFirst ? { ...reading, notes: [...reading.notes, note] } : reading;
  }
}

export const OLM_LISTS: readonly Channel[] = [olmContacts, olmCalendar];

interface TextOfList {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly isBroken: () => boolean;
}

async function* readAs(
  channel: Channel,
  { bytes, isBroken }: TextOfList,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  yield* channel.read(bytes, options);
  if (isBroken()) yield { kind: "problem", place: "", code: "outlook.unreadable", values: {} };
}

/** The records as the lines of a format that is read elsewhere, as far as they are XML. */
function textOfList(
  chunks: AsyncIterable<Uint8Array>,
  element: string,
  linesOf: (record: OlmRecord) => readonly string[],
): TextOfList {
  let isBroken = false;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const [begin, end] = element === "appointment" ? CALENDAR : [[], []];
    yield Buffer.from(linesAsText(begin));
    try {
      for await (const record of recordsIn(chunks, element)) {
        yield Buffer.from(linesAsText(linesOf(record)));
      }
    } catch {
      isBroken = true;
    }
    yield Buffer.from(linesAsText(end));
  }
  return { bytes: bytes(), isBroken: () => isBroken };
}

const CALENDAR = [["BEGIN:VCALENDAR", "VERSION:2.0"], ["END:VCALENDAR"]] as const;

const linesAsText = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\r\n`).join("");

async function* recordsIn(
  chunks: AsyncIterable<Uint8Array>,
  element: string,
): AsyncGenerator<OlmRecord> {
  const found: OlmRecord[] = [];
  let texts: Map<string, string> | null = null;
  let people: ReadonlyMap<string, string>[] = [];
  let leaf = "";
  const pieces = readXml(textsOf(chunks), {
    open(name, attributes) {
      if (name === element) [texts, people] = [new Map(), []];
      if (PERSON.test(name) && people.length < LIMITS.recipients) people.push(attributes);
      leaf = name;
    },
    text(more) {
      const before = texts?.get(leaf) ?? "";
      if (before.length < LIMITS.descriptionChars) texts?.set(leaf, before + more);
    },
    close(name) {
      leaf = "";
      if (name !== element || texts === null) return;
      const own = texts;
      found.push({ text: (field) => own.get(field)?.trim() ?? "", people });
      texts = null;
    },
  });
  try {
    for await (const _ of pieces) yield* found.splice(0);
  } catch (error) {
    // Wherever the bytes were cut, what was whole before it is read.
    yield* found;
    throw error;
  }
}

const PERSON = /^(?:contactEmailAddress|appointmentAttendee|eventAttendee)$/;

function cardOf({ text, people }: OlmRecord): readonly string[] {
  const of = (field: string) => escaped(text(`OPFContactCopy${field}`));
  const address = (kind: string) =>
    ["StreetAddress", "City", "State", "Zip", "Country"].map((part) => of(`${kind}${part}`));
  const lines = [
    ["N", [of("LastName"), of("FirstName"), of("MiddleName"), of("Title"), ""].join(";")],
    ["FN", of("DisplayName") || `${of("FirstName")} ${of("LastName")}`.trim()],
    ["NICKNAME", of("NickName")],
    ["ORG", [of("BusinessCompany"), of("BusinessDepartment")].join(";")],
    ["TITLE", of("BusinessTitle")],
    ...people.map((one) => ["EMAIL", escaped(one.get("OPFContactEmailAddressAddress") ?? "")]),
    ["TEL;TYPE=WORK", of("BusinessPhone")],
    ["TEL;TYPE=CELL", of("CellPhone") || of("MobilePhone")],
    ["TEL;TYPE=HOME", of("HomePhone")],
    ["TEL;TYPE=FAX,WORK", of("BusinessFax")],
    ["ADR;TYPE=WORK", ["", "", ...address("Business")].join(";")],
    ["ADR;TYPE=HOME", ["", "", ...address("Home")].join(";")],
    ["URL", of("BusinessHomePage")],
    ["NOTE", of("NotesPlain")],
  ];
  const filled = lines.filter(([, value = ""]) => value.replaceAll(";", "") !== "");
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    ...filled.map(([name, value]) => `${name}:${value}`),
    "END:VCARD",
  ];
}

function eventOf({ text, people }: OlmRecord, { home }: ReadOptions): readonly string[] {
  const of = (field: string) => text(`OPFCalendarEvent${field}`);
  const isAllDay = of("GetIsAllDayEvent") === "1";
  const time = (name: string, written: string) => {
    const at = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(written) ? written : `${written}Z`);
    if (Number.isNaN(at)) return [];
    const day = isoDay(dayOf(new Date(at), home.zone));
    const value = isAllDay ? day : new Date(at).toISOString().slice(0, 19);
    const plain = value.replaceAll(/[-:]/g, "");
    return [isAllDay ? `${name};VALUE=DATE:${plain}` : `${name}:${plain}Z`];
  };
  const organizer = of("CopyOrganizer");
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uidOf({ text }))}`,
    ...time("DTSTART", of("CopyStartTime")),
    ...time("DTEND", of("CopyEndTime")),
    `SUMMARY:${escaped(of("CopySummary"))}`,
    `LOCATION:${escaped(of("CopyLocation"))}`,
    `DESCRIPTION:${escaped(of("CopyDescriptionPlain"))}`,
    ...(organizer.includes("@") ? [`ORGANIZER:mailto:${oneLine(organizer)}`] : []),
    ...people.flatMap(attendeeOf),
    "END:VEVENT",
  ];
}

const uidOf = ({ text }: Pick<OlmRecord, "text">): string =>
  text("OPFCalendarEventCopyUUID") ||
  `olm-${text("OPFCalendarEventCopyStartTime")}-${oneLine(text("OPFCalendarEventCopySummary"))}`;

function attendeeOf(one: ReadonlyMap<string, string>): readonly string[] {
  const address = one.get("OPFCalendarAttendeeAddress") ?? "";
  const name = oneLine(one.get("OPFCalendarAttendeeName") ?? "").replaceAll('"', "'");
  const type = one.get("OPFCalendarAttendeeType") ?? "";
  if (!address.includes("@")) return [];
  const role = type === "2" ? ";ROLE=OPT-PARTICIPANT" : type === "3" ? ";CUTYPE=RESOURCE" : "";
  return [`ATTENDEE;CN="${name}"${role}:mailto:${oneLine(address)}`];
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n\0]+/g, " ").trim();

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll("\0", "");
