/**
 * One word of a name, and the set of spellings under which it may meet itself elsewhere. An umlaut is
 * written in two ways without one (Müller: Mueller, Muller), so it has two keys, and sets are
 * compared. Digraphs are never folded back: Michael has no umlaut. And after a vowel an umlaut's dots
 * only fall away, so that Baür is no Bauer, and Neuer no Nür.
 */
import { onceEach } from "#shared/once-each.ts";
import { soundOf } from "./cologne.ts";
import { latinSpellings } from "./transliterate.ts";

export interface Word {
  /** The fullest plain spelling: what its frequency is counted by. */
  readonly text: string;
  /** All plain spellings. */
  readonly keys: readonly string[];
  /** How it sounds: for finding pairs only. */
  readonly sound: string;
  /** What a double name is made of; [] of a simple one. */
  readonly parts: readonly Word[];
}

/** Null where no letter is in it. */
export const wordOf = onceEach(readWord);

function readWord(raw: string): Word | null {
  const lower = raw.normalize("NFC").toLowerCase();
  const keys = latinSpellings(lower).flatMap(plainSpellings);
  const [text] = keys;
  if (text === undefined) return null;
  const pieces = lower.split(/[-‐‑–]/).filter((piece) => /\p{L}/u.test(piece));
  return {
    text,
    keys: [...new Set(keys)],
    sound: soundOf(text),
    parts: pieces.length > 1 ? pieces.flatMap((piece) => wordOf(piece) ?? []) : [],
  };
}

/** With umlauts spelled out, with their dots left off, and with ß as in old registers. */
function plainSpellings(word: string): readonly string[] {
  const spelledOut = word.replaceAll(UMLAUT, (_, before: string, letter: string) =>
    VOWELS.has(before) ? before + BARE[letter]! : before + OUT[letter]!,
  );
  const bare = word.replaceAll(/[äöüåø]/g, (letter) => BARE[letter]!);
  const sharp = word.includes("ß") ? [spelledOut.replaceAll("ß", "sz")] : [];
  return [...new Set([spelledOut, bare, ...sharp].map(plainLetters))].filter((key) => key !== "");
}

const UMLAUT = /(^|.)([äöüåø])/gsu;
const VOWELS = new Set("aeiouyq");
const OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
const BARE: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", å: "a", ø: "o" };

/** Only the letters a to z: without accents, and what has no accent to lose spelled as is usual. */
function plainLetters(word: string): string {
  return word
    .replaceAll(/[ßæœłıđðþ]/g, (letter) => SPECIAL[letter]!)
    .normalize("NFKD")
    .replaceAll(/[^a-z]/g, "");
}

const SPECIAL: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ł: "l",
  ı: "i",
  đ: "d",
  ð: "d",
  þ: "th",
};

export const isInitial = (word: Word): boolean => word.text.length === 1;
