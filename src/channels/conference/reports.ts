/**
 * The reports of Zoom, Teams, Meet and Webex of who was in a conference (docs/channels/conferences.md): each
 * of its meetings is one item. What no report says is where its clock stood, and some not which of two
 * numbers is the month: both are asked, once for the reports of a program.
 */
import type {
  Channel,
  ChannelName,
  Owner,
  Party,
  Question,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { type CsvRow, noRows, readCsv } from "#channels/csv.ts";
import { orderQuestion } from "#channels/order-question.ts";
import { zoneQuestion } from "#channels/zone-question.ts";
import { type Clock, heldMeeting } from "./held.ts";
import { LIMITS } from "./limits.ts";
import { dayInName, momentOf } from "#channels/moment.ts";
import { type Program, programOf, separatorIn } from "./program.ts";
import { type Meeting, reportReader } from "./report.ts";

export const REPORTS: readonly Channel[] = (["zoom", "teams", "meet", "webex"] as const).map(
  (program) => ({
    name: program satisfies ChannelName,
    format: `${program}-report`,
    recognises: (head) => programOf(head) === program,
    read: (bytes, options) => readReport(program, bytes, options),
  }),
);

async function* readReport(
  program: Program,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  let ahead: Meeting[] = [];
  let rows = 0;
  let teller: Teller | null = null;
  for await (const meeting of meetingsIn(bytes)) {
    if (teller) {
      yield* teller.tell(meeting);
      continue;
    }
    ahead.push(meeting);
    rows += meeting.rows.length;
    if (rows < LIMITS.rowsAhead) continue;
    teller = tellerOf(program, ahead, options);
    yield* teller.questions;
    for (const one of ahead) yield* teller.tell(one);
    ahead = [];
  }
  if (teller === null && ahead.length === 0) yield* noRows(options);
  teller ??= tellerOf(program, ahead, options);
  if (ahead.length > 0) yield* teller.questions;
  for (const one of ahead) yield* teller.tell(one);
  yield* teller.owners();
}

async function* meetingsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Meeting> {
  const reader = reportReader();
  for await (const row of rowsIn(bytes)) {
    const meeting = reader.push(row);
    if (meeting) yield meeting;
  }
  const last = reader.end();
  if (last) yield last;
}

/** What separates is told by the start of the file. */
async function* rowsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow> {
  let start: Buffer = Buffer.alloc(0);
  const rest = bytes[Symbol.asyncIterator]();
  while (start.length < LIMITS.headBytes) {
    const next = await rest.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  async function* whole() {
    yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  yield* readCsv(whole(), separatorIn(start));
}

interface Teller {
  readonly questions: readonly Question[];
  tell(meeting: Meeting): Generator<Reading>;
  owners(): Generator<Owner>;
}

function tellerOf(program: Program, ahead: readonly Meeting[], options: ReadOptions): Teller {
  const { clock, questions } = clockOf(program, ahead, options);
  const hosts = new Map<string, { readonly party: Party; count: number }>();
  const title = program === "meet" ? titleIn(options.fileName) : "";
  let items = 0;
  return {
    questions,
    *tell(meeting) {
      const place = String(++items);
      const { reading, host } = heldMeeting(meeting, { program, place, clock, title }, options);
      const known = host && hosts.get(host.value);
      if (known) known.count++;
      else if (host && hosts.size < LIMITS.writers)
        hosts.set(host.value, { party: host, count: 1 });
      if (items > options.skip) yield reading;
    },
    /** Whoever hosts may download the report, or somebody who looks after all of a house's. */
    *owners() {
      for (const { party, count } of hosts.values()) {
        yield { kind: "owner", party, evidence: "calendar", count };
      }
    },
  };
}

function clockOf(
  program: Program,
  ahead: readonly Meeting[],
  options: ReadOptions,
): { readonly clock: Clock; readonly questions: readonly Question[] } {
  const about = `${program}-report`;
  const texts = ahead.flatMap(timesIn);
  const zone = zoneQuestion(about, options);
  const order = orderQuestion(about, texts, options);
  const clock: Clock = {
    order: order.suggested,
    day: dayInName(options.fileName),
    zone: zone.suggested,
  };
  const local = texts.find((text) => momentOf(text, clock)?.offset === null);
  return {
    clock,
    questions: [
      ...(order.values["example"] === "" ? [] : [order]),
      ...(local === undefined ? [] : [{ ...zone, values: { example: local } }]),
    ],
  };
}

function timesIn({ about, rows }: Meeting): readonly string[] {
  if (about.webinar !== undefined) return [];
  const texts = rows.flatMap(({ cells: { join, firstJoin, leave, moment } }) => [
    join,
    firstJoin,
    leave,
    moment,
  ]);
  return [about.start, ...texts].filter(
    (text): text is string => text !== undefined && text !== "",
  );
}

/** Meet says in the name of the file alone what the meeting was called. */
function titleIn(fileName: string): string {
  return fileName
    .slice(fileName.lastIndexOf("/") + 1)
    .slice(0, LIMITS.cellChars)
    .replace(/\.\w{1,4}$/, "")
    .replace(TIME_IN_NAME, "")
    .replace(GENERIC, "")
    .replaceAll(/^[\s–_()-]+|[\s–_()-]+$/g, "");
}

const TIME_IN_NAME =
  /\(?20\d\d[-_.]?\d\d[-_.]?\d\d(?:[ T_](?:at |um )?\d\d[-_:.h]?\d\d(?: (?:(?:GMT|UTC)[+-]\d{1,2}(?::\d\d)?|[A-Z]{3,5}(?= |$)))?)?\)?/;
const GENERIC =
  /[\s–_-]*(?:meeting ?)?(?:attendance|participants?|teilnahme|anwesenheits?|teilnehmer)(?:[\s_-]?(?:report|list|bericht|liste))?(?:[\s_-]*\(?\d{0,12}\)?)$/i;
