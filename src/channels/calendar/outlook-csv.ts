/**
 * A calendar that Outlook exported as a table, in English and German (Windows-1252, comma or semicolon as
 * Windows is set): one row for each appointment, and for each occurrence of a series. Times are of
 * the clock of that computer and say no zone, so they float. Dates are written as Windows is set: what
 * 3/4/2024 means is told by the whole file, else asked. There is no id, so that the same row is known by
 * its start, its subject and who invited. People are names, and addresses only where Outlook knew no name:
 * so is its owner, who takes part in nearly everything.
 */
import type {
  Attendee,
  Channel,
  Entry,
  EntryTime,
  Party,
  Problem,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { type DateOrder, momentOf } from "#channels/moment.ts";
import { csvHead, type CsvRow, noRows, readCsv } from "#channels/csv.ts";
import { emailHandle, nameHandle } from "#channels/handle.ts";
import { orderQuestion } from "#channels/order-question.ts";
import { localOf } from "./calendar-time.ts";
import { asKept, statusOf } from "./entry.ts";
import { fingerprint } from "#channels/fingerprint.ts";
import { judge } from "./judge.ts";
import { LIMITS } from "./limits.ts";
import { participation } from "./participation.ts";
import { ROOM } from "./words.ts";

export const outlookCalendar: Channel = {
  name: "calendar",
  format: "outlook-calendar-csv",
  recognises(head) {
    const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1").replaceAll("\0", "");
    if (!/start date|beginnt am/i.test(start)) return false;
    const columns = new Set((csvHead(head.subarray(0, HEAD_BYTES))[0]?.cells ?? []).map(columnOf));
    return ["subject", "start date", "start time"].every((column) => columns.has(column));
  },
  read,
};

const HEAD_BYTES = 4_000;

const columnOf = (header: string): string => {
  const column = header.trim().toLowerCase().replaceAll(/\s+/g, " ");
  return GERMAN.get(column) ?? column;
};

const GERMAN = new Map([
  ["betreff", "subject"],
  ["beginnt am", "start date"],
  ["beginnt um", "start time"],
  ["endet am", "end date"],
  ["endet um", "end time"],
  ["ganztägiges ereignis", "all day event"],
  ["besprechungsplanung", "meeting organizer"],
  ["erforderliche teilnehmer", "required attendees"],
  ["optionale teilnehmer", "optional attendees"],
  ["besprechungsressourcen", "meeting resources"],
  ["beschreibung", "description"],
  ["ort", "location"],
]);

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const ahead: Row[] = [];
  let columns: readonly string[] | null = null;
  let order: DateOrder | null = null;
  let items = 0;
  const part = participation();
  for await (const row of readCsv(bytes)) {
    if (columns === null) {
      columns = row.cells.map(columnOf);
      continue;
    }
    ahead.push(rowOf(row, columns));
    if (order === null && ahead.length < LIMITS.rowsAhead) continue;
    yield* tell();
  }
  yield* tell();
  if (items === 0) yield* noRows(options);
  const owner = part.everywhere();
  if (owner) yield owner;

  function* tell(): Generator<Reading> {
    if (order === null) {
      const dates = ahead.flatMap((row) => [timeIn(row, "start"), timeIn(row, "end")]);
      const question = orderQuestion("outlook-calendar-csv", dates, options);
      order = question.suggested;
      if (question.values["example"] !== "") yield question;
    }
    for (const row of ahead.splice(0)) {
      if (++items <= options.skip) continue;
      const reading = readRow(row, String(items), { order, options });
      part.add(reading);
      yield reading;
    }
  }
}

interface Row {
  readonly problem: CsvRow["problem"];
  cell(column: string): string;
}

const rowOf = ({ cells, problem }: CsvRow, columns: readonly string[]): Row => ({
  problem,
  cell: (column) => (cells[columns.indexOf(column)] ?? "").trim().toWellFormed(),
});

const timeIn = (row: Row, which: "start" | "end"): string =>
  `${row.cell(`${which} date`)} ${row.cell(`${which} time`) || "00:00"}`;

interface Reader {
  readonly order: DateOrder;
  readonly options: ReadOptions;
}

