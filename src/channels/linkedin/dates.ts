/**
 * The ways in which LinkedIn writes dates, and what spreadsheets make of them where it is certain.
 * What could be read in two ways ("02/03/24" outside of invitations) or is no day is null.
 */
import { monthOf } from "#channels/month-names.ts";
import { realDay } from "#channels/real-day.ts";

/** "2026-02-01 08:00:00 UTC", in endorsements and some lists with slashes. */
export function instantOfUtc(text: string): Date | null {
  const [, year, month, day, hour, minute, second = "0"] = UTC.exec(text) ?? [];
  const local = localTime([year, month, day, hour, minute, second]);
  return local === null ? null : new Date(`${local}Z`);
}

const UTC =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s?(?:UTC|GMT|Z)?$/i;

/**
 * "08 Feb 2026" as a day, "2026-02-08", also with a month of another language; "3/4/20, 9:15 AM" of the
 * exports of before, and a spreadsheet's "8-Feb-26" and "08.02.2026".
 */
export function dayOf(text: string): string | null {
  const [, day, name = "", year] = WORDED.exec(text) ?? [];
  if (day) return isoDay([year, String(monthOf(name) ?? 0), day]);
  if (TWELVE_HOURS.test(text)) return localOfUs(text)?.slice(0, 10) ?? null;
  const [, dottedDay, dottedMonth, dottedYear] = DOTTED.exec(text) ?? [];
  if (dottedDay) return isoDay([dottedYear, dottedMonth, dottedDay]);
  const [, isoYear, isoMonth, isoDayOf] = ISO.exec(text) ?? [];
  return isoDay([isoYear, isoMonth, isoDayOf]);
}

const WORDED = /^(\d{1,2})\.?[ -](\p{L}{3,10})\.?[ -](\d{2}|\d{4})$/u;
const TWELVE_HOURS = /\d\s?[ap]\.?m\.?$/i;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** "1/29/26, 2:37 PM", month first and without a zone, as a local time: "2026-01-29T14:37:00". */
export function localOfUs(text: string): string | null {
  const [, month, day, year, hour = "", minute, half] = US.exec(text) ?? [];
  if (half === undefined) return localTime([year, month, day, hour, minute, "0"]);
  const isHour = Number(hour) >= 1 && Number(hour) <= 12;
  const full = (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return isHour ? localTime([year, month, day, String(full), minute, "0"]) : null;
}

const US =
  /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}),?\s(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?([ap])\.?m\.?)?$/i;

type Parts = readonly (string | undefined)[];

function localTime([year, month, day, hour, minute, second]: Parts): string | null {
  const date = isoDay([year, month, day]);
  const time = [hour, minute, second].map(Number);
  const isTime = time[0]! < 24 && time[1]! < 60 && time[2]! < 60;
  return date !== null && isTime ? `${date}T${time.map(twoDigits).join(":")}` : null;
}

const isoDay = ([year = "", month, day]: Parts): string | null =>
  realDay(year.length === 2 ? `20${year}` : year, month, day);

const twoDigits = (number: number): string => String(number).padStart(2, "0");
