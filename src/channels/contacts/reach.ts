/**
 * By what somebody is reached: addresses, numbers, profiles, pages. Each once, in the order of the
 * card, what the card prefers first. What is no handle of theirs is kept as it is written where it may
 * help (a number without its country, an assistant's), and named where not.
 */
import type { CardHandle, CardNumber, Note } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { profileHandle } from "#channels/profile.ts";
import { LIMITS } from "./limits.ts";

export interface Reach {
  readonly handles: readonly CardHandle[];
  readonly numbers: readonly CardNumber[];
  readonly urls: readonly string[];
  /** All numbers by their digits, wherever the reader is at home. */
  readonly dialled: readonly string[];
  /** What stood where a number should, without a digit. */
  readonly noNumbers: readonly string[];
}

/** "BusinessPhone" is left out, and named. */
export const noNumberNotes = ({ noNumbers }: Pick<Reach, "noNumbers">): readonly Note[] =>
  noNumbers.length === 0
    ? []
    : [
        {
          code: "contacts.no-number",
          values: { value: noNumbers.join(", ").slice(0, 100).toWellFormed() },
        },
      ];

export interface ReachBook {
  /** Whether it is an address that somebody could have. */
  email(text: string, label: string, pref?: number): boolean;
  phone(text: string, label: string, pref?: number): void;
  /** A page, a profile or a name in a chat; false for what a browser should rather not open. */
  url(text: string, label: string, pref?: number): boolean;
  result(): Reach;
}

/** `country` is where numbers without their country are dialled from. */
export function reachBook(country: string | null): ReachBook {
  const handles = preferred<CardHandle>(({ kind, value }) => `${kind} ${value}`);
  const numbers = preferred<CardNumber>(({ text, label }) => `${label} ${text}`);
  const urls = preferred<string>((url) => url);
  const dialled: string[] = [];
  const noNumbers = new Set<string>();
  return { email, phone, url, result };

  function email(text: string, label: string, pref = 0): boolean {
    const inBrackets = /<([^<>]{1,320})>\s*$/.exec(text)?.[1];
    const party = emailHandle(inBrackets ?? text, "");
    if (party) handles.add({ kind: "email", value: party.value, label }, pref);
    return party !== null;
  }

  function phone(text: string, label: string, pref = 0): void {
    const handle = label === "assistant" ? null : phoneHandle(text, country);
    const written = text.replace(/^tel:/i, "").slice(0, LIMITS.lineChars);
    if (written !== "") dialled.push(`${label} ${written.replaceAll(/[^\d+]/g, "") || written}`);
    if (handle) handles.add({ ...handle, label }, pref);
    else if (!/\p{Nd}/u.test(written) && written !== "") noNumbers.add(written);
    else if (written !== "") numbers.add({ text: written, label }, pref);
  }

  function url(text: string, label: string, pref = 0): boolean {
    if (text === "" || RUNS.test(text)) return false;
    const profile = profileHandle(text, "");
    if (profile) handles.add({ kind: "profile", value: profile.value, label }, pref);
    else urls.add(text, pref);
    return true;
  }

  function result(): Reach {
    return {
      handles: handles.all(),
      numbers: numbers.all(),
      urls: urls.all(),
      dialled,
      noNumbers: [...noNumbers],
    };
  }
}

/** Schemes that run or open something on the reader's own machine. */
const RUNS = /^\s*(?:javascript|vbscript|data|file|blob|about|view-source)\s*:/i;

function preferred<T>(keyOf: (one: T) => string) {
  const found = new Map<string, { readonly one: T; readonly pref: number }>();
  return {
    add(one: T, pref: number): void {
      const key = keyOf(one);
      const known = found.get(key);
      if (!known) found.set(key, { one, pref });
      else if (pref < known.pref) found.set(key, { one: known.one, pref });
    },
    all: (): readonly T[] =>
      [...found.values()].toSorted((a, b) => a.pref - b.pref).map(({ one }) => one),
  };
}
