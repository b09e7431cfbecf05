/** What is asked of the worker that looks at pictures, and what it answers. */

export interface Question {
  readonly id: number;
  readonly picture: Blob;
  /** By how many degrees it is turned to the right first. */
  readonly turn: number;
  readonly codesOnly: boolean;
}

export interface Seen {
  /** The texts of the codes in it. */
  readonly codes: readonly string[];
  /** Only looked for where there is no code. */
  readonly lines: readonly SeenLine[];
}

export interface SeenLine {
  readonly text: string;
  /** 0 to 100. */
  readonly sure: number;
}

/** `seen` is null where the browser knows no such picture. */
export type Answer =
  | { readonly id: number; readonly seen: Seen | null }
  | { readonly id: number; readonly failed: string };
