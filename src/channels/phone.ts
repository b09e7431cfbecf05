/**
 * Telephone numbers as handles: E.164, and only what is valid in its country, so that equal numbers are
 * equal strings and a made-up one joins nobody. A number without its country is read as somebody in
 * `country` would dial it: in Germany it begins with 0, in the United States it does not. An extension
 * tells two people behind one switchboard apart ("+493012345;ext=12", RFC 3966); mobiles have none.
 */
import {
  type CountryCode,
  type PhoneNumber,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import type { Handle } from "./channel.ts";

/** Null where nobody could be called: a short code, an extension alone, a word. */
export function phoneHandle(text: string, country: string | null): Handle | null {
  if (text.length > MAX_CHARS) return null;
  const dialled = inDigits(text);
  // The parser throws where it sees no number, which takes it ten times as long.
  if (digitsOf(dialled).length < MIN_DIGITS) return null;
  const home = country !== null && isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(dialled, home ? { defaultCountry: home } : {});
  if (!parsed?.isValid() || !isWhole(parsed, dialled, home)) return null;
  const extension = parsed.ext && parsed.getType() !== "MOBILE" ? `;ext=${parsed.ext}` : "";
  return { kind: "phone", value: `${parsed.number}${extension}` };
}

/** Long numbers have 15 digits; notes beside them are short. */
const MAX_CHARS = 100;

/** Niue has four. */
const MIN_DIGITS = 4;

/** "+49 (0) 30" has a 0 that is dialled inside the country alone; "00" is how most dial the "+". */
function inDigits(text: string): string {
  const plain = PRINTED.test(text)
    ? text
    : text.normalize("NFKC").replaceAll(/[\p{Cc}\p{Cf}]/gu, "");
  return plain
    .replace(/\(\s*0\s*\)/, " ")
    .trim()
    .replace(/^(?:tel|callto|sms|fax):/i, "")
    .replace(/^00(?=[\s\d-])/, "+");
}

const PRINTED = /^[ -~]*$/;

/** A number as it is dialled at home has its 0 or 1 before it, unless that country has none. */
function isWhole(parsed: PhoneNumber, dialled: string, home: CountryCode | undefined): boolean {
  if (/^[\s(]*\+/.test(dialled)) return true;
  if (home === undefined || parsed.countryCallingCode !== getCountryCallingCode(home)) return true;
  const own = digitsOf(dialled.replace(/(?:;|ext|x|,).*$/i, ""));
  if (own !== parsed.nationalNumber) return own.endsWith(parsed.nationalNumber);
  return own === digitsOf(parsed.formatNational().replace(/ext.*$/, ""));
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, "");

/** "+31305550142" as one reads it: "+31 30 555 0142". */
export const inGroups = (value: string): string =>
  parsePhoneNumberFromString(value)?.formatInternational() ?? value;
