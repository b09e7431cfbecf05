/**
 * Lists of people that no channel knows: contacts, leads, members, attendees, exhibitors, as a table with
 * a header. What its columns hold is proposed by their headings and cells (layout.ts) and asked of the user
 * (question "columns"), as is the order of day and month where the file does not tell. One row, one item.
 */
import type {
  Channel,
  ChannelName,
  Owner,
  Party,
  Question,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { fingerprint } from "#channels/fingerprint.ts";
import { orderOf } from "#channels/moment.ts";
import { dialledIn } from "#channels/country-question.ts";
import { type CsvRow, csvHead, noRows, readCsv } from "#channels/csv.ts";
import { asideBook, type Placed } from "./aside.ts";
import { numbersIn as numbersInCell, withPlus } from "./cells.ts";
import { answered, columnsQuestion, rolesIn, withNumbers } from "./columns-question.ts";
import { type Layout, layoutOf, type Profile } from "./layout.ts";
import { sidesOf } from "./letters.ts";
import { LIMITS } from "./limits.ts";
import type { Role } from "./roles.ts";
import { colleagueOf, readRow } from "./rows.ts";
import type { HeldSheet } from "./sheets.ts";
import { timesIn } from "./when.ts";

export interface TableKind extends Profile {
  readonly channel: ChannelName;
  /** Whether a table of people is one of these. */
  readonly isIt: (layout: Layout) => boolean;
  /** What a page or a JSON of this kind has somewhere in its start. */
  readonly marks?: RegExp;
  /** People that a page of this kind lists without a table. */
  readonly listIn?: (html: string) => HeldSheet | null;
  readonly isMeeting: (source: string) => boolean;
}

/** Any list of people. */
export const ANY: TableKind = {
  channel: "table",
  headings: {},
  date: "",
  isIt: () => true,
  isMeeting: () => true,
};

export const textTable = (kind: TableKind): Channel => ({
  name: kind.channel,
  format: `${kind.channel}-csv`,
  recognises(head) {
    if (isMarkup(head)) return false;
    // The last row of what is seen may be cut.
    const rows = csvHead(head);
    const whole = head.length < HEAD ? rows : rows.slice(0, -1);
    const cells = whole.map((row) => row.cells);
    const isAfterBlank = blankBook();
    const parted = whole.map(isAfterBlank);
    const layout = layoutOf(cells, kind, null);
    if (layout === null || whole[layout.at]?.problem !== null) return false;
    const end = parted.findIndex(
      (isParted, at) => isParted && at > layout.at && cells[at]!.length === 1,
    );
    return isEven(end < 0 ? cells : cells.slice(0, end), layout) && kind.isIt(layout);
  },
  read: (bytes, options) => readTable(rowsOf(bytes), options, [kind]),
});

export const anyTable: Channel = textTable(ANY);

const HEAD = 65_536;

/** Pages, mails, programs and data, which may hold commas as well. */
function isMarkup(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 1_000)).toString("latin1");
  return (
    start.includes("\0\0") ||
    /^(?:\u00EF\u00BB\u00BF)?\s*[<{[]|^(?:[\w-]{1,40}:\s.*\r?\n){3}/.test(start)
  );
}

/** Prose with commas in it has as many columns as it likes, but no header of headings that people use. */
function isEven(rows: readonly (readonly string[])[], { at, header, columns }: Layout): boolean {
  const below = rows.slice(at + 1);
  const alike = below.filter((cells) => cells.length === header.length);
  const areHeadings = columns.every(({ role, named }) => named && role !== "");
  const isMost = alike.length * 2 >= below.length || (areHeadings && alike.length > 0);
  return isMost && header.every((cell) => cell.length <= 200);
}

export interface TableRow extends Placed {
  readonly place: string;
  readonly problem: Extract<Reading, { kind: "problem" }> | null;
}

async function* rowsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const isAfterBlank = blankBook();
  for await (const row of readCsv(bytes)) {
    const { line, cells, problem } = row;
    const place = String(line);
    const afterBlank = isAfterBlank(row);
    yield { place, cells, afterBlank, problem: problem && { kind: "problem", place, ...problem } };
  }
}

/** Blank lines are no rows: where one stood the count of lines tells. */
function blankBook(): (row: CsvRow) => boolean {
  let next = 1;
  return ({ line, cells, problem }) => {
    const isAfter = line > next;
    const breaks = cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0);
    // Of one that could not be read whole nobody knows how long it was.
    next = problem ? Infinity : line + 1 + breaks;
    return isAfter;
  };
}

/** Rows of a table, whatever they were written in, as the first kind that it is of. */
export async function* readTable(
  rows: AsyncGenerator<TableRow>,
  options: ReadOptions,
  kinds: readonly TableKind[],
): AsyncGenerator<Reading> {
  const ahead = await firstOf(rows);
  const sheet = firstThatIsIt(ahead, options, kinds);
  if (!sheet) {
    if (options.skip === 0) yield NO_TABLE;
    return;
  }
  if (sheet.isEmpty) {
    yield* noRows(options);
    return;
  }
  yield* sheet.begin();
  for await (const row of rows) yield* sheet.push(row);
  yield* sheet.end();
}

/** Of the rest, whoever asked can go on reading. */
async function firstOf(rows: AsyncGenerator<TableRow>): Promise<readonly TableRow[]> {
  const first: TableRow[] = [];
  let chars = 0;
  while (first.length < LIMITS.rowsAhead && chars < LIMITS.charsAhead) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
    chars += charsOf([next.value.cells]);
  }
  return first;
}

const charsOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, cells) => cells.reduce((all, cell) => all + cell.length, sum), 0);

const NO_TABLE: Reading = { kind: "problem", place: "", code: "table.no-people", values: {} };

