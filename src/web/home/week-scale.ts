/** The geometry of the week's mirror: the screen above the line, face to face below. */
import type { Week } from "#api/daily.ts";

export interface Column {
  readonly week: Week;
  /** Percent of the width. */
  readonly x: number;
  readonly width: number;
  /** Pixels above the line and below it. */
  readonly up: number;
  readonly down: number;
}

const UP = 30;
const DOWN = 8;
const BAR_SHARE = 0.67;

/** A visit is short beside a week of mail: below the line the scale is its own, and never nothing. */
export function columnsOf(weeks: readonly Week[]): readonly Column[] {
  const step = 100 / weeks.length;
  const mostUp = Math.max(1, ...weeks.map(({ virtualMinutes }) => virtualMinutes));
  const mostDown = Math.max(60, ...weeks.map(({ faceMinutes }) => faceMinutes));
  return weeks.map((week, index) => ({
    week,
    x: round(index * step + (step * (1 - BAR_SHARE)) / 2),
    width: round(step * BAR_SHARE),
    up: heightOf(week.virtualMinutes, mostUp, UP),
    down: heightOf(week.faceMinutes, mostDown, DOWN),
  }));
}

/** Which of the four sentences last week is. */
export function sentenceOf({ virtualMinutes, faceMinutes }: Week) {
  if (virtualMinutes > 0) return faceMinutes > 0 ? "both" : "virtual";
  return faceMinutes > 0 ? "face" : "none";
}

const heightOf = (minutes: number, most: number, pixels: number) =>
  minutes === 0 ? 0 : round(Math.max(2, (minutes / most) * pixels));

const round = (n: number) => Number(n.toFixed(2));
