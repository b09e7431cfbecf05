/** What writers of exports share: files of text, cells of tables, local times. */
import { offsetAt } from "#shared/time.ts";
import type { DemoFile } from "#demo/archives.ts";

export const textFile = (path: string, text: string): DemoFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});

export const jsonFile = (path: string, content: unknown): DemoFile =>
  textFile(path, JSON.stringify(content, null, 1));

/** RFC 4180, quoted only where it must be. */
export const csv = (rows: readonly (readonly string[])[], separator = ","): string =>
  `${rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join("\n")}\n`;

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The clock on the wall, in parts of two digits. */
export function clock(at: number, zone: string) {
  const [date = "", time = ""] = new Date(at + offsetAt(zone, at)).toISOString().split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  const [hour = "", minute = "", second = ""] = time.slice(0, 8).split(":");
  return { year, month, day, hour, minute, second };
}
