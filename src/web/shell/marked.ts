/** A name cut where it holds what was typed, so that the hit can be marked; accents do not matter. */
export interface Piece {
  /** Where it begins. */
  readonly at: number;
  readonly words: string;
  readonly hit: boolean;
}

export function marked(name: string, text: string): readonly Piece[] {
  const start = text === "" ? -1 : plain(name).indexOf(plain(text));
  if (start < 0) return [{ at: 0, words: name, hit: false }];
  const end = start + text.length;
  return [
    { at: 0, words: name.slice(0, start), hit: false },
    { at: start, words: name.slice(start, end), hit: true },
    { at: end, words: name.slice(end), hit: false },
  ].filter(({ words }) => words !== "");
}

/** Letter by letter without its accents: the places stay the same. */
export const plain = (words: string) =>
  Array.from(words, (letter) => {
    const bare = letter.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join("");
