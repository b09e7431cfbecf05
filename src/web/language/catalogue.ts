/** The languages of the page, which one holds, and its words, loaded when they are needed. */
import type { en } from "#shared/messages/en.ts";
import type { Language } from "#shared/words.ts";

export type Messages = typeof en;

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
  }
}

const KEPT = "visavis-language";

/** What the reader chose here before, else the browser's first wish that there are words for. */
export function firstLanguage(kept: string | null, wishes: readonly string[]): Language {
  for (const wish of [kept ?? "", ...wishes]) {
    const language = wish.slice(0, 2).toLowerCase();
    if (language === "de" || language === "en") return language;
  }
  return "en";
}

export const keptLanguage = (): string | null => read(KEPT);

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);

export async function messagesOf(language: Language): Promise<Messages> {
  // German has the same keys with other words (messages/translated.ts).
  if (language === "de") return (await import("#shared/messages/de.ts")).de;
  return (await import("#shared/messages/en.ts")).en;
}

/** Where the browser writes figures and dates: English as in Europe, "10 March", "9:15". */
export const localeOf = (language: Language): string => (language === "en" ? "en-GB" : "de");

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
