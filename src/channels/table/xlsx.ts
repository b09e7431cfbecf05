/**
 * Workbooks with lists of people: each sheet is a table of its own, and of the kind that its header tells,
 * whatever it would be called as a text; some are other exports that were opened in Excel (text-sheets.ts). A
 * workbook is held whole, packed; what it unpacks to is bounded and goes by as a stream.
 *
 * Of which channel the file is has to be told by its first 64 kB: a workbook of several hundred rows fits in
 * them. Of a larger one the sheets are read as what they are, and the file stands among the lists.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { FAIR } from "#channels/fair/fair.ts";
import { XING } from "#channels/xing/xing.ts";
import { layoutOf } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { afterSkipped, held, problem, readSheets, tooLarge } from "./sheets.ts";
import type { Sheet } from "./sheets.ts";
import { ANY } from "./table.ts";
import { readAsText, textChannelOf } from "./text-sheets.ts";
import { sheetsOf } from "./workbook.ts";
import { partsOf, TooMuch } from "./zip-parts.ts";

export const workbook: Channel = {
  name: "table",
  format: "xlsx",
  recognises(head) {
    const start = Buffer.from(head).toString("latin1");
    return start.startsWith("PK\u0003\u0004") && start.includes("xl/");
  },
  read: (bytes, options) => afterSkipped(readBook(bytes, options), options.skip),
};

/** One in which any sheet is of a trade fair. */
export const fairBook: Channel = {
  ...workbook,
  name: FAIR.channel,
  format: "fair-xlsx",
  async holds(head) {
    try {
      const parts = partsOf(head, LIMITS.startBytes);
      for (const sheet of parts ? await sheetsOf(parts) : []) {
        if (await isOfFair(sheet)) return true;
      }
    } catch {
      // Whoever reads it says what is wrong with it.
    }
    return false;
  },
};

async function isOfFair(sheet: Sheet): Promise<boolean> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of sheet.rows()) {
    if (rows.push(cells) >= LIMITS.startRows) break;
  }
  const layout = layoutOf(rows, FAIR, null);
  return layout !== null && FAIR.isIt(layout);
}

const KINDS = [XING, FAIR, ANY];

async function* readBook(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const whole = await held(bytes, LIMITS.workbookBytes);
  if (!whole) {
    yield tooLarge(LIMITS.workbookBytes);
    return;
  }
  try {
    const parts = partsOf(whole, LIMITS.xmlBytes);
    const sheets = parts ? await sheetsOf(parts) : [];
    if (sheets.length === 0) yield problem("", "table.no-workbook");
    else yield* readEach(sheets, options);
  } catch (error) {
    yield error instanceof TooMuch ? tooLarge(LIMITS.xmlBytes) : problem("", "table.no-workbook");
  }
}

async function* readEach(sheets: readonly Sheet[], options: ReadOptions): AsyncGenerator<Reading> {
  const others: Sheet[] = [];
  for (const sheet of sheets) {
    const channel = await textChannelOf(sheet, options.fileName);
    if (channel) yield* readAsText(sheet, channel, options);
    else others.push(sheet);
  }
  const isAlone = others.length === sheets.length;
  for await (const reading of others.length === 0 ? [] : readSheets(others, options, KINDS)) {
    const isNobody = reading.kind === "problem" && reading.code === "table.no-people";
    if (isAlone || !isNobody) yield reading;
    else
      for (const { name } of others) yield { kind: "skipped", place: name, reason: "table.sheet" };
  }
}
