/**
 * Puts codes into words, in the reader's language. A code is "area.key"
 * (messages/en/AREA.ts); its values are those that the code came with. Used by
 * the shells; a room only says codes.
 */
import { createTranslator } from "use-intl/core";
import { de } from "#shared/messages/de.ts";
import { en } from "#shared/messages/en.ts";

export type Language = "de" | "en";

export type Values = Readonly<Record<string, string | number>>;

const MESSAGES = { en, de };

/** Plain words: the tags that make a page's numbers into doors are left out. */
export function say(language: Language, code: string, values: Values = {}): string {
  return translators[language].markup(code as never, { ...values, ...plainTags(code) } as never);
}

/** Whether there are words for a code: one that comes from elsewhere may have none. */
export function hasWords(code: string): boolean {
  return translators.en.has(code as never);
}

type Tags = Record<string, (inside: string) => string>;

const tagsOf = new Map<string, Tags>();

function plainTags(code: string): Tags {
  const known = tagsOf.get(code);
  if (known) return known;

  const message = String(translators.en.raw(code as never));
  const names = message.matchAll(/<([a-z][a-z-]*)>/g);
  const tags: Tags = Object.fromEntries(
    Array.from(names, ([, name]) => [name, (inside: string) => inside]),
  );
  tagsOf.set(code, tags);
  return tags;
}

const translators = {
  en: createTranslator({ locale: "en-GB", messages: MESSAGES.en, timeZone: "UTC" }),
  de: createTranslator({ locale: "de", messages: MESSAGES.de, timeZone: "UTC" }),
};
