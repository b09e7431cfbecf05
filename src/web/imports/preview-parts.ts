/**
 * What stands where in a preview: the channels first, each without the files in which nothing can be read, then
 * the pictures, which may be business cards, and last what stays out.
 */
import type { ChannelName, Keep } from "#api/common.ts";
import type { Preview } from "#api/imports.ts";
import { isHere } from "./keeps.ts";

/** Of the table that shows them. */
export const COLUMNS = 5;

export type PreviewFile = Preview["files"][number];

export interface ChannelPart extends Omit<Preview["channels"][number], "channel"> {
  readonly channel: ChannelName;
  readonly files: readonly PreviewFile[];
}

export interface PreviewParts {
  readonly channels: readonly ChannelPart[];
  readonly pictures: readonly PreviewFile[];
  /** What chats were sent with: so many of them that nobody wants to see each. */
  readonly attachments: number;
  /** Archives that break off, of which what came before is read. */
  readonly inPart: readonly PreviewFile[];
  readonly unread: readonly PreviewFile[];
}

export function previewParts({
  files,
  channels,
}: Pick<Preview, "files" | "channels">): PreviewParts {
  const unread = files.filter(isUnread);
  const left = files.filter(({ channel }) => channel === null);
  const broken = left.filter(({ path }) => isReadInPart(path, files));
  return {
    channels: channels.flatMap((sums) => {
      const own = files.filter(({ channel }) => channel === sums.channel);
      const readable = own.filter((file) => !isUnread(file));
      const lost = sumOfItems(own) - sumOfItems(readable);
      return readable.length === 0 ? [] : { ...sums, files: readable, items: sums.items - lost };
    }),
    pictures: left.filter(isPicture),
    attachments: left.filter(({ problems }) => problems.length === 0).length,
    inPart: broken,
    unread: unread.filter((file) => !broken.includes(file)),
  };
}

export const sumOfItems = (files: readonly PreviewFile[]): number =>
  files.reduce((sum, { items }) => sum + items, 0);

/** It was read before with another answer than it would be now. */
export const isRefused = ({ problems }: PreviewFile): boolean =>
  problems.some(({ code }) => code === "jobs.other-answer");

/** An import holds all that this one would bring of it. */
export const isKnown = (file: PreviewFile, keepOf: (path: string) => Keep): boolean =>
  !isRefused(file) && isHere(file, keepOf(file.path));

/** How many of the files that can be read are here already, and whether all are. */
export function hereAlready(files: readonly PreviewFile[], keepOf: (path: string) => Keep) {
  const readable = files.filter((file) => file.channel !== null);
  const here = readable.filter((file) => isKnown(file, keepOf)).length;
  return { here, isAll: here === readable.length };
}

/** Nobody and no day is in it. */
export const isEmpty = ({ people, from }: PreviewFile): boolean => people === 0 && from === null;

/** Of no channel, or nothing in it can be read. */
function isUnread(file: PreviewFile): boolean {
  if (file.problems.length === 0) return false;
  if (file.channel === null) return !isPicture(file);
  return isEmpty(file) && Object.keys(file.skipped).length === 0 && !isRefused(file);
}

const isPicture = ({ channel, problems }: PreviewFile): boolean =>
  channel === null &&
  problems.some(({ code, values }) => code === "sources.stranger" && values["kind"] === "image");

const isReadInPart = (path: string, files: readonly PreviewFile[]): boolean =>
  files.some((file) => file.channel !== null && file.path.startsWith(`${path} › `));
