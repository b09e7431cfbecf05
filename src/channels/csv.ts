/**
 * Tables as text (RFC 4180, and what programs make of it): rows one by one as arrays of cells, in the
 * memory of one row, the same however the bytes are cut into chunks. Columns are found by position, so
 * that a column called "__proto__" is nothing special.
 *
 * UTF-16 says so with its first two bytes; else each cell is UTF-8, or Windows-1252 where it cannot be
 * that. The separator is the one that cuts the first lines into the most columns. A quote is one only
 * at the start of a cell, and where a quoted cell goes on after its closing quote, both are letters:
 * so a stray quote costs its row and never the rest. A quote that is still open at the end or at the limit of a row
 * costs its row alone where the lines below it are rows like those above. Blank lines are no rows. Another row that
 * reaches a limit comes with its problem and what was read of it, and the next is read from the next line on.
 */
import type { Problem, Reason } from "./channel.ts";
import { decodeBytes } from "./email/charset.ts";

export interface CsvRow {
  /** Of the file, from 1, where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row is not whole (shared/messages/…/csv.ts). */
  readonly problem: Reason | null;
}

/** Of a table that ends with its header, once. */
export const noRows = ({ skip }: { readonly skip: number }): readonly Problem[] =>
  skip > 0 ? [] : [{ kind: "problem", place: "", code: "csv.no-rows", values: {} }];

export const CSV_LIMITS = {
  /** A row is held whole, and one stray quote makes a row of all that follows. Messages are shorter. */
  rowChars: 1_000_000,
  /** Outlook writes 92, Google some 200; a million columns took another reader 5 s. */
  columns: 1_000,
  /** Looked at before it is said what separates: longer than every preamble seen. */
  sniffChars: 65_536,
  sniffRows: 20,
} as const;

export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  separator: Separator | null = null,
): AsyncGenerator<CsvRow> {
  const reader = csvReader(separator);
  for await (const chunk of chunks) yield* reader.push(chunk);
  yield* reader.end();
}

/** The rows at a file's start, to tell what it is; the last one may be cut. */
export function csvHead(head: Uint8Array, separator: Separator | null = null): readonly CsvRow[] {
  const reader = csvReader(separator);
  return [...reader.push(head.subarray(0, CSV_LIMITS.sniffChars)), ...reader.end()];
}

function csvReader(known: Separator | null) {
  const text = textDecoder();
  let start = "";
  let open: Split | null = null;

  const push = (more: string): readonly CsvRow[] => {
    if (open) return split(open, more);
    start += more;
    return start.length < CSV_LIMITS.sniffChars ? [] : begin();
  };
  const begin = (): readonly CsvRow[] => {
    const separator = known ?? separatorOf(start.slice(0, CSV_LIMITS.sniffChars));
    open = newSplit(separator, text.decodeCell);
    return split(open, start);
  };
  return {
    push: (chunk: Uint8Array): readonly CsvRow[] => push(text.push(chunk)),
    end: (): readonly CsvRow[] => {
      const rows = push(text.end());
      return [...rows, ...(open ? [] : begin()), ...endSplit(open!)];
    },
  };
}

/** Bytes as text to split: characters where it is UTF-16, else bytes, which decodeCell makes text. */
function textDecoder() {
  let first: Buffer | null = Buffer.alloc(0);
  let wide: InstanceType<typeof TextDecoder> | null = null;

  const push = (chunk: Uint8Array): string => {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (first === null) return wide ? wide.decode(bytes, { stream: true }) : latin(bytes);
    first = Buffer.concat([first, bytes]);
    return first.length < 3 ? "" : begin(first);
  };
  const begin = (bytes: Buffer): string => {
    first = null;
    const mark = latin(bytes.subarray(0, 3));
    if (mark.startsWith("\u00FF\u00FE")) wide = new TextDecoder("utf-16le");
    if (mark.startsWith("\u00FE\u00FF")) wide = new TextDecoder("utf-16be");
    return push(mark === "\u00EF\u00BB\u00BF" ? bytes.subarray(3) : bytes);
  };
  return {
    push,
    end: (): string => (first ? begin(first) : "") + (wide?.decode() ?? ""),
    /** PostgreSQL takes no NUL, and no text has one. */
    decodeCell: (raw: string): string =>
      (wide || !NOT_ASCII.test(raw) ? raw : utf8OrWestern(raw)).replaceAll("\0", ""),
  };
}

