/**
 * How long ago a day was, as people say it: today, yesterday, in days up to three months, in months
 * up to three years, then in years. Days are those of the workspace's zone.
 */
import { dayNumber, dayOf } from "#shared/time.ts";

export interface Ago {
  readonly unit: "today" | "yesterday" | "days" | "months" | "years";
  readonly count: number;
}

const DAYS_IN_MONTH = 365.25 / 12;
const MOST_DAYS = 99;
const MOST_MONTHS = 35;

/** `at` and `today` may lie the other way round by a zone's breadth: that is today. */
export function agoOf(at: string, today: string, zone: string): Ago {
  const days = Math.max(0, dayNumber(today) - dayOf(new Date(at), zone));
  if (days === 0) return { unit: "today", count: 0 };
  if (days === 1) return { unit: "yesterday", count: 1 };
  if (days <= MOST_DAYS) return { unit: "days", count: days };
  const months = Math.round(days / DAYS_IN_MONTH);
  if (months <= MOST_MONTHS) return { unit: "months", count: months };
  return { unit: "years", count: Math.round(months / 12) };
}

/** Whole days since then; null if it never was. */
export const daysSince = (at: string | null, today: string, zone: string): number | null =>
  at === null ? null : Math.max(0, dayNumber(today) - dayOf(new Date(at), zone));
