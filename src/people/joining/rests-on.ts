/** What a pair rests on if it joins by itself, as far as its signs alone tell; what they weigh is asked later. */
import type { Sign, SignCode } from "./signs.ts";

export interface RestsOn {
  /**
   * How it is believed: by a key that both have (0 to 2, KEYS), or by a whole name with strong support
   * (BY_NAME); -1 where it is never certain.
   */
  readonly order: number;
  /** No first name is in a short form, or spelled in another way. */
  readonly hasSameGiven: boolean;
}

/** In the order in which they are believed. */
export const KEYS = ["profile", "address", "number"] as const;
export const BY_NAME = KEYS.length;

export const restsOn = (signs: readonly Sign[]): RestsOn => ({
  order: orderOf(signs),
  hasSameGiven: signs.every(({ code }) => !code.startsWith("given-") || code === "given-same"),
});

function orderOf(signs: readonly Sign[]): number {
  const codes = new Set(signs.map(({ code }) => code));
  const isNewName = codes.has("family-other") || codes.has("stray");
  const byKey = KEYS.findIndex((by) => codes.has(by) && !(by === "number" && isNewName));
  if (byKey >= 0) return byKey;
  const has = (code: SignCode): boolean => codes.has(code);
  // Two cards that say the very same are one, though it is an initial and a number that is none.
  const isWhole = has("family-same") && (GIVEN.some(has) || has("number-written"));
  const isDoubted = DOUBTS.some(has) || areElsewhere(signs);
  return isWhole && STRONG_SUPPORT.some(has) && !isDoubted ? BY_NAME : -1;
}

/**
 * Each has a company and a mobile of their own. Whoever changes the one keeps the other more often than not,
 * so what many share, a day or a town, no longer makes them one by itself.
 */
export const areElsewhere = (signs: readonly Signed[]): boolean =>
  signs.some(({ code }) => code === "company-other") &&
  signs.some(({ code }) => code === "number-other");

export type Signed = Pick<Sign, "code">;

const GIVEN: readonly SignCode[] = ["given-same", "given-form"];
const STRONG_SUPPORT: readonly SignCode[] = ["company", "circle", "birthday"];
const DOUBTS: readonly SignCode[] = [
  "together",
  "in-copy",
  "shown",
  "numbered",
  "birthday-slip",
  "birthday-other",
  "profile-other",
];
