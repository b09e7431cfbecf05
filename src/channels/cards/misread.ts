/**
 * Letters that are recognised badly in print, which are mostly the four that English lacks: "GréBmann",
 * "Geschiftsfiihrerin". A word is mended only where something says what it is: the address or page on the
 * same card that spells it, or one of the few titles that stand on half of all cards. Whatever is mended, and
 * whatever looks like this and is not, is for the user to check.
 */

/** What one letter is spelled with in an address, and what it is taken for in a picture. */
const LETTERS: readonly (readonly [
  letter: string,
  spelled: readonly string[],
  seen: readonly string[],
])[] = [
  ["ä", ["ae", "a"], ["ä", "a", "i", "4", "é", "á", "à", "â", "ã", "å"]],
  ["ö", ["oe", "o"], ["ö", "o", "é", "6", "0", "ó", "ò", "ô", "õ"]],
  ["ü", ["ue", "u"], ["ü", "u", "ii", "il", "li", "i", "ú", "ù", "û"]],
  ["ß", ["ss", "sz"], ["ß", "b", "8", "fs", "fi"]],
];

/** In one word; with more of them it is another word. */
const MOST_MENDED = 3;
const MAX_CHARS = 40;

/** The word as it is printed if it is the one that is spelled so in an address, else null. */
export function asSpelled(word: string, spelled: string): string | null {
  if (word.length > MAX_CHARS || spelled.length > MAX_CHARS) return null;
  const seen = word.toLowerCase();
  const found = align(seen, spelled, MOST_MENDED);
  if (found === null || found === seen) return null;
  if (/^\p{Lu}{2}/u.test(word) && !found.includes("ß")) return found.toUpperCase();
  return /^\p{Lu}/u.test(word) ? found[0]!.toUpperCase() + found.slice(1) : found;
}

function align(seen: string, spelled: string, most: number): string | null {
  if (seen === "" || spelled === "") return seen === spelled ? "" : null;
  if (seen[0] === spelled[0]) {
    const rest = align(seen.slice(1), spelled.slice(1), most);
    if (rest !== null) return seen[0]! + rest;
  }
  if (most === 0) return null;
  for (const [letter, ways, looks] of LETTERS) {
    for (const way of ways.filter((one) => spelled.startsWith(one))) {
      for (const look of looks.filter((one) => seen.startsWith(one) && one !== way)) {
        const rest = align(seen.slice(look.length), spelled.slice(way.length), most - 1);
        if (rest !== null) return letter + rest;
      }
    }
  }
  return null;
}

/** A line with the words mended that addresses and pages spell; without any of those as it was. */
export function mendedBy(text: string, spelled: readonly string[]): string {
  return text.replaceAll(WORD, (word) => {
    for (const one of word.length < 4 ? [] : spelled) {
      const found = asSpelled(word, one);
      if (found !== null) return found;
    }
    return word;
  });
}

/** Of letters, and of figures that stand in their midst. */
const WORD = /\p{L}[\p{L}\d]{1,60}/gu;

/** What the local part of an address, or a domain, may spell: "p.groessmann" is also "groessmann". */
export function spelledIn(address: string): readonly string[] {
  const parts = address
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length > 3);
  return [...new Set([...parts, ...parts.map((part) => part.slice(1))])].slice(0, 20);
}

/** Long enough that nothing else is as near, a surname least of all. */
const TITLES =
  "Geschäftsführer Geschäftsführerin Geschäftsführung Geschäftsführender Geschäftsführende Geschäftsleiter Geschäftsleiterin Geschäftsleitung Geschäftsbereich Gesellschafter Gesellschafterin Inhaberin Gründerin Prokuristin Vertrieb Vertriebsleiter Vertriebsleiterin Vertriebsleitung Verkaufsleiter Verkaufsleiterin Verkäuferin Einkäuferin Einkaufsleiter Einkaufsleiterin Außendienst Innendienst Projektleiter Projektleiterin Bereichsleiter Bereichsleiterin Abteilungsleiter Abteilungsleiterin Betriebsleiter Betriebsleiterin Ingenieurin Architektin Assistentin Referentin Rechtsanwältin Steuerberater Steuerberaterin Öffentlichkeitsarbeit Qualitätsmanagement".split(
    " ",
  );
const KNOWN: ReadonlySet<string> = new Set(TITLES.map((title) => title.toLowerCase()));

/** A line with its titles as they are written. */
export const withTitles = (text: string): string =>
  text.replaceAll(WORD, (word) =>
    KNOWN.has(word.toLowerCase()) ? word : (titleLike(word) ?? word),
  );

/** One letter in five may be wrong, as long as no other title is as near. */
function titleLike(word: string): string | undefined {
  const near = TITLES.map((title) => ({
    title,
    by: distance(word.toLowerCase(), title.toLowerCase()),
  }))
    .filter(({ title, by }) => by <= Math.floor(title.length / 5))
    .toSorted((a, b) => a.by - b.by);
  return near[0] && near[0].by !== near[1]?.by ? near[0].title : undefined;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 5) return Infinity;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of one.split("").entries()) {
    const next = [row + 1];
    for (const [column, its] of other.split("").entries()) {
      const changed = before[column]! + (letter === its ? 0 : 1);
      next.push(Math.min(changed, before[column + 1]! + 1, next[column]! + 1));
    }
    before = next;
  }
  return before.at(-1)!;
}

/** What stands for no other letter: "StraBe", "K6ln", where a figure has small letters behind it, "Sp. z 0.0." */
export const withoutFigures = (text: string): string =>
  text
    .replaceAll(/(?<=[Ss]tra)(?:B|8|fS|f5|ﬂ)(?=e(?!\p{L}))/gu, "ß")
    .replaceAll(/(?<=\p{L})6(?=\p{Ll}{2})/gu, "ö")
    .replaceAll(/(?<=[Ss]p\. ?z )[0oO]\. ?[0oO]\.?/g, "o.o.");

/** A capital B or a figure among small letters, "ii" within a word: letters that were taken for others. */
export const looksMisread = (text: string): boolean =>
  /\p{Ll}B(?!\p{Lu})|\p{L}[0468]\p{Ll}|\p{L}ii\p{L}/u.test(text);
