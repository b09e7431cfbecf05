/** How the command line writes days, numbers and people. */
import type { Handle } from "#channels/channel.ts";
import { inGroups } from "#channels/phone.ts";
import { handleInWords } from "#shared/handle-in-words.ts";
import { type Language, say } from "#shared/words.ts";
import { styled } from "./terminal.ts";

const LOCALES: Readonly<Record<Language, string>> = { de: "de", en: "en-GB" };

export function dayIn(at: Date | null, zone: string, language: Language): string {
  if (at === null) return say(language, "cli.never");
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "medium", timeZone: zone }).format(
    at,
  );
}

export function timeIn(at: Date, zone: string, language: Language): string {
  const style = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
  return new Intl.DateTimeFormat(LOCALES[language], style).format(at);
}

/** To the second, for what is but a moment away. */
export const clockIn = (at: Date, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeStyle: "medium", timeZone: zone }).format(at);

export const numberIn = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value);

/** As a shell takes it for one word, whatever strangers wrote into it. */
export const shellWord = (text: string): string =>
  /^[\w@+:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** By what somebody is known, numbers in groups. */
export const handleWords = (
  handle: Handle & { readonly name: string },
  language: Language,
): string =>
  handleInWords(
    handle.kind === "phone" ? { ...handle, value: inGroups(handle.value) } : handle,
    language,
  );

/** "Hannah Whitcombe · Whitcombe Ltd", the name standing out. */
export const titled = (name: string, company: string | null): string =>
  styled("bold", name) + (company === null ? "" : styled("dim", ` · ${company}`));
