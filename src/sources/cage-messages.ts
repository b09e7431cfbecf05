/**
 * What the program and a reader (cage-child.ts) say to each other. Each sends only what the other
 * has room for: bytes while less than a window of them is untaken, batches while fewer than two are
 * unanswered.
 */
import {
  type ChannelName,
  type Home,
  type Keep,
  type Reading,
  type Reason,
  isItem,
} from "#channels/channel.ts";

export interface Kind {
  readonly channel: ChannelName;
  readonly format: string;
}

/** What a file is, and which others of its export its channel wants to have beside it. */
export interface Recognised extends Kind {
  readonly beside: readonly string[];
  /** It is not read from the start to the end. */
  readonly jumps: boolean;
}

/** How a file is to be read. */
export interface Task {
  readonly kind: Kind;
  /** What lies beside it, by the paths that its channel named. */
  readonly beside?: ReadonlyMap<string, Uint8Array>;
  readonly keep: Keep;
  readonly depth: "headers" | "whole";
  readonly home: Home;
  /** What the user answered to the channel's questions. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Items that the channel passes over; 0 in a mail folder, whose parts are not sent instead. */
  readonly skip: number;
  /** Hands over the first items one by one, so that the one that ends the reader is known. */
  readonly careful: boolean;
  /** How large the file is, where a channel may jump about in it (cage-file.ts). */
  readonly size?: number;
}

/** A piece of one part of a file. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** With the first piece: what the part is called, and its place in a mail folder. */
  readonly starts: { readonly name: string; readonly place: string } | null;
  readonly ends: boolean;
  /** The last piece of the last part. */
  readonly isLast: boolean;
  /** Why nothing follows, where the part is not whole. */
  readonly broken: Reason | null;
}

/** What a piece takes of the window: an empty one costs memory as well. */
export const weightOf = ({ bytes }: Piece): number => bytes.length + 1024;

export interface Batch {
  readonly readings: readonly Reading[];
  /** How many of the file's bytes are behind us. */
  readonly bytesDone: number;
}

/** `file` counts the files that a reader was given: what is said of an earlier one is too late. */
export type Order =
  | { readonly order: "recognise"; readonly head: Uint8Array; readonly fileName: string }
  | { readonly order: "read"; readonly file: number; readonly task: Task }
  | { readonly order: "piece"; readonly file: number; readonly piece: Piece }
  /** What was looked at, or why it cannot be. */
  | {
      readonly order: "seen";
      readonly file: number;
      readonly at: number;
      readonly bytes: Uint8Array;
      readonly broken: Reason | null;
    }
  | { readonly order: "go-on"; readonly file: number };

export type Answer =
  | { readonly answer: "ready" }
  | { readonly answer: "recognised"; readonly kind: Recognised | null }
  | { readonly answer: "took"; readonly file: number; readonly weight: number }
  | {
      readonly answer: "look";
      readonly file: number;
      readonly at: number;
      readonly length: number;
    }
  | { readonly answer: "batch"; readonly file: number; readonly batch: Batch }
  /** The last batch, which may be empty: nobody waits for an answer to it. */
  | { readonly answer: "done"; readonly file: number; readonly batch: Batch }
  /** A channel threw: the item after those handed over cannot be read. */
  | { readonly answer: "threw"; readonly file: number; readonly cause: string };

/** One item ends in each reading but in what is said of the owner. */
export const itemsIn = (readings: readonly Reading[]): number => readings.filter(isItem).length;
