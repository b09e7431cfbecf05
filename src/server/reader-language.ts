/** In which of our languages a request is answered. */
import type { Language } from "#shared/words.ts";

/** The first of our languages that the reader wishes for (RFC 9110, 12.5.4); else English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
      const q = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { language: range.split("-")[0], q: q === undefined ? 1 : Number(q) };
    })
    .filter((wish) => wish.q > 0)
    .toSorted((a, b) => b.q - a.q);

  const ours = wishes.find((wish) => wish.language === "de" || wish.language === "en");
  return ours?.language === "de" ? "de" : "en";
}
