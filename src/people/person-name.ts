/**
 * What somebody is called. Names come with addresses, in any number of spellings; the best one
 * seen is kept: one that looks like a name beats one that is an address, a full one a short one or an initial, and
 * one in capitals and small letters one that is shouted or mumbled. Of spellings of one name that with
 * the umlauts and accents is the real one, since programs lose them and add none ("Joerg", "Jorg", "Jörg").
 * Among equals the first of the alphabet is taken, so that it does not matter in which order they were read.
 */
import type { Party } from "#channels/channel.ts";

export function betterName(known: string, { name, value }: Pick<Party, "name" | "value">): string {
  if (name === known) return known;
  const better = rank(name, value) - rank(known, value);
  return better > 0 || (better === 0 && isBefore(name, known)) ? name : known;
}

/** Whether two names are one in all but umlauts, accents and capitals. */
export const areSpelledAlike = (one: string, other: string): boolean =>
  one === other || plain(one) === plain(other);

/** Whether it spells out a given name of which the other one has the initial alone: "Katherine Harrow", "K. Harrow". */
export function spellsOut(name: string, short: string): boolean {
  const [first = "", ...rest] = plain(name).split(/\s+/);
  const [initial = "", ...others] = plain(short).split(/\s+/);
  const isSpelledOut = isInitial(initial) && !isInitial(first) && first[0] === initial[0];
  return isSpelledOut && rest.join(" ") === others.join(" ");
}

/** By the plain spellings first: an order of names in which spellings of one stand together. */
function isBefore(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)];
  if (left !== right) return left < right;
  const letters = lettersBeyond(one) - lettersBeyond(other);
  return letters > 0 || (letters === 0 && one < other);
}

/** Without what programs lose; "Jörg" and "Joerg" are "jorg", but "Bauer" has no umlaut. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[ßæœłøđıðþ]/g, (letter) => PLAIN[letter]!)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(?<![aeiouq])([aou])e/g, "$1");

const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "a",
  œ: "o",
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ð: "d",
  þ: "th",
};

/** How many letters are none of the twenty-six. */
const lettersBeyond = (name: string): number =>
  name.normalize("NFC").match(/[^\P{L}a-zA-Z]/gu)?.length ?? 0;

/**
 * A name to show where none was ever written: "anna.schmidt@x.example" is "Anna Schmidt", and an account is
 * shown without its channel.
 */
export function nameOf(name: string, value: string): string {
  if (name !== "") return name;
  const [channel] = /^[a-z]+:/.exec(value) ?? [];
  if (channel !== undefined) return nameOf("", value.slice(channel.length));
  const at = value.lastIndexOf("@");
  const local = at < 0 ? value.slice(value.lastIndexOf("/") + 1) : value.slice(0, at);
  const words = local
    .split("+")[0]!
    .split(/[._-]/)
    .filter((word) => /^\p{L}{2,}$/u.test(word));
  if (words.length < 2) return value;
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
}

function rank(name: string, value: string): number {
  if (name === "") return 0;
  if (name.includes("@") || name.toLowerCase() === value) return 1;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5) return 2;
  if (isInitial(words[0]!) || isInitial(words.at(-1)!)) return 3;
  return name === name.toLowerCase() || name === name.toUpperCase() ? 4 : 5;
}

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);
