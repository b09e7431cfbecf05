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

export function blocksOf(portrait: Portrait): readonly string[] {
  const { names, pieces, keys, mailboxes, companies, birthday, postcodes, places } = portrait;
  const { hinted, inPhoneBook, expectedAs, isShown, id } = portrait;
  const supports = [
    ...[...companies, ...hinted].map((company) => `company ${company}`),
    ...(birthday === null ? [] : [`birthday ${birthday}`]),
    ...postcodes.map((postcode) => `postcode ${postcode}`),
    ...places.map((place) => `place ${place}`),
  ];
  const whos = new Set([
    ...names.flatMap(({ words }) => [...words.flatMap(soundsOf), ...fullNames(words[0]!)]),
    ...pieces.map((piece) => `~${soundOf(piece)}`),
  ]);
  const mails = [...pieces, ...names.flatMap((name) => name.pieces)];
  return unique([
    ...keys,
    ...mailboxes.filter(({ local }) => local.length > 2).map(({ local }) => `local ${local}`),
    ...supports.flatMap((support) => Array.from(whos, (who) => `${support} ${who}`)),
    ...[...pieces, ...names.flatMap(rarePieces)].map((piece) => `mail ${piece}`),
    ...companies.flatMap((company) => mails.map((piece) => `mail ${piece} ${company}`)),
    ...(birthday === null ? [] : places.map((place) => `birthday ${birthday} in ${place}`)),
    ...names.flatMap(wholeNames),
    ...(inPhoneBook === null ? [] : [`phone book ${inPhoneBook}`]),
    ...(isShown ? Array.from(expectedAs, (one) => `expected ${one}`) : [`expected ${id}`]),
  ]);
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** "thomass" is too common to look for everywhere. */
const rarePieces = ({ words, pieces }: PersonName): readonly string[] =>
  pieces.filter((piece) => piece.length !== words[0]!.text.length + 1);

const soundsOf = (word: Word): readonly string[] =>
  isInitial(word) ? [] : [soundKey(word), ...word.parts.map(soundKey)];

const soundKey = ({ sound, text }: Word): string => (sound.length < 2 ? text : sound);

const fullNames = ({ keys }: Word): readonly string[] =>
  keys.flatMap((key) => [...fullNamesOf(key)]);

/** First and last word, in either order. */
function wholeNames({ words }: PersonName): readonly string[] {
  if (words.length < 2) return [];
  const [first, last] = [words[0]!, words.at(-1)!];
  return [...soundsOf(first), ...fullNames(first)].flatMap((given) =>
    [...soundsOf(last), ...fullNames(last)].map((family) =>
      given < family ? `name ${given} ${family}` : `name ${family} ${given}`,
    ),
  );
}
