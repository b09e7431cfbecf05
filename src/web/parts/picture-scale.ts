/**
 * The geometry of a relationship's picture: contacts of a month stacked by kind on a base line,
 * meetings on a line of their own below. Across it is laid out in percent, so that one drawing fits
 * every width; up it is in pixels. All pictures of a list share the months, each has its own height.
 */
import type { Month, Seen } from "#api/people.ts";

export interface Bar {
  readonly kind: "w" | "p" | "v";
  /** Percent of the width. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

export interface Dot {
  readonly x: number;
  readonly seen: Seen;
}

export interface Frame {
  /** Where the base line lies, and how high the tallest month rises over it. */
  readonly base: number;
  readonly rise: number;
}

const BAR_SHARE = 0.72;
const GAP = 0.6;
/** A month with anything in it can be seen. */
const LEAST = 1.2;

/** Bars from below: written, phone, video; parted by a hair of paper. */
export function barsOf(months: readonly Month[], { base, rise }: Frame): readonly Bar[] {
  const step = 100 / months.length;
  const unit = rise / tallest(months);
  return months.flatMap((month, index) => {
    let y = base;
    return KINDS.flatMap(([kind, field]) => {
      const count = month[field];
      if (count === 0) return [];
      const height = Math.max(LEAST, count * unit - GAP);
      y -= height;
      const bar = {
        kind,
        x: round(index * step + (step * (1 - BAR_SHARE)) / 2),
        width: round(step * BAR_SHARE),
        y: round(y),
        height: round(height),
      };
      y -= GAP;
      return [bar];
    });
  });
}

/** The times they met within these months; the day sets the place within its month. */
export function dotsOf(months: readonly Month[], seen: readonly Seen[]): readonly Dot[] {
  const step = 100 / months.length;
  return seen.flatMap((each) => {
    const index = months.findIndex(({ month }) => month === each.day.slice(0, 7));
    if (index < 0) return [];
    const within = (Number(each.day.slice(8)) - 0.5) / 31;
    return [{ x: round((index + within) * step), seen: each }];
  });
}

export interface Label {
  readonly x: number;
  /** Of its dot. */
  readonly side: "left" | "right";
  readonly words: string;
}

/** Between a dot and its label, and between a label and what follows. */
const BESIDE = 9;
/** A letter's width, of 11 px type: rather too much than too little. */
const LETTER = 6;

/**
 * The meetings that have room for their names in so many pixels, and what they are called: `wordsOf`
 * gives the longest name first. A name stands right of its dot or, at the edge, left of it; none
 * meets another dot or name. The latest come first.
 */
export function labelsOf(
  dots: readonly Dot[],
  width: number,
  wordsOf: (seen: Seen) => readonly string[],
): readonly Label[] {
  const labels: Label[] = [];
  let end = width;
  for (const [index, { x, seen }] of [...dots.entries()].toReversed()) {
    const at = (x / 100) * width;
    const before = ((dots[index - 1]?.x ?? -100) / 100) * width + BESIDE;
    const label = wordsOf(seen)
      .flatMap((words) => [
        { x, side: "right", words } as const,
        { x, side: "left", words } as const,
      ])
      .find(({ side, words }) => {
        const long = BESIDE + words.length * LETTER;
        return side === "right"
          ? at + long <= end
          : index === dots.length - 1 && at - long >= Math.max(0, before);
      });
    if (label) labels.push(label);
    end = label?.side === "left" ? at - BESIDE - label.words.length * LETTER : at - BESIDE;
  }
  return labels.toReversed();
}

/** Two round values for the lines of a large picture, about half and the whole of its height. */
export function gridOf(months: readonly Month[], { base, rise }: Frame) {
  const most = tallest(months);
  if (most < 4) return [];
  const half = niceBelow(most / 2);
  return [half, half * 2]
    .filter((value) => value <= most)
    .map((value) => ({ value, y: round(base - (value / most) * rise) }));
}

/** Where a year begins, in percent; the first only if it has room for its name. */
export function yearsOf(months: readonly Month[]): readonly { year: string; x: number }[] {
  return months.flatMap(({ month }, index) =>
    month.endsWith("-01")
      ? [{ year: month.slice(0, 4), x: round((index * 100) / months.length) }]
      : [],
  );
}

const KINDS = [
  ["w", "written"],
  ["p", "phone"],
  ["v", "video"],
] as const;

const tallest = (months: readonly Month[]) =>
  Math.max(1, ...months.map(({ written, phone, video }) => written + phone + video));

function niceBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [8, 6, 5, 4, 3, 2, 1].find((each) => each * power <= value) ?? 1;
  return step * power;
}

const round = (n: number) => Number(n.toFixed(2));
