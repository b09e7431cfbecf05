/**
 * A report as meetings with their rows, as text: above, or before the names in each row (Zoom's list of
 * an account), stands what the meeting is; below, who came and went, in one table or in several. A
 * table that sums up ("First Join") stands beside the rows that say it one by one. Of each meeting a
 * bounded number of rows is held, and meetings follow one another.
 */
import type { CsvRow } from "#channels/csv.ts";
import { type About, aboutOf, type Column, columnsOf, holdsOriginal } from "./columns.ts";
import { LIMITS } from "./limits.ts";
import { isTable } from "./program.ts";

export interface Meeting {
  readonly about: Readonly<Partial<Record<About, string>>>;
  readonly rows: readonly Row[];
  /** Rows that were not read: too many of them, or not whole. */
  readonly lost: number;
}

export interface Row {
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** What somebody was called first stands in brackets behind the name. */
  readonly hasOriginal: boolean;
}

export interface ReportReader {
  /** The meeting that ended before this row, if one did. */
  push(row: CsvRow): Meeting | null;
  end(): Meeting | null;
}

interface Table {
  readonly columns: readonly (Column | null)[];
  /** Of the cells before the names. */
  readonly about: readonly (About | null)[];
  readonly hasOriginal: boolean;
}

export function reportReader(): ReportReader {
  let above: Partial<Record<About, string>> = {};
  let headings: readonly (About | null)[] | null = null;
  let table: Table | null = null;
  let about: Meeting["about"] = {};
  let rows: Row[] = [];
  let lost = 0;

  const take = (): Meeting | null => {
    const meeting = rows.length > 0 || lost > 0 ? { about, rows, lost } : null;
    [rows, lost] = [[], 0];
    return meeting;
  };
  const readAbove = (cells: readonly string[]): void => {
    const meanings = cells.map(aboutOf);
    if (headings) {
      above = { ...above, ...textsBy(headings, cells) };
      headings = null;
    } else if (meanings.filter((one) => one !== null).length > 1) headings = meanings;
    else if (meanings[0]) above[meanings[0]] = textOf(cells[1]);
    else if (WEBINAR.test(cells[0] ?? "")) above.webinar ??= "";
  };
  const readRow = (cells: readonly string[], from: Table): Meeting | null => {
    const row = textsBy(from.columns, cells);
    if (!row.name && !row.given && !row.family && !row.email) {
      lost++;
      return null;
    }
    const told = { ...above, ...textsBy(from.about, cells) };
    const before = sameMeeting(about, told) ? null : take();
    about = told;
    if (rows.length < LIMITS.rows) rows.push({ cells: row, hasOriginal: from.hasOriginal });
    else lost++;
    return before;
  };
  return {
    push({ cells, problem }) {
      if (problem) lost++;
      if (problem || cells.every((cell) => cell.trim() === "")) return null;
      if (isTable(cells)) table = tableOf(cells);
      else if (table && isHeading(cells)) table = null;
      else if (table) return readRow(cells, table);
      else readAbove(cells);
      return null;
    },
    end() {
      about = rows.length > 0 ? about : above;
      return take() ?? (Object.keys(above).length > 0 ? { about: above, rows: [], lost } : null);
    },
  };
}

const WEBINAR = /^attendee report,?$/i;

/** "3. In-Meeting Activities", "Panelist Details,". */
const isHeading = (cells: readonly string[]): boolean =>
  HEADING.test(cells[0]!.trim()) && cells.slice(1).every((cell) => cell.trim() === "");

const HEADING =
  /^(?:\d\. .{1,80}|(?:host|panelist|attendee|other attended)[a-z ]{0,20} details,?)$/i;

function tableOf(cells: readonly string[]): Table {
  const columns = columnsOf(cells);
  const names = columns.findIndex((column) => column === "name");
  // Before the name stand the meeting's own columns, of which some are called like others.
  const isFlat = names > 1 && cells.slice(0, names).some((cell) => MEETINGS.has(aboutOf(cell)));
  return {
    columns: columns.map((column, index) => (isFlat && index < names ? null : column)),
    about: isFlat ? cells.slice(0, names).map(aboutOf) : [],
    hasOriginal: cells.some(holdsOriginal),
  };
}

const MEETINGS: ReadonlySet<About | null> = new Set(["id", "topic", "start"]);

/** The first of several cells that mean the same. */
function textsBy<Meaning extends string>(
  meanings: readonly (Meaning | null)[],
  cells: readonly string[],
): Partial<Record<Meaning, string>> {
  const texts: Partial<Record<Meaning, string>> = {};
  for (const [index, meaning] of meanings.entries()) {
    if (meaning !== null) texts[meaning] ??= textOf(cells[index]);
  }
  return texts;
}

const textOf = (cell = ""): string =>
  cell
    .slice(0, LIMITS.cellChars)
    .replace(/^="(.*)"$/, "$1")
    .toWellFormed()
    .trim();

const sameMeeting = (a: Meeting["about"], b: Meeting["about"]): boolean =>
  a.id === b.id && a.start === b.start && a.topic === b.topic;
