/**
 * Pages with tables of people, as one saves them from a tool on the web (and what such tools call .xls). A page
 * is known by a table within its first bytes, or by its kind's marks there.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { decodeBytes } from "#channels/email/charset.ts";
import { utf16Decoder } from "#channels/lines.ts";
import { tablesIn } from "./html-tables.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { afterSkipped, held, type HeldSheet, readSheets, tooLarge } from "./sheets.ts";
import type { TableKind } from "./table.ts";

export const htmlTable = (kind: TableKind): Channel => ({
  name: kind.channel,
  format: `${kind.channel}-html`,
  recognises(head) {
    if (!isPage(textOf(head.subarray(0, 1_000)))) return false;
    // A letter may be cut in two.
    const html = textOf(head.subarray(0, head.lastIndexOf(END_OF_TAG) + 1));
    const isMarked = kind.marks?.test(html) ?? false;
    return sheetsIn(html, kind).some((sheet) => {
      const layout = layoutIn(sheet, kind);
      return layout !== null && (isMarked || kind.isIt(layout));
    });
  },
  read: (bytes, options) => afterSkipped(readPage(bytes, options, kind), options.skip),
});

const END_OF_TAG = 0x3e;

const textOf = (bytes: Uint8Array): string =>
  utf16Decoder(bytes)?.decode(bytes) ??
  decodeBytes(Buffer.from(bytes), "windows-1252").text.replace(/^\uFEFF/, "");

const isPage = (text: string): boolean =>
  /^\s*<(?:!doctype html|!--|html|head|body|meta|table|div|style)/i.test(text);

/** The tables of a page, or else what its kind makes of one in which nobody stands in a table. */
function sheetsIn(html: string, kind: TableKind): readonly HeldSheet[] {
  const tables = tablesIn(html);
  if (!kind.listIn || tables.some((table) => layoutIn(table, kind) !== null)) return tables;
  const list = kind.listIn(html);
  return list ? [list] : tables;
}

function layoutIn(sheet: HeldSheet, kind: TableKind): Layout | null {
  const rows: (readonly string[])[] = [];
  for (const { cells } of sheet.rows()) {
    if (rows.length < LIMITS.rowsAhead) rows.push(cells);
  }
  return layoutOf(rows, kind, null);
}

async function* readPage(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  kind: TableKind,
): AsyncGenerator<Reading> {
  const whole = await held(bytes, LIMITS.pageBytes);
  if (whole) yield* readSheets(sheetsIn(textOf(whole), kind), options, [kind]);
  else yield tooLarge(LIMITS.pageBytes);
}
