/**
 * Workbooks of Excel (ECMA-376, .xlsx), as rows of text: what a cell shows, and days as "2024-03-01 09:15:00",
 * which a workbook only knows as numbers with a format that has a day in it. XML goes by as a stream: a sheet
 * costs the memory of a row, whatever rows and columns its cells claim to be in. No DOCTYPE, no entities.
 */
import { DAY_MS } from "#shared/time.ts";
import { CSV_LIMITS } from "#channels/csv.ts";
import { LIMITS } from "./limits.ts";
import type { Sheet, SheetRow } from "./sheets.ts";
import { readXml, type XmlHandlers } from "./xml.ts";
import type { Parts } from "./zip-parts.ts";

/** What is no workbook has no sheets. Throws where its XML is none. */
export async function sheetsOf(parts: Parts): Promise<readonly Sheet[]> {
  const { sheets, since1904 } = await readBook(parts);
  const targets = await readTargets(parts);
  const strings = await readStrings(parts);
  const dates = await readDateStyles(parts);
  return sheets.flatMap(({ name, id }) => {
    const part = parts.get(targets.get(id) ?? "");
    if (!part) return [];
    return [{ name, rows: () => rowsOf(part(), { strings, dates, since1904 }) }];
  });
}

async function readPart(parts: Parts, path: string, on: XmlHandlers): Promise<void> {
  const part = parts.get(path);
  if (!part) return;
  for await (const _ of readXml(part(), on));
}

async function readBook(parts: Parts) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let since1904 = false;
  await readPart(parts, "xl/workbook.xml", {
    open(name, attributes) {
      if (name === "sheet") {
        sheets.push({ name: attributes.get("name") ?? "", id: attributes.get("r:id") ?? "" });
      }
      if (name === "workbookPr") since1904 = /^(?:1|true)$/.test(attributes.get("date1904") ?? "");
    },
  });
  return { sheets, since1904 };
}

/** Which part a sheet is in. */
async function readTargets(parts: Parts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readPart(parts, "xl/_rels/workbook.xml.rels", {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const [id, target] = [attributes.get("Id") ?? "", attributes.get("Target") ?? ""];
      targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

async function readStrings(parts: Parts): Promise<readonly string[]> {
  const strings: string[] = [];
  let open: string | null = null;
  let isText = false;
  await readPart(parts, "xl/sharedStrings.xml", {
    open(name) {
      if (name === "si") open = "";
      // What follows is how it is said, in Japanese.
      if (name === "t") isText = open !== null;
      if (name === "rPh") isText = false;
    },
    text(text) {
      if (isText && open !== null) open += text;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name !== "si") return;
      strings.push(open ?? "");
      open = null;
    },
  });
  return strings;
}

/** Which styles show a number as a day or a time. */
async function readDateStyles(parts: Parts): Promise<readonly boolean[]> {
  const formats = new Map<string, boolean>();
  const dates: boolean[] = [];
  let isInCells = false;
  await readPart(parts, "xl/styles.xml", {
    open(name, attributes) {
      const numFmtId = attributes.get("numFmtId") ?? "";
      if (name === "numFmt")
        formats.set(numFmtId, isDateFormat(attributes.get("formatCode") ?? ""));
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) {
        dates.push(formats.get(numFmtId) ?? BUILT_IN_DATES.has(Number(numFmtId)));
      }
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return dates;
}

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57,
]);

const isDateFormat = (code: string): boolean =>
  /[ydhs]|m{2}/i.test(code.slice(0, 300).replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|general/gi, ""));

interface Book {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly since1904: boolean;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

async function* rowsOf(chunks: AsyncGenerator<string>, book: Book): AsyncGenerator<SheetRow> {
  let ready: SheetRow[] = [];
  let row: { readonly row: number; readonly cells: string[] } | null = null;
  let cell: Cell | null = null;
  let isValue = false;
  let rows = 0;
  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === "row") {
        row = { row: Number(attributes.get("r")) || rows + 1, cells: [] };
        rows = row.row;
      } else if (name === "c" && row) {
        const column = columnOf(attributes.get("r") ?? "") ?? row.cells.length;
        cell = {
          column,
          type: attributes.get("t") ?? "n",
          style: Number(attributes.get("s") ?? -1),
          text: "",
        };
      } else if (name === "v" || name === "t") isValue = cell !== null;
    },
    text(text) {
      if (isValue && cell) cell.text += text;
    },
    close(name) {
      if (name === "v" || name === "t") isValue = false;
      if (name === "c" && cell && row) put(row.cells, cell, book);
      if (name === "c") cell = null;
      if (name === "row" && row) ready.push(row);
      if (name === "row") row = null;
    },
  };
  for await (const _ of readXml(chunks, handlers)) {
    yield* ready;
    ready = [];
  }
}

/** A cell that says it is in the last of sixteen thousand columns is not followed there. */
function put(cells: string[], cell: Cell, book: Book): void {
  if (cell.column >= CSV_LIMITS.columns) return;
  while (cells.length < cell.column) cells.push("");
  cells[cell.column] = shownIn(cell, book);
}

function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  const digits = Array.from(letters, (letter) => letter.charCodeAt(0) - 64);
  return digits.reduce((sum, digit) => sum * 26 + digit, 0) - 1;
}

function shownIn({ type, style, text }: Cell, { strings, dates, since1904 }: Book): string {
  const cut = text.slice(0, LIMITS.noteChars);
  if (type === "s") return (strings[Number(cut)] ?? "").slice(0, LIMITS.noteChars);
  if (type === "e") return "";
  if (type !== "n") return cut;
  const number = Number(cut);
  if (cut === "" || !Number.isFinite(number)) return cut;
  if (dates[style] && number >= 0 && number < LAST_DAY) return dayText(number, since1904);
  // A telephone number is 4.9301234567E10 here.
  return Number.isSafeInteger(number) ? String(number) : cut;
}

/** Of the year 2173. */
const LAST_DAY = 100_000;
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;

function dayText(number: number, since1904: boolean): string {
  const days = number - DAYS_TO_1970 + (since1904 ? DAYS_TO_1904 : 0);
  const at = new Date(Math.round(days * (DAY_MS / 1000)) * 1000).toISOString();
  // A time of any day, or how long something took.
  if (number < 1) return at.slice(11, 19);
  return Number.isInteger(number) ? at.slice(0, 10) : at.slice(0, 19).replace("T", " ");
}
