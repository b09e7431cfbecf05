/**
 * Kölner Phonetik (Hans Joachim Postel, 1969): names that sound alike in German have one code. It finds
 * pairs to look at and proves nothing: Meyer and Mahr share a code as well.
 */

/** The code of a word in plain letters (name-words.ts); "" where it has no letter that sounds. */
export function soundOf(word: string): string {
  let code = "";
  let last = "";
  for (let i = 0; i < word.length; i++) {
    const digits = soundAt(word, i);
    for (const digit of digits) {
      if (digit !== last && (digit !== "0" || code === "")) code += digit;
      last = digit;
    }
  }
  return code;
}

function soundAt(word: string, i: number): string {
  const letter = word[i]!;
  const next = word[i + 1] ?? "";
  const before = word[i - 1] ?? "";
  if ("aeijouy".includes(letter)) return "0";
  if (letter === "p") return next === "h" ? "3" : "1";
  if ("dt".includes(letter)) return next !== "" && "csz".includes(next) ? "8" : "2";
  if (letter === "c") return isHardC(i, before, next) ? "4" : "8";
  if (letter === "x") return before !== "" && "ckq".includes(before) ? "8" : "48";
  return CODES[letter] ?? "";
}

const isHardC = (i: number, before: string, next: string): boolean =>
  i === 0
    ? next !== "" && "ahkloqrux".includes(next)
    : next !== "" && "ahkoqux".includes(next) && !"sz".includes(before);

const CODES: Readonly<Record<string, string>> = {
  b: "1",
  f: "3",
  v: "3",
  w: "3",
  g: "4",
  k: "4",
  q: "4",
  l: "5",
  m: "6",
  n: "6",
  r: "7",
  s: "8",
  z: "8",
};
