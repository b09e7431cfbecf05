/**
 * Cyrillic and Greek in Latin letters, in the spellings that stand in mails: a passport's (ICAO 9303),
 * a German newspaper's (Duden), and for Greek the standard one (ISO 843, type 2). Which one somebody
 * uses for themselves cannot be known, so all of them are keys.
 */

/** Each spelling of a lower-case word; the word itself where there is nothing to transliterate. */
export function latinSpellings(word: string): readonly string[] {
  if (CYRILLIC.test(word)) return [...new Set([ICAO, DUDEN].map((system) => spell(word, system)))];
  if (GREEK.test(word)) return [greek(word)];
  return [word];
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const GREEK = /\p{Script=Greek}/u;

type Spelling = Readonly<Record<string, string>>;

const spell = (word: string, system: Spelling): string =>
  Array.from(word, (letter) => system[letter] ?? COMMON[letter] ?? letter).join("");

const pairs = (text: string): Spelling =>
  Object.fromEntries(text.split(/\s+/).map((pair) => pair.split("=") as [string, string]));

const COMMON = pairs(
  `а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t
  у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia ђ=d ј=j љ=lj њ=nj ћ=c џ=dz`,
);

const ICAO: Spelling = {};

const DUDEN = pairs(
  "в=w ё=jo є=je ж=sch з=s й=i х=ch ц=z ч=tsch ш=sch щ=schtsch ъ= ы=y ю=ju я=ja ї=ji",
);

function greek(word: string): string {
  const plain = word.normalize("NFD").replaceAll("\u0301", "").normalize("NFC");
  const joined = plain
    .replaceAll(/ου/g, "ou")
    .replaceAll(/([αεη])υ(?=[βγδζλμνραεηιοω])/g, "$1v")
    .replaceAll(/([αεη])υ/g, "$1f")
    .replaceAll(/^μπ/g, "b")
    .replaceAll(/γ(?=[γξχ])/g, "n");
  return spell(joined.normalize("NFD").replaceAll(/\p{M}/gu, ""), GREEK_LETTERS);
}

const GREEK_LETTERS = pairs(
  `α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps
  ω=o`,
);
