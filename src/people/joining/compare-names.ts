/**
 * How two names are alike, word by word. "other" is a contradiction: two full first names of which
 * neither is a form, a spelling or a slip of the other. Where a word is missing nothing is said.
 */
import { soundOf } from "./cologne.ts";
import { isKnownGiven } from "./common-names.ts";
import { isInitial, type Word } from "./name-words.ts";
import { areForms, isFullForm } from "./nicknames.ts";
import type { PersonName } from "./person-names.ts";
import { slipsBetween } from "./slips.ts";

export type How = keyof typeof RANKS;

/** The better of two ways to read a pair of names is the one with the higher sum. */
const RANKS = {
  same: 10,
  form: 8,
  spelling: 8,
  middle: 7,
  part: 7,
  slip: 6,
  initial: 4,
  vague: -2,
  other: -10,
} as const;

export interface WordLikeness {
  readonly how: How;
  /** The two words' texts, for how common they are. */
  readonly words: readonly [string, string];
}

export interface NameLikeness {
  readonly given: WordLikeness | null;
  readonly family: WordLikeness | null;
  /** Family name first on one side. */
  readonly flipped: boolean;
  /** One side has a single word, and the other side has not got it. */
  readonly stray: boolean;
  /** One side is only what an address says of itself ("jmueller"). */
  readonly byAddress: boolean;
  /** Which says it, so or in words ("joerg.mueller@"); of what is in one piece only that piece. */
  readonly address: string | null;
}

const NOTHING: NameLikeness = {
  given: null,
  family: null,
  flipped: false,
  stray: false,
  byAddress: false,
  address: null,
};

export interface Named {
  readonly full: readonly PersonName[];
  readonly names: readonly PersonName[];
  /** Mailbox names in one piece: "jmueller" (person-names.ts). */
  readonly pieces: readonly string[];
  readonly companies: readonly string[];
}

/** Null where one of them has no name at all, not even in an address. */
export function compareNames(a: Named, b: Named): NameLikeness | null {
  const best = believed(a, b);
  if (best?.family?.how !== "other") return best;
  const [one, other] = best.family.words;
  return isOfFirm(one, b) || isOfFirm(other, a) ? { ...best, family: null } : best;
}

/** The same, of two of whom each joining asks again: kept as long as both are there. */
export function namesCompared(a: Named, b: Named): NameLikeness | null {
  let withA = compared.get(a);
  if (!withA) compared.set(a, (withA = new WeakMap()));
  let names = withA.get(b);
  if (names === undefined) withA.set(b, (names = compareNames(a, b)));
  return names;
}

const compared = new WeakMap<Named, WeakMap<Named, NameLikeness | null>>();

/** "Jörg Lumen" in a telephone is Jörg of Lumen. */
const isOfFirm = (word: string, { companies }: Named): boolean =>
  word.length > 2 && companies.some((company) => company.startsWith(word));

/** S. Günther may be Stefanie, but not where the same person also signs as Sabine. */
function believed(a: Named, b: Named): NameLikeness | null {
  const best = likestNames(a, b);
  if (best?.given?.how !== "initial") return best;
  let full: NameLikeness | null = null;
  for (const one of a.full) {
    for (const other of b.full) {
      const likeness = compare(one, other);
      if (!full || rankOf(likeness) > rankOf(full)) full = likeness;
    }
  }
  return full?.given?.how === "other" ? full : best;
}

function likestNames(a: Named, b: Named): NameLikeness | null {
  let best: NameLikeness | null = null;
  let highest = -Infinity;
  let read: string | undefined;
  const offer = (likeness: NameLikeness | null, address?: string): void => {
    if (!likeness) return;
    // As well written is better than as well read off an address.
    const rank = rankOf(likeness) - (address === undefined ? 0 : 0.5);
    if (rank > highest) [best, highest, read] = [likeness, rank, address];
  };
  for (const one of a.names) {
    for (const other of b.names) offer(compare(one, other), one.address ?? other.address);
  }
  for (const one of a.names) for (const piece of b.pieces) offer(fromPiece(one, piece));
  for (const other of b.names) for (const piece of a.pieces) offer(fromPiece(other, piece));
  if (best) return read === undefined ? best : { ...(best as NameLikeness), address: read };
  const isNamed = [a, b].every(({ names, pieces }) => names.length > 0 || pieces.length > 0);
  return isNamed ? { ...NOTHING, stray: true } : null;
}

