import type { Handle } from "#channels/channel.ts";
import { phoneHandle } from "#channels/phone.ts";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** A number that one person carries about; null for a desk's, which may be a switchboard, and where it cannot be told. */
export function mobileOf(text: string, country: string | null): Handle | null {
  const handle = phoneHandle(text, country);
  const isMobile = handle && parsePhoneNumberFromString(handle.value)?.getType() === "MOBILE";
  return isMobile ? handle : null;
}
