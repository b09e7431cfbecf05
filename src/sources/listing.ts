/** What a folder, an upload or an archive holds, before anybody looked into the files. */
import type { Reason } from "#channels/channel.ts";
import type { Budget } from "./budget.ts";
import type { Seekable } from "./seekable.ts";

export interface Listing {
  /** In an order that is the same at each look. */
  readonly leaves: readonly Leaf[];
  /** Folders that the container names, empty ones too: a mail folder is known by them. */
  readonly folders: ReadonlySet<string>;
  /** What is shown for a folder in it; "" is the container itself. */
  shownAs(folder: string): string;
}

/** One file. */
export interface Leaf {
  /** What is shown. */
  readonly label: string;
  /** The path inside its container, with forward slashes: what mail folders are told by. */
  readonly inner: string;
  /** What its channel is told: the name with the folders that say what mail lies in them. */
  readonly name: string;
  readonly bytes: number;
  readonly modified: Date | null;
  /** Why it is not opened: a link, a device, a password. */
  readonly problem: Reason | null;
  open(): AsyncIterable<Uint8Array>;
  /** Where its bytes can be had in any order. */
  readonly seekable: Seekable | null;
  /** Shared by all that lies in one outermost archive; null outside of archives. */
  readonly budget: Budget | null;
}
