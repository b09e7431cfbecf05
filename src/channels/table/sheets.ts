/**
 * Files that hold several tables: the sheets of a workbook, the tables of a page, the lists in a JSON. Each is
 * asked about for itself; one in which nobody stands is left out, unless nobody stands in any: then it is said
 * whether there is a list without rows. What such a
 * file is read from is held whole, and so has a limit.
 */
import { isItem, type Problem, type Reading, type ReadOptions } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";
import { readTable, type TableKind, type TableRow } from "./table.ts";

export interface Sheet {
  readonly name: string;
  rows(): AsyncIterable<SheetRow> | Iterable<SheetRow>;
}

/** Of a file that is held whole: it may be looked at before it is read. */
export interface HeldSheet extends Sheet {
  rows(): Iterable<SheetRow>;
}

export interface SheetRow {
  /** As the file numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Null where it is larger. */
export async function held(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Buffer | null> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return null;
    all.push(chunk);
  }
  return Buffer.concat(all);
}

/** As the first of the kinds that each is of. */
export async function* readSheets(
  sheets: readonly Sheet[],
  options: ReadOptions,
  kinds: readonly TableKind[],
): AsyncGenerator<Reading> {
  const without: Reading[] = [];
  let found = false;
  let why = "table.no-people";
  for (const sheet of sheets.slice(0, LIMITS.sheets)) {
    const cut: Reading[] = [];
    const read = readTable(tableRows(sheet, cut), { ...options, skip: 0 }, kinds);
    for await (const reading of read) {
      if (reading.kind === "problem" && EMPTY.has(reading.code)) {
        why = reading.code === "csv.no-rows" ? reading.code : why;
        without.push({ kind: "skipped", place: sheet.name, reason: "table.sheet" });
      } else {
        found = true;
        yield reading.kind === "question" ? { ...reading, place: sheet.name } : reading;
      }
    }
    yield* cut;
  }
  if (sheets.length > LIMITS.sheets) {
    yield problem("", "table.too-many-sheets", { limit: LIMITS.sheets });
  }
  if (found) yield* without;
  else yield problem("", why);
}

const EMPTY: ReadonlySet<string> = new Set(["table.no-people", "csv.no-rows"]);

async function* tableRows(sheet: Sheet, cut: Reading[]): AsyncGenerator<TableRow> {
  let rows = 0;
  let last = -1;
  for await (const { row, cells } of sheet.rows()) {
    if (cells.every((cell) => cell === "")) continue;
    const afterBlank = last >= 0 && row > last + 1;
    last = row;
    if (++rows > LIMITS.rows) {
      cut.push(problem(sheet.name, "table.too-many-rows", { limit: LIMITS.rows }));
      return;
    }
    yield { place: `${sheet.name} ${row}`.trim(), cells, afterBlank, problem: null };
  }
}

export const problem = (place: string, code: string, values: Problem["values"] = {}): Problem => ({
  kind: "problem",
  place,
  code,
  values,
});

export const tooLarge = (limit: number): Problem =>
  problem("", "table.too-large", { limit: limit / 1_000_000 });

/** The items of all tables are counted through. */
export async function* afterSkipped(
  readings: AsyncGenerator<Reading>,
  skip: number,
): AsyncGenerator<Reading> {
  let items = 0;
  for await (const reading of readings) {
    if (isItem(reading)) items++;
    if (!isItem(reading) || items > skip) yield reading;
  }
}
