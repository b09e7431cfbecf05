/** A day or a time in a cell, as anybody writes it or as the number that a spreadsheet makes of it. */
import type { Note } from "#channels/channel.ts";
import { NOON } from "#channels/day-alone.ts";
import { type DateOrder, type Moment, momentOf } from "#channels/moment.ts";
import { DAY_MS } from "#shared/time.ts";
import { SERIAL } from "./cells.ts";
import { LIMITS } from "./limits.ts";

/** A day alone at noon. */
export function wallOf(text: string, order: DateOrder): Moment | null {
  if (SERIAL.test(text)) {
    const wall =
      Math.round((Number(text.replace(",", ".")) - SERIAL_1970) * (DAY_MS / 1000)) * 1000;
    return { wall: wall % DAY_MS === 0 ? wall + DAY_MS / 2 : wall, offset: null };
  }
  return momentOf(text, { order, day: null }) ?? momentOf(`${text} ${NOON}`, { order, day: null });
}

const SERIAL_1970 = 25_569;

export const noDate = (value: string): Note => ({
  code: "table.no-date",
  values: { value: value.slice(0, LIMITS.shownChars).toWellFormed() },
});
