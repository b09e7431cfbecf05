/** Countries by name in the reader's language, for a choice. */

/** Regions in CLDR that are no country in which somebody dials a number. */
const NONE = new Set("AQ BV CP CQ DG EA EU EZ GS HM IC PN QO TF UM UN XA XB ZZ".split(" "));

export function countriesIn(
  locale: string,
): readonly { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const all = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return all
    .filter((code) => !NONE.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code) => ({ code, name: names.of(code) ?? "" }))
    .filter(({ name }) => name !== "")
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
