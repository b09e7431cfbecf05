/** The languages and themes that there are, as they are named and drawn. */
import { Monitor, Moon, Sun, type LucideIcon } from "lucide-react";
import type { Language } from "#shared/words.ts";
import type { Theme } from "./theme.ts";

/** Each in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  de: "Deutsch",
  en: "English",
};

export const otherThan = (language: Language): Language => (language === "de" ? "en" : "de");

export const THEMES: readonly { readonly theme: Theme; readonly Icon: LucideIcon }[] = [
  { theme: "system", Icon: Monitor },
  { theme: "light", Icon: Sun },
  { theme: "dark", Icon: Moon },
];
