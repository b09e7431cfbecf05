/**
 * Dates as mail carries them. RFC 5322 is the rule; real headers also hold German and other names of
 * months, ISO dates, two and three digits for the year, zones by name, and nonsense. What cannot be
 * read is null and stays so: a guessed date falsifies a history. The clock is not asked; whether a
 * date lies in the future is for the reader of the whole archive to say.
 */
import { monthOf } from "#channels/month-names.ts";
import { realDay } from "#channels/real-day.ts";

/** Before this there was no mail that anybody could still have; a clock stood at its start. */
const EARLIEST = Date.UTC(1985, 0, 1);

export function readDate(raw: string): Date | null {
  const text = raw
    .slice(0, 200)
    .replaceAll(/\([^()]*\)/g, " ")
    .replaceAll(/[\s,]+/g, " ")
    .replaceAll(/ ?: ?/g, ":")
    .trim();
  const parts = matchRfc(text) ?? matchUnix(text) ?? matchIso(text) ?? matchDotted(text);
  const at = parts && instant(parts);
  return at && at.getTime() >= EARLIEST ? at : null;
}

interface Parts {
  readonly year: string;
  /** A name in some language, or a number from 1. */
  readonly month: string;
  readonly day: string;
  readonly time: string;
  readonly zone: string;
}

const TIME = String.raw`(?<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?: ?[AaPp]\.?[Mm]\b\.?)?)`;
const ZONE = String.raw`(?: ?(?<zone>[+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5}(?:[+-]\d{1,4})?))?`;
const MONTH = String.raw`(?<month>\p{L}{3,10})\.?`;

/** "Mon, 4 Mar 2024 12:20:34 +0100", with or without the day's name, in any language. */
const RFC = new RegExp(
  String.raw`^(?:\p{L}{2,10}\.? )?(?<day>\d{1,2})\.?[ -]${MONTH}[ -](?<year>\d{2,4}) ${TIME}${ZONE}`,
  "u",
);
/** "Thu Aug 22 12:36:23 2002", the zone before the year or after it, as in separator lines. */
const UNIX = new RegExp(
  String.raw`^(?:\p{L}{2,10}\.? )?${MONTH} (?<day>\d{1,2}) ${TIME}(?: (?<zone>[+-]\d{4}|[A-Za-z]{1,5}))? (?<year>\d{4})(?: (?<late>[+-]\d{4}))?`,
  "u",
);
/** "2024-03-04T11:20:34.000Z". */
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})[-/](?<month>\d{2})[-/](?<day>\d{2})[T ]${TIME}${ZONE}`,
);
/** "04.03.2024 12:20": with dots the day always comes first. */
const DOTTED = new RegExp(
  String.raw`^(?:\p{L}{2,10}\.? )?(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}) ${TIME}${ZONE}`,
  "u",
);

const matchRfc = (text: string) => partsOf(RFC.exec(text));
const matchUnix = (text: string) => partsOf(UNIX.exec(text));
const matchIso = (text: string) => partsOf(ISO.exec(text));
const matchDotted = (text: string) => partsOf(DOTTED.exec(text));

function partsOf(match: RegExpExecArray | null): Parts | undefined {
  const { year, month, day, time, zone, late } = match?.groups ?? {};
  if (!year || !month || !day || !time) return undefined;
  return { year, month, day, time, zone: zone ?? late ?? "" };
}

function instant({ year, month, day, time, zone }: Parts): Date | null {
  const monthNumber = /^\d+$/.test(month) ? Number(month) : monthOf(month);
  const clock = clockOf(time);
  const offset = offsetOf(zone);
  if (monthNumber === undefined || !clock || offset === undefined) return null;

  const fullYear = yearOf(year);
  const wall = new Date(Date.UTC(fullYear, monthNumber - 1, Number(day), ...clock));
  const isThatDay = realDay(fullYear, monthNumber, day) !== null;
  const shifted = wall.getTime() - offset * 60_000;
  return isThatDay && Number.isFinite(shifted) ? new Date(shifted) : null;
}

/** RFC 5322, 4.3: two digits below 50 are this century; three count from 1900 (a bug of 2000). */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

function clockOf(time: string): [number, number, number] | undefined {
  const [hours = "", minutes = "", seconds = "0"] = time.split(/[:.,]/);
  const half = /([ap])\.?m/i.exec(time)?.[1]?.toLowerCase();
  const hour = half ? (Number(hours) % 12) + (half === "p" ? 12 : 0) : Number(hours);
  const minute = parseInt(minutes, 10);
  const second = Math.min(parseInt(seconds, 10), 59);
  return hour < 24 && minute < 60 ? [hour, minute, second] : undefined;
}

/** Minutes ahead of UTC. No zone, and one that nobody knows, count as UTC (RFC 5322, 4.3). */
function offsetOf(zone: string): number | undefined {
  const numeric = /^(?:[A-Za-z]{1,5})?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!numeric) return ZONES[zone.toUpperCase()] ?? 0;
  const [, sign, hours = "0", minutes = "0"] = numeric;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > 14 * 60 || Number(minutes) > 59) return 0;
  return sign === "-" ? -offset : offset;
}

const HOUR = 60;
const ZONES: Readonly<Record<string, number>> = {
  EST: -5 * HOUR,
  EDT: -4 * HOUR,
  CST: -6 * HOUR,
  CDT: -5 * HOUR,
  MST: -7 * HOUR,
  MDT: -6 * HOUR,
  PST: -8 * HOUR,
  PDT: -7 * HOUR,
  BST: HOUR,
  WEST: HOUR,
  MET: HOUR,
  MEZ: HOUR,
  CET: HOUR,
  MEST: 2 * HOUR,
  MESZ: 2 * HOUR,
  CEST: 2 * HOUR,
  EET: 2 * HOUR,
  EEST: 3 * HOUR,
  MSK: 3 * HOUR,
  SGT: 8 * HOUR,
  HKT: 8 * HOUR,
  JST: 9 * HOUR,
  KST: 9 * HOUR,
  AEST: 10 * HOUR,
  AEDT: 11 * HOUR,
};
