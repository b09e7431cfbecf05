/**
 * Zones and days. Instants are Dates; a day is its number since 1970-01-01, so that days apart is a
 * subtraction. JavaScript's Intl knows every zone's rules but needs microseconds for one answer, and
 * a history asks a million times: so a zone's changes are found once for each year and kept.
 */

export const DAY_MS = 86_400_000;

/** Null for what nobody meets or talks for: an end in the year 9999 is none. */
export const possibleMinutes = (minutes: number | null): number | null =>
  minutes !== null && Math.abs(minutes) <= YEAR_MINUTES ? minutes : null;

const YEAR_MINUTES = 366 * 24 * 60;

interface Stretch {
  readonly from: number;
  readonly offset: number;
}

const stretchesOf = new Map<string, readonly Stretch[]>();
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether the platform knows this IANA zone. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether it is one for the archive: a region, or UTC. Others mean something else to PostgreSQL: it
 * reads the sign of "+05:00" the other way, and knows no summer in "CET".
 */
export const isRegion = (zone: string): boolean =>
  (zone === "UTC" || zone.includes("/")) && isZone(zone);

/** Milliseconds that the zone's clocks are ahead of UTC at this instant. */
export function offsetAt(zone: string, at: number): number {
  const year = new Date(at).getUTCFullYear();
  const key = `${zone} ${year}`;
  let stretches = stretchesOf.get(key);
  if (!stretches) {
    stretches = stretchesInYear(zone, year);
    stretchesOf.set(key, stretches);
  }
  return (stretches.findLast((stretch) => stretch.from <= at) ?? stretches[0]!).offset;
}

/** The number of the calendar day in that zone. */
export function dayOf(at: Date, zone: string): number {
  const ms = at.getTime();
  return Math.floor((ms + offsetAt(zone, ms)) / DAY_MS);
}

/** The first instant of a day in that zone. */
export function startOfDay(day: number, zone: string): Date {
  return new Date(resolve(day * DAY_MS, zone));
}

/**
 * The instant of a local time ("2024-03-01T09:15:00", or "2024-03-01" for the day's first moment).
 * A time that the change to summer time skips is taken as after the gap, one that comes twice as
 * the first (RFC 5545, 3.3.5).
 */
export function instantOf(local: string, zone: string): Date {
  const wall = Date.parse(local.includes("T") ? `${local}Z` : `${local}T00:00:00Z`);
  return new Date(Number.isNaN(wall) ? NaN : resolve(wall, zone));
}

export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const dayNumber = (iso: string): number =>
  Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

function resolve(wall: number, zone: string): number {
  const before = offsetAt(zone, wall - DAY_MS);
  const after = offsetAt(zone, wall + DAY_MS);
  for (const offset of before > after ? [before, after] : [after, before]) {
    if (offsetAt(zone, wall - offset) === offset) return wall - offset;
  }
  return wall - before;
}

function stretchesInYear(zone: string, year: number): readonly Stretch[] {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const stretches: Stretch[] = [{ from: start, offset: readOffset(zone, start) }];
  for (let at = start; at < end; at += DAY_MS) {
    const next = Math.min(at + DAY_MS, end);
    const offset = readOffset(zone, next);
    if (offset !== stretches.at(-1)!.offset) {
      stretches.push({ from: changeBetween(zone, at, next), offset });
    }
  }
  return stretches;
}

function changeBetween(zone: string, low: number, high: number): number {
  const old = readOffset(zone, low);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (readOffset(zone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

function readOffset(zone: string, at: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  return wall.getTime() - Math.floor(at / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
