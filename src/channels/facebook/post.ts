/** What all forms of Meta's exports have in common: a message, and the chat it stands in. */

export interface Post {
  /** The name that is shown; "" where there is none. */
  readonly sender: string;
  readonly at: Date | null;
  /** As the clock of a page shows it, as if it were UTC; null where its instant is known, or nothing is. */
  readonly wall: number | null;
  /** The time as it stands there. */
  readonly written: string;
  readonly text: string;
  /** A picture, a voice, a file, a sticker or a link. */
  readonly hasMore: boolean;
  readonly isUnsent: boolean;
  /** Of people who came and went, as older exports mark it. */
  readonly isNotice: boolean;
  /** How long it took; null where it is no call. A missed one took no time. */
  readonly seconds: number | null;
}

export interface Chat {
  /** By which it is known in every export; "" where nothing says it. */
  readonly id: string;
  /** What it is called, "" where it has no name; null as long as that is not known. */
  readonly title: string | null;
  /** Who takes part, as far as the file lists them. */
  readonly members: readonly string[];
  readonly isJunk: boolean;
  readonly isWithMachine: boolean;
  /** Whose export it is, where the file says it; "" else. */
  readonly owner: string;
}

/** Platforms of one maker and one form of export. */
export type Platform = "facebook" | "instagram";
