/**
 * Tables that iMazing writes of an iPhone: messages (SMS, iMessage, RCS), chats of WhatsApp, the list of
 * calls. Columns as in public exports of 2020 to 2025, of which some came and some went. iMazing speaks
 * German too, but no table with translated columns was ever seen: their names here are a guess at them.
 */
import type { Problem, Reading, ReadOptions } from "#channels/channel.ts";
import { type CsvRow, csvHead, readCsv } from "#channels/csv.ts";
import { beginsWithDay } from "#channels/real-day.ts";
import { instantOf } from "#shared/time.ts";
import { LIMITS } from "./limits.ts";

export interface Row {
  readonly place: string;
  /** Without white space around it; "" where there is no such column. */
  readonly cell: (column: string) => string;
}

export interface RowReader {
  /** Told of every row before the first of them is read. */
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
  { skip }: ReadOptions,
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

  function* readAhead(at: ReadonlyMap<string, number>): Generator<Reading> {
    for (const row of ahead) if (!row.problem) reader.see(rowOf(row, at));
    for (const row of ahead) {
      count++;
      if (count <= skip) continue;
      yield row.problem ? problemOf(row) : reader.read(rowOf(row, at));
    }
    ahead = [];
    chars = 0;
  }
}

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
  const iso = ISO.exec(written);
  const [, day, month, year, clock] = DOTTED.exec(written) ?? [];
  const local = iso
    ? `${iso[1]}T${iso[2]}`
    : year
      ? `${year}-${two(month)}-${two(day)}T${two(clock)}`
      : "";
  if (local === "") return null;
  const at = iso?.[3] ? new Date(`${local}${iso[3]}`) : instantOf(withSeconds(local), zone);
  return beginsWithDay(local) && Number.isFinite(at.getTime()) ? at : null;
}

const ISO = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),? (\d{1,2}:\d{2}(?::\d{2})?)$/;

const two = (digits = ""): string => (/^\d(?:\D|$)/.test(digits) ? `0${digits}` : digits);
const withSeconds = (local: string): string => (local.length === 16 ? `${local}:00` : local);
