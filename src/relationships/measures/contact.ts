/**
 * One person's history as the measures see it: what passed between them and the user, oldest first,
 * nothing of it in the future. A day is that of the workspace's zone (shared/time.ts: dayOf).
 */
import type { Kind } from "#channels/channel.ts";

export interface Contact {
  /** The interaction, or the mark where the user said so. */
  readonly id: string;
  readonly at: Date;
  readonly day: number;
  readonly kind: Kind;
  /** A meeting is both. */
  readonly direction: "in" | "out" | "both";
  /** Makes a contact day: personal, and of at most ten people (people/standing.ts). */
  readonly counted: boolean;
  /** The same for all messages of one thread; null where the channel does not say. */
  readonly thread: string | null;
  /** Null where no end is known; hours.ts states what is assumed. */
  readonly minutes: number | null;
  /** Null for what the user said without any channel ("I have met them on 9 February"). */
  readonly channel: string | null;
  /** What a meeting in person was called, or where it was; "" for everything else. */
  readonly label: string;
}

/** The days with contact, each once, in order (measures.md 1). */
export function contactDays(contacts: readonly Contact[]): readonly number[] {
  const days: number[] = [];
  for (const { counted, day } of contacts) {
    if (counted && day !== days.at(-1)) days.push(day);
  }
  return days;
}

/**
 * A tie: at least one exchange each way, or a meeting, or a call: whoever took part in it was heard. Much contact means a strong tie, little
 * contact does not mean a weak one (Wiese et al. 2015), so this asks only for both directions.
 */
export function isTie(contacts: readonly Contact[]): boolean {
  let heard = false;
  let written = false;
  for (const { counted, direction, kind } of contacts) {
    if (!counted) continue;
    heard ||= direction !== "out" || kind !== "written";
    written ||= direction !== "in" || kind !== "written";
    if (heard && written) return true;
  }
  return false;
}
