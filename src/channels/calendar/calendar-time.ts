/**
 * The times of a calendar. A value that is no date of this world is null: dates are never invented.
 * Local times are computed with as if they were UTC ("wall" milliseconds), which has no clock
 * changes; only their zone makes instants of them.
 */
import type { EntryTime } from "#channels/channel.ts";
import { realDay } from "#channels/real-day.ts";
import { DAY_MS, instantOf, offsetAt } from "#shared/time.ts";
import { LIMITS } from "./limits.ts";

/** "20240301", "20240301T091500", "20240301T081500Z"; also with dashes and colons, as some write. */
export function parseTime(value: string, zone: string | null): EntryTime | null {
  const parts = TIME.exec(value.trim());
  if (!parts) return null;
  const [, year, month, day, clock, hour = "", minute = "", second = "00", utc] = parts;
  const isOurs = Number(year) >= LIMITS.firstYear && Number(year) <= LIMITS.lastYear;
  const date = isOurs ? realDay(year, month, day) : null;
  if (date === null) return null;
  if (clock === undefined) return { local: date, zone };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  // Leap seconds are written but clocks have none.
  const local = `${date}T${hour}:${minute}:${second === "60" ? "59" : second}`;
  return { local, zone: utc ? "UTC" : zone };
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]((\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})?))?(Z)?$/i;

export const isAllDay = ({ local }: EntryTime): boolean => !local.includes("T");

/** Where it floats, in the zone given. */
export const instant = ({ local, zone }: EntryTime, floating: string): Date =>
  instantOf(local, zone ?? floating);

export const wallOf = (local: string): number =>
  Date.parse(local.includes("T") ? `${local}Z` : `${local}T00:00:00Z`);

/** The local time of wall milliseconds, in the form of another one. */
export const localOf = (wall: number, allDay: boolean): string =>
  new Date(wall).toISOString().slice(0, allDay ? 10 : 19);

export interface Duration {
  /** Days and weeks are of the calendar: across a clock change they have 23 or 25 hours. */
  readonly days: number;
  readonly ms: number;
}

/** "PT1H30M", "P2W", "-P1DT2H"; null for what is none or cannot be counted. */
export function parseDuration(value: string): Duration | null {
  const parts = DURATION.exec(value.trim());
  if (!parts) return null;
  const [, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const one = sign === "-" ? -1 : 1;
  return {
    days: one * (7 * Number(weeks) + Number(days)),
    ms: one * 1000 * (3600 * Number(hours) + 60 * Number(minutes) + Number(seconds)),
  };
}

const DURATION =
  /^([+-])?P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/i;

/** Null where the end lies outside the years that there are. */
export function addDuration(start: EntryTime, { days, ms }: Duration): EntryTime | null {
  const allDay = isAllDay(start);
  const wall = wallOf(start.local) + days * DAY_MS;
  const end = allDay ? wall + Math.ceil(ms / DAY_MS) * DAY_MS : pass(wall, ms, start.zone);
  const year = new Date(end).getUTCFullYear();
  if (!(year >= LIMITS.firstYear && year <= LIMITS.lastYear)) return null;
  return { local: localOf(end, allDay), zone: start.zone };
}

/** Hours pass on the clock of the world, not on the wall. */
function pass(wall: number, ms: number, zone: string | null): number {
  if (zone === null || ms === 0) return wall + ms;
  const at = instantOf(localOf(wall, false), zone).getTime() + ms;
  return at + offsetAt(zone, at);
}
