/**
 * Where the words that somebody typed stand in a text: to mark them, and to show what stands around the
 * first of them. Words are found as the index finds them (store/migrations/0012_words.sql): each as the beginning of
 * one or in the middle, accents or not, and "koeln" is Köln.
 */

export interface Piece {
  readonly text: string;
  /** Whether it is a word that was typed. */
  readonly found: boolean;
}

/** The whole text, in pieces. */
export function piecesOf(text: string, typed: string): readonly Piece[] {
  const asked = askedIn(typed);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { word, at } of wordsIn(text)) {
    if (!asked.some((one) => isFound(word, one))) continue;
    if (at > end) pieces.push({ text: text.slice(end, at), found: false });
    pieces.push({ text: word, found: true });
    end = at + word.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), found: false }] : pieces;
}

/** So many characters before the first word of what is shown, and as many in all. */
const BEFORE = 40;
const SHOWN = 180;

/** The place in a text where most of the typed words stand together, on one line; null where none of them does. */
export function aroundFound(text: string, typed: string): string | null {
  const asked = askedIn(typed);
  const hits = wordsIn(text).flatMap(({ word, at }) => {
    const which = asked.findIndex((one) => isFound(word, one));
    return which < 0 ? [] : [{ which, at }];
  });
  if (hits.length === 0) return null;

  let best = { at: 0, words: 0 };
  const near: typeof hits = [];
  for (const hit of hits.toReversed()) {
    near.unshift(hit);
    while (near.at(-1)!.at > hit.at + SHOWN - BEFORE) near.pop();
    const words = new Set(near.map(({ which }) => which)).size;
    // Of places with as many the first.
    if (words >= best.words) best = { at: hit.at, words };
  }
  return cut(text, best.at);
}

function cut(text: string, at: number): string {
  const from = at <= BEFORE ? 0 : startOfWord(text, at - BEFORE);
  const whole = text.slice(from, from + SHOWN);
  const rest = from + SHOWN < text.length;
  const shown = rest ? whole.slice(0, Math.max(whole.lastIndexOf(" "), SHOWN - 30)) : whole;
  const line = shown.toWellFormed().replaceAll(/\s+/g, " ").trim();
  return `${from > 0 ? "… " : ""}${line}${rest ? " …" : ""}`;
}

function startOfWord(text: string, near: number): number {
  const space = text.slice(near, near + BEFORE).search(/\s/);
  return space < 0 ? near : near + space + 1;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const MOST_WORDS = 8;

const wordsIn = (text: string) =>
  Array.from(text.matchAll(WORDS), (match) => ({ word: match[0], at: match.index }));

/** Of each typed word how it may stand in a text. */
const askedIn = (typed: string): readonly (readonly string[])[] =>
  wordsIn(typed)
    .slice(0, MOST_WORDS)
    .map(({ word }) => {
      const small = word.normalize("NFC").toLowerCase();
      return UMLAUT.test(small) ? [small, german(small)] : [bare(small)];
    });

/** One of two letters is a word of its own: too many have it in them. */
const SHORT = 3;

function isFound(word: string, asked: readonly string[]): boolean {
  const small = word.normalize("NFC").toLowerCase();
  const forms = PLAIN.test(small) ? [small] : [small, bare(small), german(small)];
  return asked.some((one) =>
    forms.some((form) => (one.length < SHORT ? form === one : form.includes(one))),
  );
}

const PLAIN = /^[a-z\d]*$/;
const UMLAUT = /[äöüßøå]/;

const german = (word: string): string =>
  bare(word.replaceAll(/[äöüøå]/g, (letter) => GERMAN[letter]!));

const GERMAN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

const bare = (word: string): string =>
  word
    .replaceAll(/[ßæœøłđħŧı]/g, (letter) => BARE[letter]!)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "");

const BARE: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  ŧ: "t",
  ı: "i",
};
