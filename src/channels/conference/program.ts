/**
 * Which program wrote a report, told by the columns of its table of participants: what only one of
 * them calls so, in any place. Webex was never seen: it is taken by what its help pages call the columns.
 */
import { type CsvRow, csvHead, type Separator } from "#channels/csv.ts";
import { columnsOf, holdsOriginal } from "./columns.ts";
import { LIMITS } from "./limits.ts";

export type Program = "zoom" | "teams" | "meet" | "webex";

export const PROGRAM_NAMES: Readonly<Record<Program, string>> = {
  zoom: "Zoom",
  teams: "Microsoft Teams",
  meet: "Google Meet",
  webex: "Webex",
};

export function programOf(head: Uint8Array): Program | null {
  const start = head.subarray(0, LIMITS.headBytes);
  // A folder may hold ten thousand photos, and to look for cells in each takes time.
  if (!MARKS.test(Buffer.from(start).toString("latin1").replaceAll("\0", ""))) return null;
  for (const { cells } of csvHead(start, separatorIn(start)).slice(0, LIMITS.headRows)) {
    const program = isTable(cells) ? writerOf(cells) : null;
    if (program) return program;
  }
  return null;
}

const MARKS =
  /original ?name|urspr.{1,3}nglicher name|\(upn\)|user action|benutzeraktion|first join|erster beitritt|time exited|time joined|attendee email|attendance duration|beitrittszeit|beigetreten um|vollst.{1,3}ndiger name/i;

/** Dates hold commas, topics both; a tab in the first lines is no accident. */
export const separatorIn = (start: Uint8Array): Separator | null =>
  start.subarray(0, 4_096).includes(0x09) ? "\t" : null;

/** The header of a table of people who were there. */
export function isTable(cells: CsvRow["cells"]): boolean {
  const columns = new Set(columnsOf(cells));
  const isNamed = columns.has("name") || (columns.has("given") && columns.has("family"));
  return isNamed && TIMES.some((column) => columns.has(column));
}

const TIMES = ["join", "firstJoin", "duration", "total", "moment", "attended"] as const;

function writerOf(cells: CsvRow["cells"]): Program | null {
  const columns = new Set(columnsOf(cells));
  const has = (...names: readonly string[]) =>
    cells.some((cell) => names.includes(cell.trim().toLowerCase()));
  if (cells.some(holdsOriginal)) return "zoom";
  const isAction = columns.has("action") && columns.has("moment");
  if (isAction || columns.has("account") || columns.has("firstJoin")) return "teams";
  if (has("attendee email", "attendance duration")) return "webex";
  const isMeets = columns.has("given") && columns.has("family") && !columns.has("name");
  if (isMeets && columns.has("join") && columns.has("leave") && columns.has("duration"))
    return "meet";
  // The second report of Teams, before it named accounts.
  return has("full name", "vollständiger name") && columns.has("join") ? "teams" : null;
}
