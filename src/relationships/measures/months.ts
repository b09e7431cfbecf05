/** Contacts of each month by kind: what the picture of a relationship draws above its line. */
import { DAY_MS } from "#shared/time.ts";
import type { Contact } from "./contact.ts";

export interface Month {
  /** "2026-03". */
  readonly month: string;
  readonly written: number;
  readonly phone: number;
  readonly video: number;
}

/** Months with contact only; what took place in person is drawn day by day, not counted here. */
export function monthsOf(counted: readonly Contact[]): readonly Month[] {
  const months: Counting[] = [];
  let latest: Counting | undefined;
  let monthEnd = -Infinity;
  for (const { day, kind } of counted) {
    if (kind === "in-person" || kind === "unclear") continue;
    if (!latest || day >= monthEnd) {
      latest = { month: monthOfDay(day), written: 0, phone: 0, video: 0 };
      monthEnd = firstDayAfter(day);
      months.push(latest);
    }
    latest[kind] += 1;
  }
  return months;
}

interface Counting extends Month {
  written: number;
  phone: number;
  video: number;
}

/** All months from one to another without a gap, whatever is known of them. */
export function fillMonths(known: readonly Month[], from: string, to: string): readonly Month[] {
  const byMonth = new Map(known.map((month) => [month.month, month]));
  const months: Month[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) {
    months.push(byMonth.get(month) ?? { month, written: 0, phone: 0, video: 0 });
  }
  return months;
}

export const monthOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 7);

/** So many months later, or earlier where negative. */
export function monthAfter(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

function firstDayAfter(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
}