function rankOf({ given, family, flipped, stray, byAddress }: NameLikeness): number {
  const words = (given ? RANKS[given.how] : 0) + (family ? RANKS[family.how] : 0);
  return words - (flipped ? 3 : 0) - (stray ? 5 : 0) - (byAddress ? 1 : 0);
}

export const contradicts = ({ given, family }: NameLikeness): boolean =>
  given?.how === "other" || family?.how === "other";

function compare({ words: a }: PersonName, { words: b }: PersonName): NameLikeness {
  if (a.length === 1 || b.length === 1) return compareSingle(a, b);
  const straight = {
    ...NOTHING,
    given: likest(a.slice(0, -1), b.slice(0, -1), compareGiven),
    family: likest(a.slice(1).toReversed(), b.slice(1).toReversed(), compareFamily),
  };
  if (!contradicts(straight)) return straight;
  const flipped = {
    ...NOTHING,
    given: compareGiven(a[0]!, b.at(-1)!),
    family: compareFamily(a.at(-1)!, b[0]!),
    flipped: true,
  };
  const hows = new Set<How>([flipped.given.how, flipped.family.how]);
  const isSure = hows.has("same") && !hows.has("other") && !hows.has("initial");
  return isSure ? flipped : straight;
}

/** A name of one word is a first name, or a family's, whichever fits. */
function compareSingle(a: readonly Word[], b: readonly Word[]): NameLikeness {
  const [single, whole] = a.length === 1 ? [a[0]!, b] : [b[0]!, a];
  if (isInitial(single)) return NOTHING;
  const given = compareGiven(single, whole[0]!);
  const family = compareFamily(single, whole.at(-1)!);
  const asGiven = RANKS[given.how] > RANKS[family.how];
  if (whole.length === 1 && !contradicts({ ...NOTHING, given })) {
    return isKnownGiven(single.text) ? { ...NOTHING, given } : { ...NOTHING, family };
  }
  if (given.how === "other" && family.how === "other") return { ...NOTHING, stray: true };
  return asGiven ? { ...NOTHING, given } : { ...NOTHING, family };
}

type Compare = (a: Word, b: Word) => WordLikeness;

/** The first words of both count; where those two contradict, the first of one and any of the other. */
function likest(a: readonly Word[], b: readonly Word[], compareWords: Compare): WordLikeness {
  const first = compareWords(a[0]!, b[0]!);
  if (first.how !== "other") return first;
  const middle = [
    ...b.slice(1).map((other) => [a[0]!, other] as const),
    ...a.slice(1).map((one) => [one, b[0]!] as const),
  ].find(([one, other]) => !isInitial(one) && shareKey(one, other));
  return middle ? { how: "middle", words: [middle[0].text, middle[1].text] } : first;
}

function compareGiven(a: Word, b: Word): WordLikeness {
  const words = [a.text, b.text] as const;
  if (isInitial(a) || isInitial(b)) return { how: sameInitial(a, b) ? "initial" : "other", words };
  if (shareKey(a, b)) return { how: "same", words };
  if (anyPair(a, b, areForms)) return { how: "form", words };
  if (a.parts.length > 0 || b.parts.length > 0) {
    if (sharePart(a, b)) return { how: "part", words };
  }
  return { how: isOtherName(a.text, b.text) ? "other" : slipOf(a, b), words };
}

/** Two names of their own, be they a letter apart (Jana, Jan); but Stefan is Stephan. */
function isOtherName(a: string, b: string): boolean {
  if (isOtherGender(a, b)) return true;
  if (!isGivenName(a) || !isGivenName(b)) return false;
  return soundOf(a) !== soundOf(b) || endsOpen(a) !== endsOpen(b);
}

