/**
 * Lists of people in any JSON: each array of objects, and each object that is keyed by ids, is a table with a
 * row for each of them, wherever it lies. What is nested in a row is columns of it, called by both names where
 * one says too little ("company" and "name"); several of a kind (addresses, numbers) are one cell. Messages that
 * lie in a conversation are rows of their own, with what the conversation says of itself. Names of columns
 * are foreign words: they are keys of Maps only.
 */
import { CSV_LIMITS } from "#channels/csv.ts";
import { storable } from "#channels/json-fields.ts";
import { LIMITS } from "./limits.ts";
import { headingBook, type Role, splitWords } from "./roles.ts";
import { isOther } from "./whose.ts";
import type { HeldSheet, SheetRow } from "./sheets.ts";

/** The columns of each list that begins in a file: of its paths (jsonPaths), by the element in which they lie. */
export function headingsBelow(paths: ReadonlySet<string>): readonly (readonly string[])[] {
  const lists = new Map<string, Set<string>>();
  for (const path of paths) {
    const keys = path.split(".");
    const element = keys.lastIndexOf("*");
    const below = keys.slice(element + 1);
    if (below.length === 0 || element < 0) continue;
    const list = keys.slice(0, element).join(".");
    const headings = lists.get(list) ?? new Set();
    if (headings.size < CSV_LIMITS.columns) headings.add(headingOf(below));
    lists.set(list, headings);
  }
  return Array.from(lists.values(), (headings) => [...headings]);
}

type Fields = Readonly<Record<string, unknown>>;
type Cells = Map<string, string>;

/** By where they lie, elements left out: all conversations have one table of messages. */
type Tables = Map<string, Cells[]>;

export function tablesIn(value: unknown): readonly HeldSheet[] {
  const tables: Tables = new Map();
  collect(value, { path: [], outer: new Map(), depth: 0 }, tables);
  const filled = [...tables].filter(([, { length }]) => length > 0);
  return filled.map(([name, rows]) => sheetOf(name, rows));
}

interface Place {
  readonly path: readonly string[];
  /** What stands around it. */
  readonly outer: Cells;
  readonly depth: number;
}

function collect(value: unknown, place: Place, tables: Tables): void {
  if (place.depth > LIMITS.depth || typeof value !== "object" || value === null) return;
  const depth = place.depth + 1;
  const records = recordsIn(value);
  if (records === null) {
    for (const [key, inner] of Object.entries(value)) {
      const path = Array.isArray(value) ? place.path : [...place.path, key];
      collect(inner, { ...place, path, depth }, tables);
    }
    return;
  }
  const name = place.path.join(".").slice(0, LIMITS.exampleChars);
  if (!tables.has(name) && tables.size >= LIMITS.tables) return;
  const rows = tables.get(name) ?? [];
  tables.set(name, rows);
  for (const record of records) {
    const cells: Cells = new Map(place.outer);
    addFields(cells, record, [], 0);
    const lists = messagesIn(record);
    if (lists.length === 0 && rows.length <= LIMITS.rows) rows.push(cells);
    for (const [key, list] of lists) {
      collect(list, { path: [...place.path, key], outer: cells, depth }, tables);
    }
  }
}

/** Null where it is no list of things alike. */
function recordsIn(value: object): readonly Fields[] | null {
  const all = Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value);
  const records = all.filter(isFields);
  if (Array.isArray(value)) return records.length * 2 > all.length ? records : null;
  const [first, second] = records;
  if (!first || !second || records.length < all.length) return null;
  const shared = Object.keys(first).filter((key) => Object.hasOwn(second, key));
  return shared.length > 1 ? records : null;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Lists inside of it of which each element is something written. */
const messagesIn = (record: Fields): readonly (readonly [string, readonly unknown[]])[] =>
  Object.entries(record).flatMap(([key, list]) => {
    if (!Array.isArray(list)) return [];
    const [first] = list as readonly unknown[];
    return isFields(first) && isMessage(first) ? [[key, list as readonly unknown[]] as const] : [];
  });

function isMessage(fields: Fields): boolean {
  const roles = new Set(Object.keys(fields).map((key) => roleOf(key)));
  return roles.has("message") && (roles.has("date") || roles.has("met"));
}

const roleOf = headingBook({});

function addFields(cells: Cells, fields: Fields, path: readonly string[], depth: number): void {
  for (const [key, value] of Object.entries(fields)) {
    const inner = [...path, key];
    if (typeof value !== "object" || value === null) addCell(cells, headingOf(inner), value);
    else if (!Array.isArray(value)) {
      if (depth < LIMITS.nested) addFields(cells, value as Fields, inner, depth + 1);
    } else if (!isMessageList(value)) {
      for (const one of value.slice(0, LIMITS.values) as readonly unknown[]) {
        if (!isFields(one)) addCell(cells, headingOf(inner), one);
        else if (depth < LIMITS.nested) addFields(cells, one, inner, depth + 1);
      }
    }
  }
}

const isMessageList = (list: readonly unknown[]): boolean =>
  isFields(list[0]) && isMessage(list[0]);

function addCell(cells: Cells, heading: string, value: unknown): void {
  if (typeof value !== "string" && typeof value !== "number") return;
  const text = storable(String(value).slice(0, LIMITS.noteChars)).trim();
  const before = cells.get(heading) ?? "";
  if (text === "" || (before === "" && cells.size >= CSV_LIMITS.columns)) return;
  if (before.length + text.length > LIMITS.noteChars) return;
  cells.set(heading, before === "" ? text : `${before}; ${text}`);
}

/** "company" for the name of a company; the last word, where that says enough; else the last two. */
function headingOf(path: readonly string[]): string {
  const key = path.at(-1) ?? "";
  const parent = path.at(-2);
  if (parent === undefined) return key;
  const other = path.slice(0, -1).findLast((one) => isOther(splitWords(one)));
  if (other !== undefined) return `${other} ${key}`;
  const both = `${parent} ${key}`;
  if (roleOf(both) !== undefined) return both;
  const inside = roleOf(parent);
  if (inside !== undefined && SAYS_WHOSE.has(inside) && SAYS_NOTHING.test(key)) return parent;
  const role = roleOf(key);
  if (inside === "company" && role !== undefined && REACHED.has(role)) return both;
  return role === undefined ? both : key;
}

/** A company's are nobody's own. */
const REACHED: ReadonlySet<Role> = new Set<Role>(["email", "phone", "profile"]);

/** What stands below these is theirs, whatever it is called. */
const SAYS_WHOSE: ReadonlySet<Role> = new Set([
  ...(["company", "title", "unit", "email", "phone", "profile", "url"] as const),
  ...(["city", "country", "postcode"] as const),
]);
const SAYS_NOTHING =
  /^(?:name|value|wert|label|title|titel|text|address|adresse|number|nummer|content|display_?name)$/i;

function sheetOf(name: string, rows: readonly Cells[]): HeldSheet {
  const headings = new Set<string>();
  for (const row of rows) {
    for (const heading of row.keys()) if (headings.size < CSV_LIMITS.columns) headings.add(heading);
  }
  return {
    name,
    *rows(): Generator<SheetRow> {
      yield { row: 0, cells: [...headings].map((heading) => storable(heading.slice(0, 200))) };
      for (const [index, row] of rows.entries()) {
        yield { row: index + 1, cells: Array.from(headings, (heading) => row.get(heading) ?? "") };
      }
    },
  };
}
