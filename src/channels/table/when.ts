/** A day or a time in a cell, as anybody writes it or as the number that a spreadsheet makes of it. */
import type { Note } from "#channels/channel.ts";
import { NOON } from "#channels/day-alone.ts";
import { type DateOrder, type Moment, momentOf } from "#channels/moment.ts";
import { DAY_MS } from "#shared/time.ts";
import { SERIAL } from "./cells.ts";
import { LIMITS } from "./limits.ts";
import { type Role, wordsOf } from "./roles.ts";

/** A day alone at noon. */
export function wallOf(text: string, order: DateOrder): Moment | null {
  if (SERIAL.test(text)) {
    const wall =
      Math.round((Number(text.replace(",", ".")) - SERIAL_1970) * (DAY_MS / 1000)) * 1000;
    return { wall: wall % DAY_MS === 0 ? wall + DAY_MS / 2 : wall, offset: null };
  }
  return momentOf(text, { order, day: null }) ?? momentOf(`${text} ${NOON}`, { order, day: null });
}

/** What tells when, of all that does: the first that is a day, with a time that stands in a cell of its own. */
export function dateIn(cells: readonly string[], order: DateOrder): string {
  const date = cells.find((cell) => wallOf(cell, order) !== null) ?? cells[0] ?? "";
  if (SERIAL.test(date) || momentOf(date, { order, day: null }) !== null) return date;
  const both = cells
    .filter((cell) => cell !== date)
    .map((cell) => cell.replace(SPAN, "$1"))
    .filter((cell) => momentOf(cell, { order, day: 0 }) !== null)
    .map((time) => `${date} ${time}`);
  return both.find((text) => momentOf(text, { order, day: null }) !== null) ?? date;
}

/** "09:00-10:00", which is not nine o'clock ten hours west of Greenwich. */
const SPAN = /^(\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|Uhr))?) ?(?:[-–—]|bis|to) ?\d.*$/i;

/** Columns that are no more than the time of day. */
export const timesIn = (header: readonly string[], roles: readonly Role[]): readonly number[] =>
  header.flatMap((heading, index) =>
    roles[index] === "" && TIMES.has(wordsOf(heading)) ? [index] : [],
  );

const TIMES: ReadonlySet<string> = new Set([
  "uhrzeit",
  "zeit",
  "time",
  "time of day",
  "start time",
]);

const SERIAL_1970 = 25_569;

export const noDate = (value: string): Note => ({
  code: "table.no-date",
  values: { value: value.slice(0, LIMITS.shownChars).toWellFormed() },
});
