/**
 * One spelling for all spellings of a place's name, so that equal places are equal strings: "Sankt
 * Gallen", "St. Gallen" and "ST GALLEN" are "st gallen", "Zürich" is "zuerich" and "Malmö" "malmoe".
 * Whoever has no umlaut on the keyboard writes "Zurich"; that is a second key of the same place
 * (`plainKey`), made when the gazetteer is made, not when it is asked.
 */

export const placeKey = (text: string): string => keyOf(text.toLowerCase(), GERMAN);

/** With each letter's mark left out: "zurich", "malmo". */
export const plainKey = (text: string): string => keyOf(text.toLowerCase(), {});

function keyOf(lower: string, letters: Readonly<Record<string, string>>): string {
  if (PLAIN.test(lower)) return saint(lower);
  const latin = Array.from(
    lower.normalize("NFC"),
    (letter) => letters[letter] ?? LATIN[letter] ?? letter,
  ).join("");
  return saint(
    latin
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .replaceAll(/[^a-z0-9]+/g, " ")
      .trim(),
  );
}

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const saint = (key: string): string =>
  key.includes("s") ? key.replaceAll(/\b(?:sankt|sanct|saint|sainte|ste)\b/g, "st") : key;

const GERMAN = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

const LATIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ə: "e",
};