const latin = (bytes: Buffer): string => bytes.toString("latin1");
const NOT_ASCII = /[\u0080-\u00FF]/;
const utf8OrWestern = (raw: string): string =>
  decodeBytes(Buffer.from(raw, "latin1"), "windows-1252").text;

/** What cuts most of the first rows into as many cells each; of two such, into more. */
function separatorOf(start: string): Separator {
  const scores = SEPARATORS.map((separator) => {
    const rows = split(newSplit(separator, String), `${start}\n`).slice(0, CSV_LIMITS.sniffRows);
    const alike = new Map<number, number>();
    for (const { cells } of rows) alike.set(cells.length, (alike.get(cells.length) ?? 0) + 1);
    alike.delete(1);
    const most = Math.max(0, ...alike.values());
    const columns = Math.max(0, ...[...alike].filter(([, rows]) => rows === most).map(([n]) => n));
    return { separator, score: most * (CSV_LIMITS.columns + 1) + columns };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

const SEPARATORS = [",", ";", "\t"] as const;

/** Whoever knows it says so: beside tables of several widths, dates with a comma look like one more table. */
export type Separator = (typeof SEPARATORS)[number];

/** Where in a cell we are: after a quote that may close it, or beyond a limit, up to the line's end. */
type State = "start" | "plain" | "quoted" | "closing" | "lost";

interface Split {
  readonly separator: number;
  readonly decodeCell: (raw: string) => string;
  rows: CsvRow[];
  state: State;
  /** The open row and cell, as far as they do not lie in the text at hand. */
  cells: string[];
  cell: string;
  problem: Reason | null;
  /** Of the rows so far, into how many cells they were cut, if into several. */
  readonly widths: Set<number>;
  rowLine: number;
  line: number;
  /** In the text at hand: where the row and the letters not yet in the cell began, and the last CR. */
  rowFrom: number;
  from: number;
  lastCr: number;
}

const newSplit = (separator: string, decodeCell: Split["decodeCell"]): Split => ({
  separator: separator.charCodeAt(0),
  decodeCell,
  rows: [],
  state: "start",
  cells: [],
  cell: "",
  problem: null,
  widths: new Set(),
  rowLine: 1,
  line: 1,
  rowFrom: 0,
  from: 0,
  lastCr: -2,
});

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** The rows that end in this piece of the text. */
function split(s: Split, text: string): readonly CsvRow[] {
  s.rows = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== s.separator && code !== QUOTE && code !== LF && code !== CR) {
      if (s.state === "start") s.state = "plain";
      else if (s.state === "closing") reopen(s, at);
      continue;
    }
    loseBeyondLimit(s, text, at);
    if (code === QUOTE) readQuote(s, text, at);
    else if (code === s.separator) readSeparator(s, text, at);
    else readLineEnd(s, text, at);
  }
  loseBeyondLimit(s, text, text.length);
  take(s, text, text.length);
  s.from = 0;
  s.rowFrom -= text.length;
  s.lastCr -= text.length;
  return s.rows;
}

/** After the last piece. */
function endSplit(s: Split): readonly CsvRow[] {
  s.rows = [];
  if (s.state === "quoted") {
    const below = linesBelow(s);
    const rows = below ? [...below.rows, ...endSplit(below.again)] : [];
    s.problem = quoteOpen;
    if (below && areAlike(s, rows)) {
      s.cell = below.first;
      endRow(s, 0);
      return [...s.rows, ...rows.map((row) => ({ ...row, line: row.line + below.from }))];
    }
  }
  endRow(s, 0);
  return s.rows;
}

interface Below {
  /** What stands in the cell's own line. */
  readonly first: string;
  readonly rows: readonly CsvRow[];
  readonly again: Split;
  /** How many lines of the file stand above theirs. */
  readonly from: number;
}

/** The lines that an open quote took for text, as they were written and read again. */
function linesBelow(s: Split): Below | null {
  const lineEnd = /\r\n|\r|\n/.exec(s.cell);
  if (!lineEnd || s.widths.size === 0) return null;
  const below = s.cell.slice(lineEnd.index + lineEnd[0].length).replaceAll('"', '""');
  const again = newSplit(String.fromCharCode(s.separator), s.decodeCell);
  const rows = split(again, below);
  return { first: s.cell.slice(0, lineEnd.index), rows, again, from: s.line - again.line };
}

/** That was text, unless half of it are rows like those above. */
function areAlike({ widths }: Split, rows: readonly CsvRow[]): boolean {
  const alike = rows.filter(({ cells }) => widths.has(cells.length));
  return rows.length > 0 && alike.length * 2 >= rows.length;
}

/** A quote that is still open at the limit costs its row alone, if the lines below it are rows; says whether. */
function giveBack(s: Split, text: string, at: number): boolean {
  // Wherever the bytes were cut: nothing between the limit and here is more than a letter.
  const limit = s.rowFrom + CSV_LIMITS.rowChars;
  take(s, text, limit);
  s.from = limit;
  const below = linesBelow(s);
  if (!below || !areAlike(s, below.rows)) return false;
  const { again, from } = below;
  s.cell = below.first;
  s.problem = quoteOpen;
  endRow(s, limit);
  for (const row of below.rows) s.rows.push({ ...row, line: row.line + from });
  ({ cells: s.cells, cell: s.cell, state: s.state, problem: s.problem } = again);
  s.rowLine = again.rowLine + from;
  s.rowFrom = limit + again.rowFrom;
  if (at > limit && s.state === "closing") reopen(s, limit);
  if (at > limit && s.state === "start") s.state = "plain";
  return true;
}

function take(s: Split, text: string, to: number): void {
  if (s.state === "plain" || s.state === "quoted") s.cell += text.slice(s.from, to);
}

/** The quote closed nothing: it and the one that opened the cell are letters. */
function reopen(s: Split, at: number): void {
  s.cell = `"${s.cell}"`;
  s.state = "plain";
  s.from = at;
}

function readQuote(s: Split, text: string, at: number): void {
  if (s.state === "quoted") {
    take(s, text, at);
    s.state = "closing";
  } else if (s.state === "start" || s.state === "closing") {
    if (s.state === "closing") s.cell += '"';
    s.state = "quoted";
    s.from = at + 1;
  }
}

function readSeparator(s: Split, text: string, at: number): void {
  if (s.state === "quoted" || s.state === "lost") return;
  take(s, text, at);
  endCell(s);
  s.state = "start";
  s.from = at + 1;
}

/** LF, CR LF or, on old Macs, CR; the LF of a pair ends a blank line, which is no row. */
function readLineEnd(s: Split, text: string, at: number): void {
  const isCr = text.charCodeAt(at) === CR;
  if (isCr || s.lastCr !== at - 1) s.line++;
  if (isCr) s.lastCr = at;
  if (s.state === "quoted") return;
  take(s, text, at);
  endRow(s, at + 1);
}

function endCell(s: Split): void {
  if (s.cells.length < CSV_LIMITS.columns) s.cells.push(s.decodeCell(s.cell));
  else s.problem ??= tooManyColumns;
  s.cell = "";
}

function endRow(s: Split, next: number): void {
  if (s.state !== "lost") endCell(s);
  const isBlank = s.problem === null && s.cells.length === 1 && s.cells[0] === "";
  if (!isBlank) s.rows.push({ line: s.rowLine, cells: s.cells, problem: s.problem });
  if (s.problem === null && s.cells.length > 1) s.widths.add(s.cells.length);
  s.cells = [];
  s.problem = null;
  s.state = "start";
  s.rowLine = s.line;
  s.rowFrom = next;
  s.from = next;
}

function loseBeyondLimit(s: Split, text: string, at: number): void {
  if (at - s.rowFrom < CSV_LIMITS.rowChars || s.state === "lost") return;
  if (s.state === "quoted" && giveBack(s, text, at)) return;
  s.problem = s.state === "quoted" ? quoteOpen : rowTooLong;
  s.state = "lost";
  s.cell = "";
}

const MEGABYTES = CSV_LIMITS.rowChars / 1_000_000;
const quoteOpen: Reason = { code: "csv.quote-open", values: {} };
const rowTooLong: Reason = { code: "csv.row-too-long", values: { limit: MEGABYTES } };
const tooManyColumns: Reason = {
  code: "csv.too-many-columns",
  values: { limit: CSV_LIMITS.columns },
};
