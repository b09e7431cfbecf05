/** The dates and clocks of cards, as all programs write them. What is no date is none. */
import { realDay } from "#channels/real-day.ts";

/** "--05-03" of any writing of a day with its month; the year is left out here and kept nowhere. */
export function monthDay(text: string): string | null {
  const match = DAY.exec(text.trim().slice(0, 40));
  const [, month = "", day = ""] = match ?? [];
  return match && isDay(Number(month), Number(day)) ? `--${month}-${day}` : null;
}

/** 1980-03-22, 19800322, --0322, --03-22, and with a time behind. */
const DAY = /^(?:\d{4}-?|--)(\d{2})-?(\d{2})(?:[T ].*)?$/;

/**
 * The same of "22.3.1980" or "3/22/80", where a program writes as its owner's country does. Which of
 * two numbers is the month, a stroke between them does not say.
 */
export function localMonthDay(text: string, country: string | null): string | null {
  const match = LOCAL_DAY.exec(text.trim());
  if (!match) return monthDay(text);
  const [first, second] = [Number(match[1]), Number(match[3])];
  const monthFirst = isDay(first, second) ? inMonth(first, second) : null;
  const dayFirst = isDay(second, first) ? inMonth(second, first) : null;
  if (match[2] !== "/") return dayFirst;
  if (monthFirst === null || dayFirst === null) return monthFirst ?? dayFirst;
  if (country === null) return monthFirst === dayFirst ? dayFirst : null;
  return MONTH_FIRST.has(country) ? monthFirst : dayFirst;
}

const LOCAL_DAY = /^(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?: .{0,20})?$/;
const MONTH_FIRST = new Set(["US", "PH", "PR", "GU", "FM", "PW"]);

const inMonth = (month: number, day: number): string =>
  `--${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** In some year. */
const isDay = (month: number, day: number): boolean => realDay(LEAP_YEAR, month, day) !== null;
const LEAP_YEAR = 2000;

/** REV: when a card was last changed; in UTC where it says nothing else. */
export function changedAt(text: string): Date | null {
  const match = INSTANT.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, time = "T000000", zone = "Z"] = match;
  const [hours, minutes, seconds] = [1, 3, 5].map((at) =>
    time.replaceAll(":", "").slice(at, at + 2),
  );
  const at = new Date(
    `${year}-${month}-${day}T${hours}:${minutes}:${seconds || "00"}${offset(zone)}`,
  );
  const isReal = realDay(year, month, day) !== null && Number(year) >= 1970;
  return isReal && Number.isFinite(at.getTime()) ? at : null;
}

const INSTANT =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(T\d{2}:?\d{2}(?::?\d{2})?)(?:[.,]\d{1,9})?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

const offset = (zone: string): string =>
  /^z$/i.test(zone) ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3).replace(":", "") || "00"}`;

/** TZ: a name as it stands, or an offset from UTC as "+01:00"; "" where it is neither. */
export function zoneIn(text: string): string {
  const match = OFFSET.exec(text.trim());
  if (!match) return ZONE_NAME.test(text.trim()) ? text.trim() : "";
  const [, sign = "+", hours = "", minutes = "00"] = match;
  return Number(hours) > 14 ? "" : `${sign || "+"}${hours.padStart(2, "0")}:${minutes}`;
}

/** "-0500", "-05:00", "1:00", and with what 3.0 writes behind: "-05:00;EST;Raleigh". */
const OFFSET = /^(?:utc|gmt)?([+-]?)(\d{1,2}):?([0-5]\d)?(?:;.*)?$/i;
const ZONE_NAME = /^[A-Za-z_]{2,30}(?:\/[A-Za-z0-9_+-]{1,30}){1,2}$/;
