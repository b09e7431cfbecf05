/**
 * Workbooks with lists of people: each sheet is a table of its own, and of the kind that its header tells,
 * whatever it would be called as a text. A workbook is held whole, packed; what it unpacks to is bounded
 * and goes by as a stream.
 */
import {
  type Channel,
  isItem,
  type Problem,
  type Reading,
  type ReadOptions,
} from "#channels/channel.ts";
import { FAIR } from "#channels/fair/fair.ts";
import { XING } from "#channels/xing/xing.ts";
import { LIMITS } from "./limits.ts";
import { ANY, readTable, type TableRow } from "./table.ts";
import { sheetsOf, type WorkbookSheet } from "./workbook.ts";
import { partsOf, TooMuch } from "./zip-parts.ts";

export const workbook: Channel = {
  name: "table",
  format: "xlsx",
  recognises(head) {
    const start = Buffer.from(head).toString("latin1");
    return start.startsWith("PK\u0003\u0004") && start.includes("xl/");
  },
  async *read(bytes, options) {
    let items = 0;
    for await (const reading of readBook(bytes, options)) {
      if (isItem(reading)) items++;
      if (!isItem(reading) || items > options.skip) yield reading;
    }
  },
};

async function* readBook(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const whole = await held(bytes);
  if (!whole) {
    yield tooLarge(LIMITS.workbookBytes);
    return;
  }
  try {
    const parts = partsOf(whole, LIMITS.xmlBytes);
    const sheets = parts ? await sheetsOf(parts) : [];
    if (sheets.length === 0) yield problem("", "table.no-workbook");
    else yield* readSheets(sheets, { ...options, skip: 0 });
  } catch (error) {
    yield error instanceof TooMuch ? tooLarge(LIMITS.xmlBytes) : problem("", "table.no-workbook");
  }
}

async function held(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LIMITS.workbookBytes) return null;
    all.push(chunk);
  }
  return Buffer.concat(all);
}

const KINDS = [XING, FAIR, ANY];

async function* readSheets(
  sheets: readonly WorkbookSheet[],
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const without: Reading[] = [];
  let found = false;
  for (const sheet of sheets.slice(0, LIMITS.sheets)) {
    const cut: Reading[] = [];
    const read = readTable(tableRows(sheet, cut), options, KINDS);
    for await (const reading of read) {
      if (reading.kind === "problem" && reading.code === "table.no-people") {
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
  else yield problem("", "table.no-people");
}

async function* tableRows(sheet: WorkbookSheet, cut: Reading[]): AsyncGenerator<TableRow> {
  let rows = 0;
  for await (const { row, cells } of sheet.rows()) {
    if (cells.every((cell) => cell === "")) continue;
    if (++rows > LIMITS.rows) {
      cut.push(problem(sheet.name, "table.too-many-rows", { limit: LIMITS.rows }));
      return;
    }
    yield { place: `${sheet.name} ${row}`.trim(), cells, problem: null };
  }
}

const problem = (place: string, code: string, values: Problem["values"] = {}): Problem => ({
  kind: "problem",
  place,
  code,
  values,
});

const tooLarge = (limit: number): Problem =>
  problem("", "table.too-large", { limit: limit / 1_000_000 });
