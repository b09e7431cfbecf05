/** Somebody in Telegram's list of contacts: a name, a number, and the id by which messages know them. */
import type { CardHandle, CardNumber, PersonCard, Skipped } from "#channels/channel.ts";
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
    kind: "person",
    key: `telegram:contact:${JSON.stringify(handles[0]?.value ?? [full, number])}`,
    place,
    of: "person",
    name: { full, prefix: "", given, additional: "", family, suffix: "", nicknames: [] },
    handles,
    ...(numbers.length > 0 && { numbers }),
    works: [],
    addresses: [],
    urls: [],
    birthday: null,
    note: "",
    connected: null,
    changed: null,
    notes: [],
  };
}

/** Always with its country, with "+" before it or without. */
export const numberOf = (text: string) =>
  phoneHandle(text, null) ?? phoneHandle(`+${text.replaceAll(/\D/g, "")}`, null);
