/**
 * What is known of one person's history, in two steps: figuresOf makes everything that changes only
 * with the history itself (the table figures), asOf what moves with the calendar. So the home page
 * is right every morning without computing anything anew.
 *
 * The two clocks: an e-mail never resets "last seen". The words: a tie has had an exchange each way,
 * or a meeting; only virtual is a tie with three contact days or more, never seen; fading is a tie
 * that used to be busy and has fallen silent (pulse.ts: bandOf). Quiet does not mean weak.
 */
import { isoDay } from "#shared/time.ts";
import { type Contact, contactDays, isTie } from "./contact.ts";
import { type Minutes, minutesOf } from "./hours.ts";
import { type Initiative, initiativeOf } from "./initiative.ts";
import { type Month, monthsOf } from "./months.ts";
import { type Need, needOf } from "./need.ts";
import { type Band, HORIZON, RECENT_DAYS, bandOf, pulseAt, rhythmOf, yearlyDays } from "./pulse.ts";
import { type ReplyTime, replyTime } from "./reply-time.ts";

const ONLY_VIRTUAL_DAYS = 3;
const USUAL_DAYS = 365;
const USUAL_SPAN = 30;

/** What the user said of a person, besides the days on which they met: those are contacts. */
export interface PersonMarks {
  /** They have met, on a day that nobody remembers. */
  readonly metSomeDay: boolean;
  readonly weight: number;
  readonly hidden: boolean;
}

export const NO_MARKS: PersonMarks = { metSomeDay: false, weight: 1, hidden: false };

export interface Counts {
  readonly written: number;
  readonly phone: number;
  readonly video: number;
  readonly inPerson: number;
}

/** One time that they met in person: "2026-03-01". */
export interface Seen {
  readonly day: string;
  readonly label: string;
}

/** As much as the home page needs of everybody, in columns; days are numbers. */
export interface CoreFigures {
  readonly tie: boolean;
  readonly contactDays: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** The decayed sum n of the Pulse, as of the last contact day. */
  readonly rhythm: number;
  readonly recentDays: number;
  readonly lastSeenDay: number | null;
  /** Seen at least once, if only on a day that nobody remembers. */
  readonly met: boolean;
  readonly weight: number;
}

/** The rest, as it is shown. */
export interface FigureDetails {
  readonly firstContact: string | null;
  /** Days between contact days in the year that ends with the last; null where that is no rhythm yet. */
  readonly usualGap: number | null;
  /** Months with contact only, in order. */
  readonly months: readonly Month[];
  readonly seen: readonly Seen[];
  readonly initiative: Initiative | null;
  readonly theirReply: ReplyTime | null;
  readonly myReply: ReplyTime | null;
  readonly minutes: Minutes;
}

export interface PersonFigures extends CoreFigures {
  readonly lastContact: Date | null;
  readonly lastSeen: Date | null;
  readonly counts: Counts;
  readonly channels: readonly string[];
  readonly hidden: boolean;
  readonly details: FigureDetails;
}

/** Contacts in order of time, none of them in the future. */
export function figuresOf(contacts: readonly Contact[], marks: PersonMarks): PersonFigures {
  const counted = contacts.filter((contact) => contact.counted);
  const seen = timesSeen(counted);
  const met = seen.length > 0 || marks.metSomeDay;
  const days = contactDays(counted);
  const rhythm = rhythmOf(days);
  const lastSeen = counted.findLast(({ kind }) => kind === "in-person");
  return {
    tie: met || isTie(counted),
    contactDays: days.length,
    firstDay: rhythm?.first ?? null,
    lastDay: rhythm?.last ?? null,
    rhythm: rhythm?.n ?? 0,
    recentDays: rhythm ? days.filter((day) => day > rhythm.last - RECENT_DAYS).length : 0,
    lastContact: counted.at(-1)?.at ?? null,
    lastSeenDay: lastSeen?.day ?? null,
    lastSeen: lastSeen?.at ?? null,
    met,
    weight: marks.weight,
    counts: countsOf(counted),
    channels: [...new Set(counted.flatMap(({ channel }) => channel ?? []))].toSorted(),
    hidden: marks.hidden,
    details: {
      firstContact: counted[0]?.at.toISOString() ?? null,
      usualGap: usualGap(days),
      months: monthsOf(counted),
      seen,
      initiative: initiativeOf(counted),
      theirReply: replyTime(counted, "in"),
      myReply: replyTime(counted, "out"),
      minutes: minutesOf(counted),
    },
  };
}

