/**
 * The tables of a page, in one pass over its tags and without a tree: a stack of open tables, since pages of
 * years ago lay out tables with tables. What a link leads to is a cell more behind the others, where it is an
 * address, a number or a page of somebody's and not what is shown.
 */
import { CSV_LIMITS } from "#channels/csv.ts";
import { decodeEntities } from "#channels/email/entities.ts";
import { LIMITS } from "./limits.ts";
import type { HeldSheet } from "./sheets.ts";

interface Table {
  name: string;
  readonly rows: Cell[][];
  row: Cell[] | null;
  cell: Cell | null;
  /** Of cells that reach into the rows below: by their column. */
  readonly reaching: Map<number, { readonly cell: Cell; rows: number }>;
}

interface Cell {
  text: string;
  link: string;
  columns: number;
  rows: number;
}

export function tablesIn(html: string): readonly HeldSheet[] {
  const found: Table[] = [];
  const open: Table[] = [];
  for (const { text, name, isEnd, attributes } of piecesOf(html)) {
    const table = open.at(-1);
    if (name === "") addText(table?.cell, text);
    else if (name === "table" && !isEnd && open.length < LIMITS.depth) {
      const inner: Table = { name: "", rows: [], row: null, cell: null, reaching: new Map() };
      open.push(inner);
      if (found.length < LIMITS.tables) found.push(inner);
    } else if (table) takeTag(table, { name, isEnd, attributes }, open);
  }
  for (const table of found) endRow(table);
  return found.filter(isTable).map(sheetOf);
}

/** A form and what frames a page are none. */
const isTable = ({ rows }: Table): boolean =>
  rows.length > 1 && rows.some(({ length }) => length > 1);

interface Piece {
  /** Of what is no tag. */
  readonly text: string;
  /** "" of a text. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

export function* piecesOf(html: string): Generator<Piece> {
  const tag = new RegExp(TAG);
  let at = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [whole, slash = "", name = "", attributes = ""] = match;
    if (match.index > at) yield textPiece(html.slice(at, match.index));
    const element = name.toLowerCase();
    const unread = UNREAD.get(
      slash === "" ? (whole.slice(0, 4) === "<!--" ? "<!--" : element) : "",
    );
    if (unread) {
      unread.lastIndex = tag.lastIndex;
      const end = unread.exec(html);
      tag.lastIndex = end ? end.index + end[0].length : html.length;
    } else if (element !== "") {
      yield { text: "", name: element, isEnd: slash === "/", attributes };
    }
    at = tag.lastIndex;
  }
  if (at < html.length) yield textPiece(html.slice(at));
}

const textPiece = (text: string): Piece => ({ text, name: "", isEnd: false, attributes: "" });

const TAG = /<!--|<(\/?)([a-z][a-z0-9]{0,20})((?:[\s/][^<>]{0,5000})?)>/gi;

/** What nobody sees, up to where it ends. */
const UNREAD: ReadonlyMap<string, RegExp> = new Map([
  ["<!--", /-->/g],
  ["script", /<\/script[^<>]{0,100}>/gi],
  ["style", /<\/style[^<>]{0,100}>/gi],
]);

function addText(cell: Cell | null | undefined, raw: string): void {
  if (!cell || cell.text.length >= LIMITS.noteChars) return;
  const text = raw.includes("&") ? decodeEntities(raw) : raw;
  cell.text += text.slice(0, LIMITS.noteChars - cell.text.length);
}

type Tag = Omit<Piece, "text">;

function takeTag(table: Table, { name, isEnd, attributes }: Tag, open: Table[]): void {
  if (name === "table" && isEnd) {
    endRow(table);
    open.pop();
  } else if (name === "tr") {
    endRow(table);
    if (!isEnd) table.row = [];
  } else if (name === "td" || name === "th") {
    endCell(table);
    if (!isEnd) begin(table, attributes);
  } else if (name === "caption") {
    if (table.cell) table.name ||= lineOf(table.cell.text).slice(0, LIMITS.exampleChars);
    table.cell = isEnd ? null : newCell("");
  } else if (table.cell && BREAKS.has(name)) addText(table.cell, " ");
  else if (table.cell && name === "a" && !isEnd) table.cell.link ||= linkIn(attributes);
}

const BREAKS = new Set(["br", "p", "div", "li", "ul", "ol"]);

function begin(table: Table, attributes: string): void {
  table.row ??= [];
  table.cell = newCell(attributes);
}

const newCell = (attributes: string): Cell => ({
  text: "",
  link: "",
  columns: spanIn(/\scolspan\s?=\s?["']?(\d{1,4})/i, attributes),
  rows: spanIn(/\srowspan\s?=\s?["']?(\d{1,4})/i, attributes),
});

const spanIn = (pattern: RegExp, attributes: string): number =>
  Math.min(Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1)), CSV_LIMITS.columns);

function endCell(table: Table): void {
  const { row, cell, reaching } = table;
  table.cell = null;
  if (!row) return;
  for (let above = reaching.get(row.length); above; above = reaching.get(row.length)) {
    if (--above.rows <= 0) reaching.delete(row.length);
    row.push(above.cell);
  }
  if (cell) put(row, cell, reaching);
}

function put(row: Cell[], cell: Cell, reaching: Table["reaching"]): void {
  if (row.length + cell.columns > CSV_LIMITS.columns) return;
  if (cell.rows > 1) reaching.set(row.length, { cell, rows: cell.rows - 1 });
  row.push(cell);
  for (let more = 1; more < cell.columns; more++) row.push(newCell(""));
}

function endRow(table: Table): void {
  endCell(table);
  if (table.row && table.row.length > 0 && table.rows.length <= LIMITS.rows) {
    table.rows.push(table.row);
  }
  table.row = null;
}

function linkIn(attributes: string): string {
  const link = hrefIn(attributes);
  const [, scheme = "", rest = ""] = /^(mailto|tel):([^?]*)/i.exec(link) ?? [];
  if (scheme !== "") return rest;
  return /^https?:\/\//i.test(link) ? link : "";
}

export function hrefIn(attributes: string): string {
  const [, double, single, bare] = HREF.exec(attributes) ?? [];
  return lineOf(decodeEntities((double ?? single ?? bare ?? "").slice(0, LIMITS.lineChars)));
}

const HREF = /\shref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

export const lineOf = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll("\0", "").trim().toWellFormed();

function sheetOf({ name, rows }: Table, index: number): HeldSheet {
  const linked = new Set(
    rows.flatMap((row) => row.flatMap(({ text, link }, at) => (isMore(link, text) ? [at] : []))),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name: name || String(index + 1),
    *rows() {
      for (const [at, row] of rows.entries()) {
        const cells = row.map(({ text }) => lineOf(text));
        if (linked.size > 0) {
          while (cells.length < width) cells.push("");
          for (const column of linked) cells.push(row[column]?.link ?? "");
        }
        yield { row: at + 1, cells };
      }
    },
  };
}

const isMore = (link: string, text: string): boolean => link !== "" && link !== lineOf(text);