interface Sheet {
  /** It has columns and no rows. */
  readonly isEmpty: boolean;
  begin(): Generator<Reading>;
  push(row: TableRow): Generator<Reading>;
  end(): Iterable<Reading>;
}

function firstThatIsIt(
  ahead: readonly TableRow[],
  options: ReadOptions,
  kinds: readonly TableKind[],
): Sheet | null {
  const cells = ahead.map((row) => row.cells);
  for (const kind of kinds) {
    const layout = layoutOf(cells, kind, options.home.country);
    const isIt = kind === kinds.at(-1) || (layout && kind.isIt(layout));
    if (layout && isIt) return open(ahead, layout, { options, kind });
  }
  return null;
}

function open(
  ahead: readonly TableRow[],
  layout: Layout,
  { options, kind }: { readonly options: ReadOptions; readonly kind: TableKind },
): Sheet {
  const { header, at } = layout;
  const asked = askedOf(ahead, layout, { options, kind });
  const { roles } = asked;
  const context = {
    channel: kind.channel,
    roles,
    header,
    times: timesIn(header, roles),
    sides: sidesOf(roles),
    order: asked.order,
    options: { ...options, home: { ...options.home, country: asked.country } },
    counted: counter(),
    isMeeting: kind.isMeeting,
  };
  const asideOf = asideBook(ahead.slice(at + 1), roles);
  const staff = new Map<string, Owner>();
  let items = 0;
  return { isEmpty: ahead.length === at + 1, begin, push, end: () => staff.values() };

  function* begin(): Generator<Reading> {
    yield* asked.questions;
    for (const row of ahead.slice(at + 1)) yield* push(row);
  }
  function* push(row: TableRow): Generator<Reading> {
    items++;
    const { place, cells, problem } = row;
    const aside = asideOf(row);
    if (aside === null)
      count(
        staff,
        colleagueOf(
          cells.filter((_, index) => roles[index] === "by"),
          kind.channel,
        ),
      );
    const skipped = aside && { kind: "skipped" as const, place, reason: aside };
    const reading = problem ?? skipped ?? readingOf(cells, place);
    // What was read before is counted as well, so that of equal rows each keeps its key.
    if (items > options.skip) yield reading;
  }
  function readingOf(cells: readonly string[], place: string): Reading {
    if (isHeader(cells)) return { kind: "skipped", place, reason: "table.heading" };
    return readRow(cells, place, context);
  }
  /** Printed lists say it on every page. */
  function isHeader(cells: readonly string[]): boolean {
    return cells.length === header.length && cells.every((cell, index) => cell === header[index]);
  }
}

/** What the rows ahead do not tell, and what they are read as until it is answered. */
function askedOf(
  ahead: readonly TableRow[],
  layout: Layout,
  { options, kind }: { readonly options: ReadOptions; readonly kind: TableKind },
) {
  const cells = ahead.map((row) => row.cells);
  const rows = cells.slice(layout.at + 1);
  const areAll = ahead.length < LIMITS.rowsAhead && charsOf(cells) < LIMITS.charsAhead;
  const below = { rows, areAll, ofFair: kind.channel === "fair" };
  const columns = columnsQuestion(layout, below, options);
  const roles = rolesIn(columns.suggested, layout.header.length) ?? [];
  const dates = orderQuestion(layout.about, datesIn(rows, roles), options);
  const numbers = numbersIn(rows, roles).map((one) => withPlus(one, options.home.country));
  const { country, question } = dialledIn(numbers, options);
  const phones = (index: number) =>
    roles[index] === "phone" ? rows.map((row) => row[index] ?? "") : null;
  return {
    roles,
    order: dates.suggested === "mdy" ? ("mdy" as const) : ("dmy" as const),
    country,
    questions: [
      withNumbers(columns, phones, country),
      ...(dates.options.length > 0 ? [dates] : []),
      ...(question ? [question] : []),
    ],
  };
}

/** Numbers what is equal, from the second on. */
function counter(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const print = fingerprint(key);
    const count = (counts.get(print) ?? 0) + 1;
    if (counts.size < LIMITS.rows || count > 1) counts.set(print, count);
    return count === 1 ? key : `${key} ${count}`;
  };
}

const DATES: ReadonlySet<Role> = new Set(["met", "date", "connected"]);

const datesIn = (rows: readonly (readonly string[])[], roles: readonly Role[]): readonly string[] =>
  rows.flatMap((cells) =>
    cells.filter((cell, index) => cell !== "" && DATES.has(roles[index] ?? "")),
  );

const numbersIn = (
  rows: readonly (readonly string[])[],
  roles: readonly Role[],
): readonly string[] =>
  rows.flatMap((cells) =>
    cells.filter((cell, index) => cell !== "" && roles[index] === "phone").flatMap(numbersInCell),
  );

/** Without options where there is nothing to ask. */
function orderQuestion(about: string, dates: readonly string[], options: ReadOptions): Question {
  const { order, told, example } = orderOf(dates, options.home.country);
  const answer = answered("date-order", about, options);
  const isAsked = !told && example !== "";
  return {
    kind: "question",
    place: "",
    code: "date-order",
    about,
    suggested: isAsked && ORDERS.includes(answer) ? answer : order,
    sure: false,
    options: isAsked ? ORDERS : [],
    values: { example },
  };
}

const ORDERS: readonly string[] = ["dmy", "mdy"];

/** More are no staff of a stand. */
const MOST_STAFF = 200;

function count(staff: Map<string, Owner>, party: Party | null): void {
  if (!party) return;
  const before = staff.get(party.value);
  if (!before && staff.size >= MOST_STAFF) return;
  staff.set(party.value, {
    kind: "owner",
    party,
    evidence: "scans",
    count: (before?.count ?? 0) + 1,
  });
}
