/**
 * Address books as tables: one row, one card. A format says which column means what and what a row
 * says; here rows are counted, what no column asked for is named, and what cannot be read is a problem.
 */
import type { Reading, ReadOptions } from "#channels/channel.ts";
import { type CsvRow, csvHead, readCsv } from "#channels/csv.ts";
import { type Draft, cardOf } from "./draft.ts";
import { LIMITS } from "./limits.ts";
import { lossBook } from "./losses.ts";
import { plain } from "./property.ts";

export interface TableFormat {
  /** One name for a column, whatever its language and age. */
  readonly columnOf: (header: string) => string;
  /** Columns that say something of the program, and nothing of anybody. */
  readonly isMachinery: (column: string) => boolean;
  readonly draftOf: (row: Row) => Draft;
}

export interface Row {
  /** A cell's text; "" where there is no such column, or where the cell says that it is empty. */
  cell(column: string): string;
  has(column: string): boolean;
  /** Names a column whose cell was read and not kept. */
  leaveOut(column: string): void;
  readonly home: ReadOptions["home"];
  note(code: string, value?: string): void;
}

/** The columns of a file's first row; none where no column of names stands at its start. */
export function columnsIn(head: Uint8Array, { columnOf }: TableFormat): ReadonlySet<string> {
  const start = Buffer.from(head.subarray(0, NAMED_BYTES)).toString("latin1").replaceAll("\0", "");
  // A folder may hold ten thousand photos, and to look for cells in each takes time.
  if (!NAME_COLUMN.test(start)) return new Set();
  return new Set((csvHead(head)[0]?.cells ?? []).map(columnOf));
}

const NAMED_BYTES = 4_000;
const NAME_COLUMN = /first name|given name|vorname/i;

export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  { keep, skip, home }: ReadOptions,
  format: TableFormat,
): AsyncGenerator<Reading> {
  let header: Header | null = null;
  let count = 0;
  for await (const row of readCsv(chunks)) {
    if (header === null) {
      header = headerOf(row.cells, format);
      continue;
    }
    count += 1;
    if (count <= skip) continue;
    const place = String(count);
    if (row.problem) yield { kind: "problem", place, ...row.problem };
    else yield cardOf(draftOf(row, header, { format, home }), place, keep);
  }
}

interface Header {
  readonly names: readonly string[];
  readonly columns: readonly string[];
  readonly at: ReadonlyMap<string, number>;
}

function headerOf(cells: readonly string[], { columnOf }: TableFormat): Header {
  const columns = cells.map(columnOf);
  const at = new Map(columns.map((column, index) => [column, index] as const).toReversed());
  return { names: cells.map((name) => plain(name, LIMITS.namedChars)), columns, at };
}

function draftOf(
  { cells }: CsvRow,
  { names, columns, at }: Header,
  { format, home }: { readonly format: TableFormat; readonly home: Row["home"] },
): Draft {
  const losses = lossBook();
  const asked = new Set<number>();
  const row: Row = {
    home,
    cell(column) {
      const index = at.get(column) ?? -1;
      asked.add(index);
      const written = cells[index] ?? "";
      if (written === "") return "";
      const text = plain(written, LIMITS.noteChars + 1);
      return NO_DATE.test(text) ? "" : text;
    },
    has: (column) => at.has(column),
    leaveOut: (column) => losses.leaveOut(names[at.get(column) ?? -1] ?? column),
    note: (code, value) => losses.note(code, value === undefined ? {} : { value }),
  };
  const draft = format.draftOf(row);
  if (draft.note.length > LIMITS.noteChars) {
    losses.note("contacts.note-cut", { limit: LIMITS.noteChars });
  }
  for (const [index, cell] of cells.entries()) {
    if (cell === "" || asked.has(index) || NOTHING.test(cell.trim())) continue;
    const column = columns[index];
    if (column !== undefined && !format.isMachinery(column)) losses.leaveOut(names[index] ?? "");
  }
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
    losses.note("contacts.row-too-long");
  }
  const note = draft.note.slice(0, LIMITS.noteChars).toWellFormed();
  return { ...draft, note, notes: losses.all() };
}

/** What Outlook writes into a date that nobody set … */
const NO_DATE = /^0[./]0[./]00$/;
/** … and into a gender and a flag. */
const NOTHING =
  /^(?:|0[./]0[./]00|falsch|false|normal|keine angabe|nicht angegeben|unspecified|unbestimmt)$/i;
