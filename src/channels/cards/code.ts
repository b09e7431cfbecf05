/**
 * What a code on a card says (QR, Data Matrix, Aztec): a vCard of any version, a MECARD or BIZCARD, or only
 * an address, a number or a page. Anything else (a network's password, a ticket) is no card.
 */
import type { PersonCard } from "#channels/channel.ts";
import { readCard } from "#channels/contacts/person-card.ts";
import { rawCardReader } from "#channels/contacts/vcard.ts";
import { EMPTY_CARD } from "#channels/contacts/draft.ts";
import { isMecard, readMecard } from "./mecard.ts";
import { type Scanned, scannedOf } from "./scanned.ts";

/** Null where it is no card. `country` is where numbers without their country are dialled from. */
export function readCode(text: string, country: string | null): Scanned | null {
  const options = { place: "1", keep: "text", country } as const;
  if (/^\s*BEGIN\s*:\s*VCARD/i.test(text)) {
    const reader = rawCardReader();
    const raw = [...reader.push(Buffer.from(text)), ...reader.end()];
    const card = raw.map((one) => readCard(one, options)).find(isCard);
    return card ? scannedOf(card) : null;
  }
  if (isMecard(text)) {
    const card = readMecard(text, options);
    return isCard(card) ? scannedOf(card) : null;
  }
  return reachOnly(text.trim());
}

const isCard = (reading: { readonly kind: string }): reading is PersonCard =>
  reading.kind === "person";

function reachOnly(text: string): Scanned | null {
  if (text.length > 2_000) return null;
  const mail = /^(?:mailto:|MATMSG:TO:)([^?;\s]{3,320})/i.exec(text)?.[1];
  if (mail !== undefined) return { ...NOBODY, emails: [mail] };
  const phone = /^(?:tel|sms|smsto):([+\d()/ .-]{4,40})/i.exec(text)?.[1];
  if (phone !== undefined) return { ...NOBODY, phones: [{ text: phone, label: "" }] };
  const page = /^(?:URL(?:TO)?:)?(https?:\/\/[^\s<>"]{3,1000})$/i.exec(text)?.[1];
  return page === undefined ? null : { ...NOBODY, urls: [page] };
}

const NOBODY: Scanned = scannedOf({ ...EMPTY_CARD, key: "", place: "" });
