/**
 * Which pairs are worth comparing: those that share a block. Names alone never join, so a block is a name
 * (by its sound) together with what supports it, a company, a birthday, a postcode; or a whole
 * name; or a handle. Blocks of a whole archive stay small by that, and the work near-linear.
 */
import type { Word } from "./name-words.ts";
import { isInitial } from "./name-words.ts";
import { fullNamesOf } from "./nicknames.ts";
import type { PersonName } from "./person-names.ts";
import type { Portrait } from "./portrait.ts";
import { soundOf } from "./cologne.ts";

/** More than these in a block, and it says nothing: finer ones find who belongs together in it. */
export const MOST_IN_BLOCK = 64;

/**
 * Numbers made of the names of blocks: where two share one, of four thousand million, some are compared for
 * nothing, and what they have in common is what it is.
 */
export function blocksOf(portrait: Portrait): readonly number[] {
  const { names, pieces, keys, mailboxes, companies, birthday, postcodes, places } = portrait;
  const { hinted, inPhoneBook, expectedAs, isShown, id } = portrait;
  const blocks = new Set(keys.map((key) => blockOf("key", key)));
  const add = (kind: string, ...parts: readonly string[]) => blocks.add(blockOf(kind, ...parts));
  for (const { local } of mailboxes) if (local.length > 2) add("local", local);

  const whos = new Set([
    ...names.flatMap(({ words }) => [...words.flatMap(soundsOf), ...fullNames(words[0]!)]),
    ...pieces.map((piece) => `~${soundOf(piece)}`),
  ]);
  for (const who of whos) {
    for (const company of companies) add("company", company, who);
    for (const company of hinted) add("company", company, who);
    if (birthday !== null) add("birthday", birthday, who);
    for (const postcode of postcodes) add("postcode", postcode, who);
    for (const place of places) add("place", place, who);
  }
  for (const piece of [...pieces, ...names.flatMap(rarePieces)]) add("mail", piece);
  for (const company of companies) {
    for (const piece of pieces) add("mail", piece, company);
    for (const name of names) for (const piece of name.pieces) add("mail", piece, company);
  }
  if (birthday !== null) for (const place of places) add("birthday in", birthday, place);
  for (const name of names) for (const [one, other] of wholeNames(name)) add("name", one, other);
  if (inPhoneBook !== null) add("phone book", inPhoneBook);
  if (!isShown) add("expected", id);
  else for (const one of expectedAs) add("expected", one);
  return [...blocks];
}

/** By FNV-1a (Fowler, Noll, Vo), of whole letters. */
function blockOf(...parts: readonly string[]): number {
  let hash = FNV_START;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), FNV_PRIME);
    hash = Math.imul(hash ^ BETWEEN, FNV_PRIME);
  }
  return hash;
}

const FNV_START = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const BETWEEN = 0;

/** "thomass" is too common to look for everywhere. */
const rarePieces = ({ words, pieces }: PersonName): readonly string[] =>
  pieces.filter((piece) => piece.length !== words[0]!.text.length + 1);

const soundsOf = (word: Word): readonly string[] =>
  isInitial(word) ? [] : [soundKey(word), ...word.parts.map(soundKey)];

const soundKey = ({ sound, text }: Word): string => (sound.length < 2 ? text : sound);

const fullNames = ({ keys }: Word): readonly string[] =>
  keys.flatMap((key) => [...fullNamesOf(key)]);

/** First and last word, in either order. */
function wholeNames({ words }: PersonName): readonly (readonly [string, string])[] {
  if (words.length < 2) return [];
  const [first, last] = [words[0]!, words.at(-1)!];
  const families = [...soundsOf(last), ...fullNames(last)];
  return [...soundsOf(first), ...fullNames(first)].flatMap((given) =>
    families.map((family) =>
      given < family ? ([given, family] as const) : ([family, given] as const),
    ),
  );
}
