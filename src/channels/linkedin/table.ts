/**
 * What LinkedIn's tables have in common: a remark above the header in some years, columns that come,
 * go and change places, and one item a row. A table is told by its header alone, wherever its columns
 * stand, since files are renamed and each is looked at by itself; only a header that any program could
 * write needs the file's name too. Headers are English in every language of LinkedIn that was seen; the
 * German ones that one other reader claims are taken as well. A place is the line in which the row begins.
 */
import type {
  Channel,
  Note,
  Owner,
  Problem,
  Reading,
  ReadOptions,
  Reason,
} from "#channels/channel.ts";
import { csvHead, type CsvRow, readCsv } from "#channels/csv.ts";
import { LIMITS } from "./limits.ts";

export interface Table {
  readonly format: string;
  /** Whether this is the header; columns are in lower case. */
  isHeader(columns: ReadonlySet<string>, fileName: string): boolean;
  rows(columns: ReadonlySet<string>, options: ReadOptions): RowReader;
}

export interface RowReader {
  /** How many rows to see before the first of them is read. */
  readonly rowsAhead: number;
  /** Told of every row, also of those that were read before. */
  see(row: Row): void;
  /** A row that was read before and is not read again. */
  pass(row: Row): void;
  read(row: Row): Exclude<Reading, Owner>;
  owners(): readonly Owner[];
}

export interface Row {
  readonly place: string;
  /** As many cells as the header: else they may have slipped into other columns. */
  readonly fits: boolean;
  /** Without white space around it; "" where the table or the row has no such column. */
  cell(column: string): string;
  /** As it stands. */
  text(column: string): string;
}

/** Of a table whose rows say nothing of each other. */
export const eachAlone: Pick<RowReader, "rowsAhead" | "see" | "pass" | "owners"> = {
  rowsAhead: 1,
  see: () => {},
  pass: () => {},
  owners: () => [],
};

export const tableChannel = (table: Table): Channel => ({
  name: "linkedin",
  format: table.format,
  recognises: (head, fileName) =>
    csvHead(head.subarray(0, LIMITS.headBytes))
      .slice(0, LIMITS.preambleRows)
      .some((row) => table.isHeader(new Set(columnsOf(row)), fileName)),
  read: (bytes, options) => readTable(table, bytes, options),
});

async function* readTable(
  table: Table,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  let sheet: Sheet | null = null;
  let above = 0;
  for await (const row of readCsv(bytes)) {
    if (sheet) {
      yield* sheet.push(row);
      continue;
    }
    const columns = columnsOf(row);
    if (table.isHeader(new Set(columns), options.fileName))
      sheet = sheetOf(table, columns, options);
    else if (++above === LIMITS.preambleRows) break;
  }
  if (sheet) yield* sheet.end();
  else if (options.skip === 0) yield problem("", { code: "linkedin.no-header", values: {} });
}

interface Sheet {
  push(row: CsvRow): Generator<Reading>;
  end(): Generator<Reading>;
}

function sheetOf(table: Table, columns: readonly string[], options: ReadOptions): Sheet {
  const reader = table.rows(new Set(columns), options);
  const at = new Map(columns.map((column, index) => [column, index] as const).toReversed());
  let ahead: CsvRow[] = [];
  let chars = 0;
  let items = 0;
  return { push, end };

  function* push(row: CsvRow): Generator<Reading> {
    ahead.push(row);
    if (row.problem === null) reader.see(rowOf(row));
    chars += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (ahead.length >= reader.rowsAhead || chars >= LIMITS.charsAhead) yield* readAhead();
  }
  function* end(): Generator<Reading> {
    yield* readAhead();
    yield* reader.owners();
  }
  function* readAhead(): Generator<Reading> {
    for (const row of ahead) {
      items++;
      if (items > options.skip) yield readRow(row);
      else if (row.problem === null) reader.pass(rowOf(row));
    }
    ahead = [];
    chars = 0;
  }
  function readRow(raw: CsvRow): Reading {
    if (raw.problem) return problem(String(raw.line), raw.problem);
    const row = rowOf(raw);
    const reading = reader.read(row);
    if (row.fits || !("notes" in reading)) return reading;
    return { ...reading, notes: [...reading.notes, UNEVEN] };
  }
  function rowOf({ line, cells }: CsvRow): Row {
    const text = (column: string) => cells[at.get(column) ?? -1] ?? "";
    return {
      place: String(line),
      fits: cells.length === columns.length,
      text,
      cell: (column) => text(column).trim(),
    };
  }
}

const UNEVEN: Note = { code: "linkedin.row-uneven", values: {} };

export const problem = (place: string, { code, values }: Reason): Problem => ({
  kind: "problem",
  place,
  code,
  values,
});

const columnsOf = ({ cells }: CsvRow): readonly string[] =>
  cells.map((cell) => {
    const column = cell.trim().toLowerCase().replaceAll(/\s+/g, " ");
    return GERMAN.get(column) ?? column;
  });

const GERMAN = new Map([
  ["vorname", "first name"],
  ["nachname", "last name"],
  ["e-mail-adresse", "email address"],
  ["unternehmen", "company"],
  ["verbunden am", "connected on"],
]);
