/**
 * What lies before us to be read: one file, wherever it lies, or one mail folder. `path` is shown
 * and compared and is never a path to open.
 */
import type { ChannelName, Reason } from "#channels/channel.ts";

export interface FoundFile {
  /** As given, or inside: "takeout.zip › Takeout/Mail/x.mbox". */
  readonly path: string;
  /** Unpacked, as its container says: right for a progress bar, believed by nobody. */
  readonly bytes: number;
  readonly channel: ChannelName | null;
  /** The channel's own word; "maildir" for a mail folder, which is one file of many parts. */
  readonly format: string | null;
  readonly modified: Date | null;
  /** Why nothing of it can be read. */
  readonly problem: Reason | null;
  /** In the order in which they are read; in a mail folder each part is one item. */
  readonly parts: readonly Part[];
  /** Reads what its channel wants to have beside it (beside.ts); missing where that is nothing. */
  readonly beside?: Beside;
}

/** Files of the same export, by their paths seen from the file's folder. */
export type Beside = () => Promise<ReadonlyMap<string, Uint8Array>>;

export interface Part {
  /** In a mail folder the mail's path from there on, as people read it; else "". */
  readonly place: string;
  /** What the channel is told. */
  readonly name: string;
  readonly bytes: number;
  /** Reads it from the start; throws Unreadable. */
  open(): AsyncIterable<Uint8Array>;
  /** Of a file that is read by jumping about: the bytes from there on, fewer where it ends; throws Unreadable. */
  readonly look?: Look;
}

export type Look = (offset: number, length: number) => Promise<Uint8Array>;

/** The format of a mail folder: no channel's, since each of its parts is a mail. */
export const MAILDIR = "maildir";
