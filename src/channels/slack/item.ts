/** What messages and huddles of a day have in common. */
import type { ReadOptions, Skipped } from "#channels/channel.ts";
import type { Conversation, Directory } from "./directory.ts";

export interface DayContext {
  readonly options: ReadOptions;
  readonly directory: Directory;
  readonly conversation: Conversation;
}

/** The same for the same message in every export. */
export const keyOf = ({ id }: Conversation, ts: string): string =>
  `slack:message:${JSON.stringify([id, ts])}`;

/** "1714723200.123456" counts seconds; as a number it would lose its end, which is part of its identity. */
export function instantOfTs(ts: string): Date | null {
  const [, seconds, fraction = ""] = /^(\d{9,11})(?:\.(\d{1,6}))?$/.exec(ts) ?? [];
  return seconds === undefined
    ? null
    : new Date(Number(seconds + fraction.slice(0, 3).padEnd(3, "0")));
}

export const skipped = (place: string, reason: string): Skipped => ({
  kind: "skipped",
  place,
  reason,
});
