/**
 * The times of Meta's pages, in the words of the account's language and without a zone, as local times:
 * "2024-02-03T14:05:31". German months stand in the English order in some years. What could be read in two
 * ways ("2/3/2024") is none.
 *
 *     Feb 03, 2024 2:05:31 pm     Feb 3, 2024, 2:05 PM      3 Feb 2024, 14:05
 *     3. Februar 2024 um 14:05    03.02.2024, 14:05         2024-02-03 14:05
 *     Feb 03, 2024 2:05:31 nachm.
 */
import { realDay } from "#channels/real-day.ts";

export function localTimeOf(text: string): string | null {
  const plain = text.slice(0, MAX).replaceAll(/\s+/g, " ").trim();
  const time = TIME.exec(plain);
  const date = dateOf(time ? plain.slice(0, time.index) : plain);
  return date && time ? joined(date, time) : null;
}

/** As a day alone, "2024-02-03". */
export function localDayOf(text: string): string | null {
  const plain = text.slice(0, MAX).replaceAll(/\s+/g, " ").trim();
  return dateOf(plain.slice(0, TIME.exec(plain)?.index ?? plain.length));
}

const MAX = 100;
const TIME =
  /(?<![\d.:])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?(a|p|vor|nach)\.? ?m\.?)?(?: Uhr)?(?: UTC.{0,9})?$/i;

function dateOf(text: string): string | null {
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year) return realDay(year, month, day);
  const [, dottedDay, dottedMonth, dottedYear] = DOTTED.exec(text) ?? [];
  if (dottedYear) return realDay(dottedYear, dottedMonth, dottedDay);
  const [, before, name = "", after, wordedYear] = WORDED.exec(text) ?? [];
  if (!wordedYear || (before === undefined) === (after === undefined)) return null;
  return realDay(wordedYear, monthOf(name), before ?? after);
}

const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const WORDED =
  /(?:(?<!\d)(\d{1,2})\.? (?:de )?)?(?<!\p{L})(\p{L}{3,10})\.?(?: (\d{1,2}),?)?,? (?:de )?(\d{4})(?!\d)/u;

/** By their first letters: German and English months differ in five. */
function monthOf(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((names) => names.includes(start)) + 1;
}

const MONTHS = [
  "jan",
  "feb",
  "mar mär mrz",
  "apr",
  "may mai",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct okt",
  "nov",
  "dec dez",
].map((names) => names.split(" "));

function joined(
  date: string,
  [, hour, minute, second = "0", half]: RegExpExecArray,
): string | null {
  const [h, m, s] = [hour, minute, second].map(Number) as [number, number, number];
  const full = half === undefined ? h : (h % 12) + (/^[pn]/i.test(half) ? 12 : 0);
  const isHour = half === undefined ? h < 24 : h >= 1 && h <= 12;
  return isHour && m < 60 && s < 60 ? `${date}T${[full, m, s].map(twoDigits).join(":")}` : null;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");
