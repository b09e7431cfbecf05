/**
 * The rows of a dump as MySQL takes them in, without a database: "INSERT IGNORE INTO `calls` (`id`,`content`)
 * VALUES (1,'it\'s'),…;". Read letter by letter in the memory of one row; whatever else stands in the file is
 * passed over. A text that never ends costs its limit and no more.
 */

export interface SqlRow {
  readonly table: string;
  /** null and "" are both nothing here. */
  readonly cells: ReadonlyMap<string, string>;
}

const LIMITS = { nameChars: 64, columns: 200, cellChars: 1_000_000 } as const;

/** "between" statements, "head" up to VALUES, "rows" between rows, "cells" in one. */
type State = "between" | "head" | "rows" | "cells";

interface Scan {
  state: State;
  statement: string;
  table: string;
  columns: readonly string[];
  cells: string[];
  cell: string;
  isText: boolean;
  isEscaped: boolean;
}

export async function* readSql(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SqlRow> {
  const decoder = new TextDecoder();
  const scan: Scan = {
    state: "between",
    statement: "",
    table: "",
    columns: [],
    cells: [],
    cell: "",
    isText: false,
    isEscaped: false,
  };
  for await (const chunk of chunks) yield* push(scan, decoder.decode(chunk, { stream: true }));
}

function* push(scan: Scan, text: string): Generator<SqlRow> {
  for (const letter of text) {
    if (scan.isText) readText(scan, letter);
    else if (scan.state === "cells") {
      const row = readCell(scan, letter);
      if (row) yield row;
    } else if (scan.state === "rows") readBetweenRows(scan, letter);
    else readStatement(scan, letter);
  }
}

/** addslashes: a backslash before quotes, backslashes and NUL. Some write a quote twice. */
function readText(scan: Scan, letter: string): void {
  if (scan.isEscaped) {
    add(scan, ESCAPES.get(letter) ?? letter);
    scan.isEscaped = false;
  } else if (letter === "\\") scan.isEscaped = true;
  else if (letter === "'") scan.isText = false;
  else add(scan, letter);
}

const ESCAPES = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["0", ""],
]);

function add(scan: Scan, letters: string): void {
  if (scan.cell.length < LIMITS.cellChars) scan.cell += letters;
}

/** Gives back the row that ends here. */
function readCell(scan: Scan, letter: string): SqlRow | null {
  if (letter === "'") {
    // The second of two, where the first one ended the text.
    if (scan.cell !== "") add(scan, "'");
    scan.isText = true;
  } else if (letter === "," || letter === ")") {
    if (scan.cells.length < LIMITS.columns) scan.cells.push(scan.cell === "NULL" ? "" : scan.cell);
    scan.cell = "";
    if (letter === ")") {
      const row = rowOf(scan);
      scan.cells = [];
      scan.state = "rows";
      return row;
    }
  } else if (letter.trim() !== "") add(scan, letter);
  return null;
}

const rowOf = ({ table, columns, cells }: Scan): SqlRow => ({
  table,
  cells: new Map(columns.map((column, index) => [column, (cells[index] ?? "").toWellFormed()])),
});

function readBetweenRows(scan: Scan, letter: string): void {
  if (letter === "(") scan.state = "cells";
  else if (letter === ";") scan.state = "between";
}

/** Of what is no INSERT only its last letters are held. */
function readStatement(scan: Scan, letter: string): void {
  scan.statement = scan.statement.length < MOST_HEAD ? scan.statement + letter : scan.statement;
  if (letter === ";" || (letter === "\n" && scan.statement.startsWith("#"))) scan.statement = "";
  if (scan.statement.slice(-VALUES.length).toUpperCase() !== VALUES) return;
  const [, table, columns = ""] = HEAD.exec(scan.statement.trimStart()) ?? [];
  if (table === undefined) {
    scan.statement = OTHER;
    return;
  }
  scan.table = table;
  scan.columns = columns.split(",").map((name) => name.replaceAll("`", "").trim());
  scan.statement = "";
  scan.state = "rows";
}

const VALUES = "VALUES";
/** Stands for one that is none, whatever follows. */
const OTHER = "-";

const MOST_HEAD = LIMITS.columns * LIMITS.nameChars;
const HEAD =
  /^INSERT(?: IGNORE)? INTO `?([a-z_]{1,64})`? ?\(([`a-z0-9_, ]{1,12000})\)\s{0,10}VALUES$/i;
