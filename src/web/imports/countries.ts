/** Countries by name in the reader's language, for a choice, and why one is proposed. */
import { type Asked, isOpen, isUnsaid } from "./asked.ts";

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

/** Which words say it (messages, questions); null where it was answered. The preview tells the reader's home. */
export function whyCountry(asked: Asked) {
  const { answered, values } = asked.question;
  const by = values["number"] ? "number" : values["home"] ? "zone" : "none";
  if (answered !== null) return null;
  if (isOpen(asked)) return `country-open-${by}` as const;
  // A zone of no country proposes none.
  return isUnsaid(asked) && by !== "none"
    ? (`country-neither-${by}` as const)
    : (`country-${by}` as const);
}
