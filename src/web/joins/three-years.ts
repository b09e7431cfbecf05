/**
 * The months of two people on one scale, and of both together: three years up to this month or, where
 * both were silent all that time, up to the last in which one was not. Pure.
 */
import type { Month } from "#api/people.ts";

const MONTHS = 36;

export interface ThreeYears {
  readonly one: readonly Month[];
  readonly other: readonly Month[];
  readonly both: readonly Month[];
}

export function threeYears(
  one: readonly Month[],
  other: readonly Month[],
  thisMonth: string,
): ThreeYears {
  const latest = [...one, ...other]
    .filter(hasContact)
    .map(({ month }) => indexOf(month))
    .reduce((last, month) => Math.max(last, month), -Infinity);
  const now = indexOf(thisMonth);
  const end = latest > now - MONTHS || latest === -Infinity ? now : latest;
  const shown = Array.from({ length: MONTHS }, (_, nth) => nameOf(end - MONTHS + 1 + nth));
  const [ones, others] = [byName(one), byName(other)];
  return {
    one: shown.map((month) => ones.get(month) ?? nothingIn(month)),
    other: shown.map((month) => others.get(month) ?? nothingIn(month)),
    both: shown.map((month) => sumOf(month, ones.get(month), others.get(month))),
  };
}

/** The first and the last month with contact; null where there was none. */
export function spanOf(
  months: readonly Month[],
): { readonly from: string; readonly to: string } | null {
  const [first, last] = [months.find(hasContact), months.findLast(hasContact)];
  return first && last ? { from: first.month, to: last.month } : null;
}

const hasContact = ({ written, phone, video }: Month): boolean => written + phone + video > 0;

const byName = (months: readonly Month[]) => new Map(months.map((month) => [month.month, month]));

const nothingIn = (month: string): Month => ({ month, written: 0, phone: 0, video: 0 });

const sumOf = (month: string, one?: Month, other?: Month): Month => ({
  month,
  written: (one?.written ?? 0) + (other?.written ?? 0),
  phone: (one?.phone ?? 0) + (other?.phone ?? 0),
  video: (one?.video ?? 0) + (other?.video ?? 0),
});

/** Months since the year 0. */
const indexOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const nameOf = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
