/**
 * The mark as an instrument: two half circles facing each other, filled from below. Left: how fresh
 * the last contact is, right: how fresh the last meeting. Full is just now; it drains with time,
 * the left within a year, the right within three.
 */

/** `days` since the last contact. */
export const contactLevel = (days: number): number =>
  clamp(Math.max(0.04, 1 - Math.log1p(days) / Math.log(366)));

/** `days` since they last met. */
export const seenLevel = (days: number): number =>
  clamp(Math.max(0.05, 1 - Math.log1p(days / 7) / Math.log(157)));

export interface Circle {
  readonly radius: number;
  /** The upright edge of the left half and of the right one. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** The glyph's, in its 24 units. */
export const GLYPH: Circle = { radius: 10, left: 11, right: 13, middle: 12 };

export type Side = "left" | "right";

export function outline(side: Side, circle: Circle): string {
  const { radius, middle } = circle;
  const edge = circle[side];
  return `M${edge} ${middle - radius}A${radius} ${radius} 0 0 ${sweep(side)} ${edge} ${middle + radius}Z`;
}

/** The part of a half that is filled at a level between 0 and 1. */
export function filled(side: Side, level: number, circle: Circle): string {
  if (level >= 1) return outline(side, circle);
  const { radius, middle } = circle;
  const edge = circle[side];
  const { x, y } = pointAt(side, level, circle);
  return `M${edge} ${round(y)}L${round(x)} ${round(y)}A${radius} ${radius} 0 0 ${sweep(side)} ${edge} ${middle + radius}Z`;
}

/** Where a level meets the arc: there the scale of the large clocks has its stroke. */
export function pointAt(side: Side, level: number, circle: Circle) {
  const { radius, middle } = circle;
  const y = middle + radius - 2 * radius * level;
  const half = Math.sqrt(Math.max(0, radius ** 2 - (y - middle) ** 2));
  return { x: side === "left" ? circle.left - half : circle.right + half, y };
}

const sweep = (side: Side) => (side === "left" ? 0 : 1);

const clamp = (level: number) => Math.min(1, level);

const round = (n: number) => Number(n.toFixed(2));
