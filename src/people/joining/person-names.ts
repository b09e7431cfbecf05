/**
 * Names as somebody wrote them, taken apart: "Dr. Jörg von der Heide-Müller (extern)" is the words
 * jörg and heide-müller. Which word is the family's cannot be known for sure ("Hall Isla"), so the last
 * one is taken for it, those between may be either, and compare-names.ts also tries it the other way round.
 */
import { displayName } from "#shared/names.ts";
import { isInitial, type Word, wordOf } from "./name-words.ts";

export interface PersonName {
  /** In their order; a name of one word has only that. */
  readonly words: readonly Word[];
  /** In which ways an address may be made of it. */
  readonly pieces: readonly string[];
  /** That says it, where nobody wrote it. */
  readonly address?: string;
}

export function personName(raw: string, address = ""): PersonName | null {
  const plain = displayName(raw, address);
  const words = plain
    .split(/[\s,]+/)
    .filter((piece, at, all) => !isLeftOut(piece) || isGivenToo(piece, all.slice(0, at)))
    .flatMap((piece) => piece.split(/\.(?=\p{L})/u))
    .flatMap((piece) => wordOf(piece) ?? []);
  return words.length > MOST_WORDS ? null : nameOf(words);
}

const isLeftOut = (piece: string): boolean => LEFT_OUT.has(piece.toLowerCase().replaceAll(".", ""));

/** "Ben Bauer" and "Dr. Al Becker", but not "Ali ben Salah"; "Phil Klein", but not "Dr phil Klein". */
function isGivenToo(piece: string, before: readonly string[]): boolean {
  const which = GIVEN_TOO.get(piece.toLowerCase());
  if (which === undefined) return false;
  return which === "first" ? before.length === 0 : before.every(isLeftOut);
}

/** What an address says by itself: "anna.schmidt@", "a-schmidt@"; null where it is one word. */
export function nameInAddress(address: string): PersonName | null {
  const words = localWords(address);
  if (words.length < 2 || words.length > 3) return null;
  const name = nameOf(words.flatMap((word) => wordOf(word) ?? []));
  return name && { ...name, address };
}

/** Both words written out: what an address or an initial says beside it is nothing new. */
export const isFullName = ({ words }: PersonName): boolean =>
  words.length > 1 && !isInitial(words[0]!) && !isInitial(words.at(-1)!);

const nameOf = (words: readonly Word[]): PersonName | null =>
  words.length === 0 ? null : { words, pieces: localPieces(words) };

/** The words before the @, without +tags and numbers. */
function localWords(address: string): readonly string[] {
  const local = address.slice(0, address.lastIndexOf("@")).replace(/\+.*$/, "");
  const words = local.replaceAll(/\d+/g, "").split(/[._]/);
  return (words.length > 1 ? words : local.replaceAll(/\d+/g, "").split("-")).filter(
    (word) => word !== "",
  );
}

/** The same in one piece: what "jmueller" and "j.mueller" have in common. */
export const localPiece = (address: string): string =>
  localWords(address).join("").replaceAll("-", "");

/** With both words, or with an initial; a first name alone, or a family name alone, is too little. */
function localPieces(words: readonly Word[]): readonly string[] {
  const given = words[0]!;
  const family = words.at(-1)!;
  if (words.length < 2) return [];
  const pieces = given.keys.flatMap((first) =>
    family.keys.flatMap((last) => [
      first + last,
      last + first,
      first[0]! + last,
      last + first[0]!,
      first + last[0]!,
    ]),
  );
  return [...new Set(pieces)].filter((piece) => piece.length > 3);
}

const MOST_WORDS = 6;

/** Which of those that are left out are given names as well, and where. */
const GIVEN_TOO: ReadonlyMap<string, "first" | "after titles"> = new Map([
  ["ben", "after titles"],
  ["al", "after titles"],
  ["phil", "first"],
]);

/** Particles, titles and degrees, in lower case and without full stops: no part of what is compared. */
const LEFT_OUT = new Set(
  `von van vom zu zum zur auf der den dem de del della dell di da do dos das la le les el al
  und and af av ten ter te op bin ibn ben st
  dr drs prof professor doktor doctor dipl diplom ing dipl-ing dipl-kfm dipl-kffr dipl-inf dipl-wirt-ing mag
  mba phd msc bsc ma ba llm llb md cpa esq jr sr ii iii iv herr herrn frau mr mrs ms miss sir dame
  hc habil med jur phil rer nat pol oec priv-doz pd univ-prof extern external ext`.split(/\s+/),
);
