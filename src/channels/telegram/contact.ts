/**
 * Somebody in Telegram's list of contacts: a name, a number, and the id by which messages know them. And whoever
 * is called "Jörg Müller (Lumen)" in a chat, as the user's telephone has it: what stands in brackets is no part of a
 * name, but mostly the company, which tells one from another of that name.
 */
import type { CardHandle, CardNumber, Party, PersonCard, Skipped } from "#channels/channel.ts";
import { EMPTY_CARD, NO_NAME } from "#channels/contacts/draft.ts";
import { textField } from "#channels/json-fields.ts";
import { phoneHandle } from "#channels/phone.ts";
import { LIMITS } from "./limits.ts";
import { partyOf } from "./people.ts";

export function cardOf(value: unknown, place: string): PersonCard | Skipped {
  const line = (name: string) =>
    textField(value, name).trim().slice(0, LIMITS.lineChars).toWellFormed();
  const [given, family, number] = [line("first_name"), line("last_name"), line("phone_number")];
  const full = [given, family].filter(Boolean).join(" ");
  const account = partyOf(textField(value, "user_id"), full);
  const handles: CardHandle[] = [];
  const numbers: CardNumber[] = [];
  if (account && textField(value, "user_id") !== "") {
    handles.push({ kind: account.kind, value: account.value, label: "telegram" });
  }
  const phone = numberOf(number);
  if (phone) handles.push({ ...phone, label: "mobile" });
  else if (number !== "") numbers.push({ text: number, label: "mobile" });
  if (full === "" && number === "")
    return { kind: "skipped", place, reason: "contacts.empty-card" };

  return {
    ...EMPTY_CARD,
    key: `telegram:contact:${JSON.stringify(handles[0]?.value ?? [full, number])}`,
    place,
    name: { ...NO_NAME, full, given, family },
    handles,
    ...(numbers.length > 0 && { numbers }),
  };
}

/** Null where the name says no more than the account does. */
export function shownCard({ kind, value }: Party, shown: string, place: string): PersonCard | null {
  if (!IN_BRACKETS.test(shown)) return null;
  const full = shown.replaceAll(/\s+/g, " ").trim();
  return {
    ...EMPTY_CARD,
    key: `telegram:shown:${JSON.stringify(value)}`,
    place,
    name: { ...NO_NAME, full },
    handles: [{ kind, value, label: "telegram" }],
  };
}

const IN_BRACKETS = /\p{L} \([^()]{3,60}\)\s*$/u;

/** Always with its country, with "+" before it or without. */
export const numberOf = (text: string) =>
  phoneHandle(text, null) ?? phoneHandle(`+${text.replaceAll(/\D/g, "")}`, null);
