/**
 * The four years that the demo world covers, day by day, up to yesterday: which days one works,
 * how busy they are, when the fairs were. Days are numbers since 1970 (shared/time.ts); all of it
 * hangs on today alone.
 */
import { dayNumber, dayOf, instantOf, isoDay } from "#shared/time.ts";
import type { Random } from "./random.ts";

export interface Fair {
  readonly name: string;
  readonly city: string;
  readonly venue: string;
  readonly booth: string;
  /** Three days from this one. */
  readonly day: number;
}

export interface Era {
  readonly now: Date;
  /** Karla's, and so the workspace's. */
  readonly zone: string;
  readonly today: number;
  /** The first day that any export tells of. */
  readonly first: number;
  /** The last one, yesterday. */
  readonly last: number;
  readonly london: Fair;
  readonly cologne: Fair;
  /** Labora London a year later, being planned. */
  readonly next: Fair;
}

const YEARS = 4;

export function eraOf(now: Date, zone: string): Era {
  const today = dayOf(now, zone);
  const london = lastSpring(today);
  return {
    now,
    zone,
    today,
    first: today - Math.round(YEARS * 365.25),
    last: today - 1,
    london,
    cologne: {
      name: "Labora Köln",
      city: "Köln",
      venue: "Koelnmesse",
      booth: "Halle 6, Stand B14",
      day: tuesdayOf(today - 578),
    },
    next: { ...london, day: secondWednesdayOfMarch(yearOf(london.day) + 1) },
  };
}

/** The latest Labora London that has been over for some days. */
function lastSpring(today: number): Fair {
  const year = yearOf(today);
  const day = [year, year - 1]
    .map(secondWednesdayOfMarch)
    .find((wednesday) => wednesday <= today - 10);
  return {
    name: "Labora London",
    city: "London",
    venue: "ExCeL London",
    booth: "Hall N, stand N222",
    day: day ?? secondWednesdayOfMarch(year - 2),
  };
}

const yearOf = (day: number): number => Number(isoOf(day).slice(0, 4));
const secondWednesdayOfMarch = (year: number): number => {
  const first = dayNumber(`${year}-03-01`);
  return first + ((3 - weekdayOf(first) + 7) % 7) + 7;
};
const tuesdayOf = (day: number): number => day - weekdayOf(day) + 2;

/** A day as "2026-03-11". The same few thousand days are asked for a million times. */
export const isoOf = remembered(isoDay);

function remembered<T>(compute: (day: number) => T): (day: number) => T {
  const known = new Map<number, T>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) {
      value = compute(day);
      known.set(day, value);
    }
    return value;
  };
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The ISO week's number, as it stands on German offers: KW 34. */
export function weekNumber(day: number): number {
  const thursday = day - weekdayOf(day) + 4;
  return Math.floor((thursday - dayNumber(`${yearOf(thursday)}-01-01`)) / 7) + 1;
}

const FREE_DAYS = "01-01 01-06 05-01 08-15 10-03 11-01 12-24 12-25 12-26 12-31".split(" ");
/** Days after Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi. */
const AFTER_EASTER = new Set([-2, 1, 39, 50, 60]);

/** Whether Bavaria rests. */
export const isFree = remembered((day) => {
  if (weekdayOf(day) > 5) return true;
  const iso = isoOf(day);
  return FREE_DAYS.includes(iso.slice(5)) || AFTER_EASTER.has(day - easterOf(yearOf(day)));
});

/** Karla's holidays: two weeks of August, a week in winter, the days between the years. */
export function isAway(day: number, era: Era): boolean {
  // Nobody opens the demo to look at an empty fortnight.
  if (day > era.today - 20) return false;
  const iso = isoOf(day).slice(5);
  return (
    (iso >= "08-05" && iso <= "08-18") || (iso >= "02-10" && iso <= "02-16") || isYuletide(iso)
  );
}

const isYuletide = (monthDay: string): boolean => monthDay >= "12-22" || monthDay <= "01-05";

/** How much is written on a day, 1 being an ordinary one. */
export const busynessOf = remembered((day) => {
  if (isFree(day)) return 0.05;
  const iso = isoOf(day).slice(5);
  const month = Number(iso.slice(0, 2));
  const season = isYuletide(iso) ? 0.3 : (SEASONS[month - 1] ?? 1);
  return weekdayOf(day) === 5 ? season * 0.8 : season;
});

const SEASONS = [0.9, 1.05, 1.2, 1, 0.95, 1, 0.85, 0.6, 1.15, 1.15, 1.2, 1];

/** The working day at or before this one. */
export function workdayBefore(day: number): number {
  let found = day;
  while (isFree(found)) found--;
  return found;
}

export function workdayAfter(day: number): number {
  let found = day;
  while (isFree(found)) found++;
  return found;
}

/** An instant within office hours of a day where the writer sits. */
export function officeTime(day: number, zone: string, random: Random): number {
  // Two humps: after the first coffee, and after lunch.
  const hump = random.chance(0.62) ? 9.9 : 14.9;
  const hour = Math.min(18.4, Math.max(7.4, hump + 1.5 * (random.next() + random.next() - 1)));
  return atHour(day, hour, zone) + random.int(0, 59) * 1000;
}

export function atHour(day: number, hour: number, zone: string): number {
  const minutes = Math.round(hour * 60);
  const clock = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00`;
  return instantOf(`${isoOf(day)}T${clock}`, zone).getTime();
}

/**
 * When somebody who would need so many hours really answers: nights, weekends and holidays wait,
 * but a few write in the evening all the same.
 */
export function answerTime(from: number, hours: number, zone: string, random: Random): number {
  const at = from + hours * 3_600_000;
  const day = dayOf(new Date(at), zone);
  const hour = (at - atHour(day, 0, zone)) / 3_600_000;
  if (isFree(day)) return random.chance(0.06) ? at : officeMorning(workdayAfter(day), zone, random);
  if (hour < 7) return officeMorning(day, zone, random);
  if (hour > 18.7 && !random.chance(hour < 22 ? 0.15 : 0.02)) {
    return officeMorning(workdayAfter(day + 1), zone, random);
  }
  return at;
}

const officeMorning = (day: number, zone: string, random: Random): number =>
  atHour(day, 7.7 + 2.4 * random.next(), zone) + random.int(0, 59) * 1000;

/** Gauss's rule in the form of Meeus, Jones and Butcher. */
function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4);
  const moon = (19 * golden + skipped - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const epact =
    moon -
    Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + epact + 2 - skipped) % 7;
  const offset = epact - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  const day = offset + 28 - 31 * Math.floor(month / 4);
  return dayNumber(`${year}-${pad(month)}-${pad(day)}`);
}

const pad = (number: number): string => String(number).padStart(2, "0");
