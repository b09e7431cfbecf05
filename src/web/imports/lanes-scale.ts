/**
 * Where things stand in the picture of what is here: years from the left to the right, in hundredths of
 * its width, and each channel on its own scale.
 */
import type { Lane } from "#api/imports.ts";

/** Months, counted from year 0. */
export interface Span {
  readonly from: number;
  /** The month after the last. */
  readonly to: number;
}

export const monthOf = (text: string): number =>
  Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** From the first quarter that is shown to the end of today's. */
export function spanOf(lanes: readonly Lane[], today: string): Span {
  const now = monthOf(today);
  const from = Math.min(
    now,
    ...lanes.flatMap(({ quarters }) => quarters.slice(0, 1).map(({ from }) => monthOf(from))),
  );
  return { from: from - (from % 3), to: now - (now % 3) + 3 };
}

const share = (month: number, { from, to }: Span): number => ((month - from) / (to - from)) * 100;

export interface Rect {
  readonly x: number;
  readonly width: number;
}

export interface Bar extends Rect {
  readonly kind: "w" | "p" | "v" | "u";
  readonly y: number;
  readonly height: number;
}

const KINDS = [
  ["w", "written"],
  ["p", "phone"],
  ["v", "video"],
  ["u", "unclear"],
] as const;

/** Of a quarter so much is left between two bars. */
const BETWEEN = 0.26;

/** Stacked from the line at `base` up, the fullest quarter `rise` high. */
export function barsOf(
  { quarters }: Lane,
  span: Span,
  { base, rise }: { readonly base: number; readonly rise: number },
): readonly Bar[] {
  const sums = quarters.map((one) => KINDS.reduce((all, [, kind]) => all + one[kind], 0));
  const most = Math.max(1, ...sums);
  const width = (300 / (span.to - span.from)) * (1 - BETWEEN);
  return quarters.flatMap((quarter) => {
    const x = share(monthOf(quarter.from), span);
    let y = base;
    return KINDS.flatMap(([kind, of]): Bar[] => {
      if (quarter[of] === 0) return [];
      const height = Math.max((quarter[of] / most) * rise, 1);
      y -= height;
      return [{ kind, x, width, y, height }];
    });
  });
}

export const isMissing = ({ right }: Lane["gaps"][number]): boolean => right === null;

/** The middles of quarters in which somebody was met. */
export const dotsOf = ({ quarters }: Lane, span: Span): readonly number[] =>
  quarters.flatMap(({ from, inPerson }) =>
    inPerson > 0 ? [share(monthOf(from) + 1.5 * (1 - BETWEEN), span)] : [],
  );

/** Those of which nobody said that nothing is missing. */
export const gapsOf = ({ gaps }: Lane, span: Span): readonly Rect[] =>
  gaps.filter(isMissing).map(({ from, to }) => {
    const x = share(monthOf(from), span);
    return { x, width: share(to === null ? span.to : monthOf(to) + 1, span) - x };
  });

/** Where each year begins; every so many years, so that at most this many are named. */
export function yearsOf(span: Span, most: number): readonly { year: number; x: number }[] {
  const first = Math.ceil(span.from / 12);
  const count = Math.ceil(span.to / 12) - first;
  const every = Math.ceil(count / most);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => first + index)
    .filter((year) => (year - first) % every === 0)
    .map((year) => ({ year, x: share(year * 12, span) }));
}
