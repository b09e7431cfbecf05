/**
 * How much may be kept of what a channel brings: mails, appointments and conferences have a subject; chats
 * only text; lists of people only notes beside what they are; a list of calls nothing more than who and when.
 */
import type { ChannelName, Keep } from "#api/common.ts";

/** In which words it is asked. */
type KeepWords = "subject" | "text" | "notes" | "cards";

const WORDS: Partial<Readonly<Record<ChannelName, KeepWords>>> = {
  email: "subject",
  calendar: "subject",
  teams: "subject",
  zoom: "subject",
  meet: "subject",
  webex: "subject",
  visavis: "subject",
  contacts: "cards",
  table: "notes",
  fair: "notes",
  monica: "notes",
  contrack: "notes",
};

const keepWordsOf = (channel: ChannelName | null): KeepWords =>
  channel === null ? "subject" : (WORDS[channel] ?? "text");

/** Of people, whoever holds it. */
export const isList = (channel: ChannelName): boolean =>
  ["notes", "cards"].includes(keepWordsOf(channel));

const KEEPS: readonly Keep[] = ["headers", "subjects", "text"];
const WITHOUT_SUBJECT: readonly Keep[] = ["headers", "text"];
const ONLY_WHEN: readonly Keep[] = ["headers"];

/** Null where it is of several channels. */
export function keepsOf(channel: ChannelName | null): readonly Keep[] {
  if (channel === "phone") return ONLY_WHEN;
  return keepWordsOf(channel) === "subject" ? KEEPS : WITHOUT_SUBJECT;
}

/** What a choice for all channels comes to in one. */
export const keepIn = (channel: ChannelName | null, keep: Keep): Keep =>
  keepsOf(channel).includes(keep) ? keep : "headers";

interface KeptFile {
  readonly channel: ChannelName | null;
  /** By an earlier import. */
  readonly kept: Keep | null;
}

export function isMoreKept({ channel, kept }: KeptFile, keep: Keep): boolean {
  return kept !== null && rankIn(channel, kept) > rankIn(channel, keep);
}

/** An import holds all that this one would bring of it. */
export const isHere = (
  { channel, here }: { readonly channel: ChannelName | null; readonly here: Keep | null },
  keep: Keep,
): boolean => here !== null && rankIn(channel, here) >= rankIn(channel, keep);

const rankIn = (channel: ChannelName | null, keep: Keep): number =>
  keepsOf(channel).indexOf(keepIn(channel, keep));

/** What may be asked of all that is read together, and how. */
export function keepsOfAll(channels: readonly ChannelName[]): {
  readonly words: KeepWords;
  readonly keeps: readonly Keep[];
} {
  const keeps = KEEPS.filter((keep) => channels.some((one) => keepsOf(one).includes(keep)));
  const [words, ...others] = new Set(channels.map(keepWordsOf));
  if (keeps.includes("subjects")) return { words: "subject", keeps };
  return { words: words === undefined || others.length > 0 ? "text" : words, keeps };
}

/** What an import is told of each file of which the choice for all comes to something else. */
export function keepsToTell(
  files: readonly { readonly path: string; readonly channel: ChannelName | null }[],
  { keep, keepOf }: { readonly keep: Keep; readonly keepOf: Readonly<Record<string, Keep>> },
): Record<string, Keep> {
  const told = files
    .filter(({ channel }) => channel !== null)
    .map(({ path, channel }) => [path, keepIn(channel, keepOf[path] ?? keep)] as const);
  return Object.fromEntries(told.filter(([, one]) => one !== keep));
}
