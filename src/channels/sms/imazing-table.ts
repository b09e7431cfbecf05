/**
 * Tables that iMazing writes of an iPhone: messages (SMS, iMessage, RCS), chats of WhatsApp, the list of
 * calls. Columns as in public exports of 2020 to 2025, of which some came and some went. iMazing speaks
 * German too, but no table with translated columns was ever seen: their names here are a guess at them.
 */
import type { Problem, Reading, ReadOptions } from "#channels/channel.ts";
import { type CsvRow, csvHead, noRows, readCsv } from "#channels/csv.ts";
import { beginsWithDay } from "#channels/real-day.ts";
import { instantOf, offsetAt } from "#shared/time.ts";
import { LIMITS } from "./limits.ts";

export interface Row {
  readonly place: string;
  /** Without white space around it; "" where there is no such column. */
  readonly cell: (column: string) => string;
}

export interface RowReader {
  /** Told of every row before the first of them is read, which is told the same ones again. */
  readonly see: (row: Row) => void;
  readonly read: (row: Row) => Exclude<Reading, { readonly kind: "owner" | "question" }>;
}

export function hasColumns(head: Uint8Array, wanted: readonly string[]): boolean {
  const first = csvHead(head.subarray(0, LIMITS.headBytes))[0];
  const columns = new Set(first ? columnsOf(first) : []);
  return wanted.every((column) => columns.has(column));
}

export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  reader: RowReader,
): AsyncGenerator<Reading> {
  let columns: ReadonlyMap<string, number> | null = null;
  let ahead: CsvRow[] = [];
  let chars = 0;
  let count = 0;
  for await (const row of readCsv(chunks)) {
    if (columns === null) {
      const names = columnsOf(row);
      columns = new Map(names.map((name, index) => [name, index] as const).toReversed());
      continue;
    }
    ahead.push(row);
    chars += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (ahead.length < LIMITS.rowsAhead && chars < LIMITS.charsAhead) continue;
    yield* readAhead(columns);
  }
  if (columns) yield* readAhead(columns);
  if (count === 0) yield* noRows(options);

  function* readAhead(at: ReadonlyMap<string, number>): Generator<Reading> {
    const rows = ahead.map((row) => (row.problem ? problemOf(row) : rowOf(row, at)));
    for (const row of rows) if (!isProblem(row)) reader.see(row);
    for (const row of rows) {
      count++;
      if (count > options.skip) yield isProblem(row) ? row : reader.read(row);
    }
    ahead = [];
    chars = 0;
  }
}

const isProblem = (row: Row | Problem): row is Problem => "kind" in row;

const problemOf = ({ line, problem }: CsvRow): Problem => ({
  kind: "problem",
  place: String(line),
  code: problem?.code ?? "",
  values: problem?.values ?? {},
});

const rowOf = ({ line, cells }: CsvRow, at: ReadonlyMap<string, number>): Row => ({
  place: String(line),
  cell: (column) => (cells[at.get(column) ?? -1] ?? "").trim().toWellFormed(),
});

const columnsOf = ({ cells }: CsvRow): readonly string[] =>
  cells.map((cell) => {
    const name = cell.trim().toLowerCase().slice(0, LIMITS.nameChars);
    return GERMAN.get(name) ?? name;
  });

const GERMAN = new Map([
  ["chat-sitzung", "chat session"],
  ["nachrichtendatum", "message date"],
  ["gelöscht am", "deleted date"],
  ["dienst", "service"],
  ["typ", "type"],
  ["absender-id", "sender id"],
  ["absendername", "sender name"],
  ["betreff", "subject"],
  ["anhang", "attachment"],
  ["anruftyp", "call type"],
  ["datum", "date"],
  ["dauer", "duration"],
  ["nummer", "number"],
  ["kontakt", "contact"],
]);

/** "2024-03-04 09:15:00" and "04.03.2024 09:15" in the zone, "2024-03-04T08:15:00Z" by itself. */
export function instantIn(written: string, zone: string): Date | null {
  const { local, offset } = momentIn(written);
  if (local === "") return null;
  const at = offset ? new Date(`${local}${offset}`) : instantOf(withSeconds(local), zone);
  return beginsWithDay(local) && Number.isFinite(at.getTime()) ? at : null;
}

/** "2024-03-04T09:15" as a clock in the zone showed it; what cannot be read stays as it is. */
export function minuteIn(written: string, zone: string): string {
  const { local, offset } = momentIn(written);
  if (!offset) return local === "" ? written : local.slice(0, 16);
  const at = instantIn(written, zone)?.getTime();
  return at === undefined ? written : new Date(at + offsetAt(zone, at)).toISOString().slice(0, 16);
}

function momentIn(written: string) {
  const [, date, time, offset] = ISO.exec(written) ?? [];
  if (date) return { local: `${date}T${time}`, offset };
  const [, day, month, year, clock] = DOTTED.exec(written) ?? [];
  return {
    local: year ? `${year}-${two(month)}-${two(day)}T${two(clock)}` : "",
    offset: undefined,
  };
}

const ISO = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),? (\d{1,2}:\d{2}(?::\d{2})?)$/;

const two = (digits = ""): string => (/^\d(?:\D|$)/.test(digits) ? `0${digits}` : digits);
const withSeconds = (local: string): string => (local.length === 16 ? `${local}:00` : local);
