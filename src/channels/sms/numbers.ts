/**
 * Whom the number beside a message or a call means. A number that is valid nowhere, or lacks its country
 * while nobody knows the owner's, is known within telephones only. Short numbers and words ("DHL", 22000)
 * are services: a parcel, a bank, a code to log in with. The telephone's owner is not named in most
 * exports, and is whoever held this telephone.
 */
import type { Handle, Note, Party } from "#channels/channel.ts";
import { accountHandle, emailHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { displayName } from "#shared/names.ts";
import { LIMITS } from "./limits.ts";

/** "I", in every export of a telephone. */
export const THIS_PHONE: Party = { kind: "account", value: "phone:this-phone", name: "" };

/** "hidden" where nobody is told, "service" where no person is. */
export function whoseNumber(
  written: string,
  name: string,
  country: string | null,
): Party | "service" | "hidden" {
  const text = written.trim().replace(DIALLED_AFTER, "$1");
  if (HIDDEN.test(text)) return "hidden";
  const shown = nameOf(name, text);
  if (text.includes("@"))
    return emailHandle(text, shown) ?? accountHandle("phone", text, shown) ?? "hidden";
  if (/\p{L}/u.test(text)) return "service";
  const number = text.replace(CODE_BEFORE, "");
  const digits = number.replaceAll(/[^\d+]/g, "");
  if (digits.length <= SHORT || /[*#]/.test(number)) return "service";
  const phone = phoneNumber(number, country);
  return phone ? { ...phone, name: shown } : (accountHandle("phone", digits, shown) ?? "hidden");
}

/** A telephone knows few numbers and names them often; to make sure of one takes as long as all the rest. */
const known = new Map<string, Handle | null>();

function phoneNumber(number: string, country: string | null): Handle | null {
  const key = `${country} ${number}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= LIMITS.knownNumbers) known.clear();
  const found = phoneHandle(number, country);
  known.set(key, found);
  return found;
}

/** Android writes -1 to -3 for unknown, private and a telephone box. */
const HIDDEN =
  /^(?:|null|-[1-9]|\(?unknown\)?|\(?unbekannt\)?|private(?: number)?|anonymous|anonym|restricted|no caller id|keine anrufer-id)$/i;

/** "#31#" before a number hides one's own. */
const CODE_BEFORE = /^[*#]{1,2}\d{2}#/;

/** "030901820,,12#": what was typed once somebody answered. */
const DIALLED_AFTER = /^(\+?\d[\d ()/.-]{5,30})[,;pw][\d,;pw*# ]{0,100}$/i;

/** 115, 11833, 22000: six digits at most; whole numbers have more. */
const SHORT = 6;

/** "" where the export has no name: it says so in words, or repeats the number. */
function nameOf(name: string, number: string): string {
  const plain = name.trim().slice(0, LIMITS.nameChars);
  const isNone = HIDDEN.test(plain) || !/\p{L}/u.test(plain) || plain === number;
  return isNone ? "" : displayName(plain);
}

/** The instant of milliseconds since 1970, or of seconds, as MMS and some programs count. */
export function instantOfEpoch(written: string): Date | null {
  if (!/^\d{9,14}$/.test(written)) return null;
  const number = Number(written);
  return new Date(number < FIRST_MS ? number * 1_000 : number);
}

/** As milliseconds March 1973, as seconds the year 5138. */
const FIRST_MS = 100_000_000_000;

export const noDate = (written: string): Note => ({
  code: "sms.no-date",
  values: { value: written.slice(0, LIMITS.shownChars).toWellFormed() },
});
