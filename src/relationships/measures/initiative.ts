/**
 * Initiative: who writes first? A thread starts where the pair was silent for 14 days. A meeting
 * or a call breaks the silence, but is no first message. Said only from six starts on, with the
 * Wilson interval (Wilson 1927) of 95 %, since shares of few cases mean little.
 */
import type { Contact } from "./contact.ts";

const SILENCE_DAYS = 14;
const ENOUGH = 6;
const Z95 = 1.959964;

export interface Initiative {
  /** Starts of mine, of all starts. */
  readonly mine: number;
  readonly all: number;
  readonly low: number;
  readonly high: number;
}

/** Null with too few starts to say anything. */
export function initiativeOf(contacts: readonly Contact[]): Initiative | null {
  const starts = threadStarts(contacts);
  if (starts.length < ENOUGH) return null;
  const mine = starts.filter(({ direction }) => direction === "out").length;
  return { mine, all: starts.length, ...wilson(mine, starts.length) };
}

/** The first messages after a silence. */
export function threadStarts<Part extends StartPart>(contacts: readonly Part[]): readonly Part[] {
  const starts: Part[] = [];
  let previous = -Infinity;
  for (const contact of contacts) {
    if (!contact.counted) continue;
    const silent = contact.day - previous >= SILENCE_DAYS;
    if (silent && contact.kind === "written" && contact.direction !== "both") starts.push(contact);
    previous = contact.day;
  }
  return starts;
}

export type StartPart = Pick<Contact, "counted" | "day" | "direction" | "kind">;

/** (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) */
export function wilson(hits: number, all: number): { readonly low: number; readonly high: number } {
  const share = hits / all;
  const z2 = Z95 ** 2;
  const middle = share + z2 / (2 * all);
  const spread = Z95 * Math.sqrt((share * (1 - share)) / all + z2 / (4 * all ** 2));
  const scale = 1 + z2 / all;
  return {
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}