/** The Pulse of a person today, with the numbers that its sentence is made of. */
export interface PulseToday {
  readonly value: number;
  readonly band: Band;
  readonly horizon: number;
  readonly rhythm: number;
  readonly stay: number;
  readonly contactDays: number;
  readonly silentDays: number;
}

export interface Today {
  readonly pulse: PulseToday;
  readonly parts: Need;
  readonly onlyVirtual: boolean;
  readonly fading: boolean;
}

/** What moves with the calendar, as of a day. */
export function asOf(figures: CoreFigures, today: number): Today {
  const { firstDay, lastDay, contactDays: days, rhythm: n, tie, recentDays, met } = figures;
  const silent = firstDay === null || lastDay === null;
  const history = silent ? null : { first: firstDay, last: lastDay, days, n };
  const pulse = history ? pulseAt(history, today) : NO_CONTACT;
  const band = bandOf(pulse.value, { tie, recentDays });
  return {
    pulse: {
      value: pulse.value,
      band,
      horizon: HORIZON,
      rhythm: pulse.rhythm,
      stay: pulse.stay,
      contactDays: days,
      silentDays: lastDay === null ? 0 : Math.max(0, today - lastDay),
    },
    parts: needOf({
      yearlyDays: history ? yearlyDays(history) : 0,
      pulse: pulse.value,
      daysSinceSeen: daysSinceSeen(figures, today),
      weight: figures.weight,
    }),
    onlyVirtual: tie && !met && days >= ONLY_VIRTUAL_DAYS,
    fading: band === "fading",
  };
}

const NO_CONTACT = { value: 0, rhythm: 0, stay: 0 };

/** Null if never seen. Of an unknown day it is as long as it can be: since the first contact. */
function daysSinceSeen({ met, lastSeenDay, firstDay }: CoreFigures, today: number): number | null {
  return met ? today - (lastSeenDay ?? firstDay ?? today) : null;
}

/** Days in person, each once. */
function timesSeen(counted: readonly Contact[]): readonly Seen[] {
  const labels = new Map<number, string>();
  for (const { kind, day, label } of counted) {
    if (kind === "in-person") labels.set(day, labels.get(day) || label);
  }
  return Array.from(labels, ([day, label]) => ({ day: isoDay(day), label }));
}

function countsOf(counted: readonly Contact[]): Counts {
  const counts = { written: 0, phone: 0, video: 0, "in-person": 0, unclear: 0 };
  for (const { kind } of counted) counts[kind] += 1;
  const { written, phone, video, "in-person": inPerson } = counts;
  return { written, phone, video, inPerson };
}

/**
 * Days between contact days in the year that ends with the last one; null with fewer than three, or
 * where all are of one month, which is an occasion and no rhythm. The mean: contact comes in bursts,
 * so that the median gap is often a day and says nothing.
 */
export function usualGap(days: readonly number[]): number | null {
  const year = usualYear(days);
  const span = year.length < 3 ? 0 : year.at(-1)! - year[0]!;
  return span < USUAL_SPAN ? null : span / (year.length - 1);
}

/** The contact days that the usual gap is made of. */
export function usualYear(days: readonly number[]): readonly number[] {
  const last = days.at(-1) ?? 0;
  return days.filter((day) => day > last - USUAL_DAYS);
}
