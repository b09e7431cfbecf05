/** How much may be kept of what a channel brings: contacts have no subject, only notes beside what they are. */
import type { ChannelName, Keep } from "#api/common.ts";

const KEEPS: readonly Keep[] = ["headers", "subjects", "text"];
const OF_CARDS: readonly Keep[] = ["headers", "text"];

/** Null where it is of several channels. */
export const keepsOf = (channel: ChannelName | null): readonly Keep[] =>
  channel === "contacts" ? OF_CARDS : KEEPS;

/** What a choice for all channels comes to in one. */
export const keepIn = (channel: ChannelName | null, keep: Keep): Keep =>
  keepsOf(channel).includes(keep) ? keep : "headers";

interface KeptFile {
  readonly channel: ChannelName | null;
  /** By an earlier import. */
  readonly kept: Keep | null;
}

export function isMoreKept({ channel, kept }: KeptFile, keep: Keep): boolean {
  const rank = (one: Keep) => keepsOf(channel).indexOf(keepIn(channel, one));
  return kept !== null && rank(kept) > rank(keep);
}

/** The channel of all that is read, if it is one. */
export function onlyChannel(
  files: readonly { readonly channel: ChannelName | null }[],
): ChannelName | null {
  const channels = new Set(files.map(({ channel }) => channel).filter((one) => one !== null));
  return channels.size === 1 ? [...channels][0]! : null;
}