const isGivenName = (text: string): boolean => isKnownGiven(text) || isFullForm(text);

function compareFamily(a: Word, b: Word): WordLikeness {
  const words = [a.text, b.text] as const;
  if (isInitial(a) || isInitial(b)) return { how: sameInitial(a, b) ? "initial" : "other", words };
  if (shareKey(a, b)) return { how: "same", words };
  if (sharePart(a, b)) return { how: "part", words };
  return { how: slipOf(a, b), words };
}

const sameInitial = (a: Word, b: Word): boolean => a.text[0] === b.text[0];

const shareKey = (a: Word, b: Word): boolean => a.keys.some((key) => b.keys.includes(key));

const anyPair = (a: Word, b: Word, related: (a: string, b: string) => boolean): boolean =>
  a.keys.some((one) => b.keys.some((other) => related(one, other)));

/** "Müller-Lüdenscheidt" and "Müller", but not "Hans-Peter" and "P.". */
const sharePart = (a: Word, b: Word): boolean =>
  wholeAndParts(a).some((one) =>
    wholeAndParts(b).some((other) => !isInitial(one) && shareKey(one, other)),
  );

const wholeAndParts = (word: Word): readonly Word[] => [word, ...word.parts];

/**
 * The same sound in another spelling (Meier, Meyer), or one slip. Two letters that differ are another name's as easily,
 * one of the same syllables (Hellreiter, Hellweiler): up to half of its letters wrong, a word neither is the
 * other nor contradicts it.
 */
function slipOf(a: Word, b: Word): "spelling" | "slip" | "vague" | "other" {
  const length = Math.min(a.text.length, b.text.length);
  if (length < 3) return "other";
  const most = Math.min(3, Math.floor(length / 2));
  const slips = Math.min(
    ...a.keys.flatMap((one) => b.keys.map((other) => slipsBetween(one, other, most))),
  );
  if (slips > most) return "other";
  // A slip at the beginning is seen; a short name that begins otherwise is another: Väinö and Aino.
  if (a.text[0] !== b.text[0]) return length < 6 ? "other" : "vague";
  if (a.sound === b.sound && slips <= (length < 6 ? 1 : 2)) return "spelling";
  return slips === 1 ? "slip" : "vague";
}

/** Alexandra does, Alexander does not. */
const endsOpen = (name: string): boolean => /[aeiouy]$/.test(name);

/** Daniel and Daniela, Christian and Christiane, Mario and Maria are two people. */
function isOtherGender(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long === `${short}a` || long === `${short}e`) return true;
  return a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && /[aeo]$/.test(a);
}

function fromPiece(name: PersonName, piece: string): NameLikeness | null {
  if (name.words.length === 1) return fromEnd(name.words[0]!, piece);
  if (!name.pieces.includes(piece)) return null;
  const given = name.words[0]!;
  const family = name.words.at(-1)!;
  const hasBoth = given.keys.some((one) => family.keys.some((two) => isBoth(piece, one, two)));
  const hasFamily = family.keys.some((key) => piece.includes(key));
  return {
    ...NOTHING,
    given: like(given, !isInitial(given) && (hasBoth || !hasFamily) ? "same" : "initial"),
    family: like(family, hasFamily ? "same" : "initial"),
    byAddress: true,
    address: piece,
  };
}

/** "Holly" and "hollythomson", "Thomson" and "hthomson". */
function fromEnd(word: Word, piece: string): NameLikeness | null {
  const keys = word.keys.filter((key) => key.length > 3);
  if (keys.some((key) => piece.startsWith(key))) {
    return { ...NOTHING, given: like(word, "same"), byAddress: true, address: piece };
  }
  if (!keys.some((key) => piece.endsWith(key))) return null;
  return { ...NOTHING, family: like(word, "same"), byAddress: true, address: piece };
}

const isBoth = (piece: string, given: string, family: string): boolean =>
  piece === given + family || piece === family + given;

const like = ({ text }: Word, how: How): WordLikeness => ({ how, words: [text, text] });