function readRow(row: Row, place: string, { order, options }: Reader): Entry | Problem {
  const problem = (code: string, values: Problem["values"] = {}): Problem => ({
    kind: "problem",
    place,
    code,
    values,
  });
  if (row.problem) return problem(row.problem.code, row.problem.values);
  if (row.cell("start date") === "") return problem("calendar.no-start");
  const allDay = TRUE.test(row.cell("all day event"));
  const start = readTime(row, "start", { order, allDay });
  if (start === null) {
    const value = row.cell("start date").slice(0, 100);
    return problem("calendar.start-unreadable", { value });
  }
  const end = readTime(row, "end", { order, allDay });
  return entryOf(row, place, { start, end: end && end.local > start.local ? end : null, options });
}

const TRUE = /^(?:true|wahr|ein|on|ja|yes|1)$/i;

function readTime(
  row: Row,
  which: "start" | "end",
  { order, allDay }: { readonly order: DateOrder; readonly allDay: boolean },
): EntryTime | null {
  const moment = momentOf(timeIn(row, which), { order, day: null });
  return moment && { local: localOf(moment.wall, allDay), zone: null };
}

interface When {
  readonly start: EntryTime;
  readonly end: EntryTime | null;
  readonly options: ReadOptions;
}

function entryOf(row: Row, place: string, { start, end, options }: When): Entry {
  const summary = row.cell("subject").slice(0, LIMITS.summaryChars);
  const organizer = peopleIn(row.cell("meeting organizer"))[0] ?? null;
  const attendees = attendeesIn(row);
  const location = row.cell("location").slice(0, LIMITS.locationChars);
  const description = row.cell("description");
  const uid = `visavis-${fingerprint([start.local, summary, organizer?.value ?? ""].join("\n"))}`;
  const people = attendees.filter(({ type }) => type === "individual");
  const guests = people.filter(({ value }) => value !== organizer?.value);
  const judgement = judge({
    summary,
    location,
    description,
    start: start.local,
    allDay: !start.local.includes("T"),
    names: [...people, ...(organizer ? [organizer] : [])].map(({ name }) => name),
    guests: guests.length,
    rooms: attendees.filter(({ type }) => type === "room").map(({ name }) => name),
    conferences: [],
    places: [],
    travel: false,
    away: false,
  });
  const entry: Entry = {
    kind: "entry",
    key: `ical:${uid}`,
    place,
    uid,
    recurrenceId: null,
    sequence: 0,
    method: "publish",
    status: statusOf("", "publish", summary),
    summary,
    location,
    description,
    start,
    end,
    recurrence: null,
    organizer,
    attendees,
    created: null,
    judgement,
    notes:
      attendees.length < LIMITS.attendees
        ? []
        : [{ code: "calendar.too-many-attendees", values: { attendees: LIMITS.attendees } }],
  };
  return asKept(entry, options.keep);
}

/** Who was invited; whether they came, the table does not say. What was booked, was. */
function attendeesIn(row: Row): readonly Attendee[] {
  const found = new Map<string, Attendee>();
  const add = (column: string, rest: (party: Party) => Omit<Attendee, keyof Party>) => {
    for (const party of peopleIn(row.cell(column))) {
      const isNew = !found.has(party.value) && found.size < LIMITS.attendees;
      if (isNew) found.set(party.value, { ...party, ...rest(party) });
    }
  };
  add("required attendees", () => ({
    type: "individual",
    answer: "needs-action",
    optional: false,
  }));
  add("optional attendees", () => ({ type: "individual", answer: "needs-action", optional: true }));
  add("meeting resources", ({ name }) => ({
    type: ROOM.test(name) ? "room" : "resource",
    answer: "accepted",
    optional: false,
  }));
  return [...found.values()];
}

/** "Petra Vogt; 'kai@example.org'; Jo Brandt <jo@example.org>". */
function peopleIn(cell: string): readonly Party[] {
  return cell
    .slice(0, LIMITS.lineBytes)
    .split(";")
    .flatMap((one) => {
      const [, name = "", address = ""] = /^([^<>]*)<([^<>]{3,320})>$/.exec(one.trim()) ?? [];
      const plain = one.trim().replaceAll(/^'|'$/g, "");
      return emailHandle(address || plain, name) ?? nameHandle("calendar", plain) ?? [];
    });
}
