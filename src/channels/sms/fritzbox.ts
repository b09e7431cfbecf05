/**
 * The list of calls that a FRITZ!Box saves ("FRITZ!Box_Anrufliste.csv"), as public programs read it: a line
 * "sep=;", then a row a call, by minutes of the box's clock, whose zone is asked. 1 is a call that came in, 4 one
 * that went out (3 in old boxes, in new ones what was blocked), 2 a missed one. It lasts "0:10", hours and
 * minutes, rounded up: what took no time was not taken. What the answering machine took was no talk, and neither
 * was a fax. A call is its minute and its number; of several in a minute each is counted.
 */
import type { Channel, Interaction, Reading, ReadOptions, Skipped } from "#channels/channel.ts";
import { csvHead, type CsvRow, noRows, readCsv } from "#channels/csv.ts";
import { realDay } from "#channels/real-day.ts";
import { zoneQuestion } from "#channels/zone-question.ts";
import { instantOf } from "#shared/time.ts";
import { LIMITS } from "./limits.ts";
import { noDate, THIS_PHONE, whoseNumber } from "./numbers.ts";
import { ownNumbers, partiesOf } from "./people.ts";
import { heldFor, NOTHING, skipped } from "./record.ts";

export const fritzboxCalls: Channel = {
  name: "phone",
  format: "fritzbox-calls",
  recognises: (head) =>
    csvHead(head.subarray(0, LIMITS.headBytes), ";")
      .slice(0, 3)
      .some(({ cells }) => columnsIn(cells) !== null),
  read,
};

const NAMES = {
  type: /^type?$/,
  date: /^(?:datum|date)$/,
  name: /^name$/,
  number: /^(?:rufnummer|number|telephone number)$/,
  extension: /^(?:nebenstelle|extension)$/,
  duration: /^(?:dauer|duration)$/,
} as const;

type Columns = Readonly<Record<keyof typeof NAMES, number>>;

function columnsIn(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const at = Object.fromEntries(
    Object.entries(NAMES).map(([column, form]) => [
      column,
      names.findIndex((name) => form.test(name)),
    ]),
  ) as Columns;
  return at.type === 0 && Object.values(at).every((index) => index >= 0) ? at : null;
}

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const zone = zoneQuestion("fritzbox", options);
  const mine = ownNumbers();
  const nth = countAlike();
  let columns: Columns | null = null;
  let count = 0;
  yield zone;
  for await (const row of readCsv(chunks, ";")) {
    if (columns === null) {
      columns = columnsIn(row.cells);
      continue;
    }
    const reading = readCall(row, columns, { options, zone: zone.suggested, nth });
    if (reading.kind === "interaction") mine.see(null);
    if (++count > options.skip) yield reading;
  }
  if (count === 0) yield* noRows(options);
  yield* mine.owners();
}

interface Context {
  readonly options: ReadOptions;
  readonly zone: string;
  readonly nth: (call: string) => number;
}

function readCall({ line, cells, problem }: CsvRow, at: Columns, context: Context) {
  const place = String(line);
  if (problem) return { kind: "problem", place, ...problem } as const;
  const cell = (column: keyof Columns) => (cells[at[column]] ?? "").trim().toWellFormed();
  const number = cell("number");
  const seconds = secondsIn(cell("duration"));
  const reason = whyNoTalk(cell("type"), cell("extension"), seconds);
  if (reason !== null) return skipped(place, reason);
  const other = whoseNumber(number, cell("name"), context.options.home.country);
  if (typeof other === "string") return skipped(place, `sms.${other}`);

  const written = cell("date");
  const told = [written, number];
  const nth = context.nth(told.join(" "));
  const moment = momentIn(written, context.zone);
  return {
    ...NOTHING,
    kind: "interaction",
    key: `phone:fritzbox:${JSON.stringify(nth === 0 ? told : [...told, nth])}`,
    place,
    channel: "phone",
    at: moment,
    held: heldFor(seconds, "phone"),
    parties: cell("type") === "1" ? partiesOf(other, [THIS_PHONE]) : partiesOf(THIS_PHONE, [other]),
    notes: moment === null ? [noDate(written)] : [],
  } satisfies Interaction;
}

function whyNoTalk(type: string, extension: string, seconds: number): Skipped["reason"] | null {
  if (!/^[134]$/.test(type) || seconds === 0) return "sms.not-taken";
  if (/anrufbeantworter|answering machine/i.test(extension)) return "sms.voicemail";
  return /fax/i.test(extension) ? "sms.fax" : null;
}

function momentIn(written: string, zone: string): Date | null {
  const [, day, month, year, time] = /^(\d\d)\.(\d\d)\.(\d\d) (\d\d:\d\d)$/.exec(written) ?? [];
  const date = day && month && year ? realDay(`20${year}`, month, day) : null;
  const at = date === null ? null : instantOf(`${date}T${time}:00`, zone);
  return at && Number.isFinite(at.getTime()) ? at : null;
}

function secondsIn(written: string): number {
  const [, hours, minutes] = /^(\d{1,3}):(\d\d)$/.exec(written) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60;
}

/** The rows of one minute follow each other. */
function countAlike(): (call: string) => number {
  let last = "";
  let count = 0;
  return (call) => {
    count = call === last ? count + 1 : 0;
    last = call;
    return count;
  };
}
