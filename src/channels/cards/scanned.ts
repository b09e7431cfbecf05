/** What was seen on a card, before somebody has looked at it: fields to be corrected, and which are unsure. */
import type { PersonCard } from "#channels/channel.ts";

export interface Scanned {
  readonly name: string;
  readonly title: string;
  readonly company: string;
  readonly emails: readonly string[];
  /** As they are written; `label` is "mobile", "fax", "work" … or "". */
  readonly phones: readonly { readonly text: string; readonly label: string }[];
  /** Pages and profiles. */
  readonly urls: readonly string[];
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly note: string;
  /** What was guessed, or read badly. */
  readonly unsure: readonly ScannedField[];
  /** What else stands there, line by line: nobody knows what it is. */
  readonly rest: readonly string[];
}

export type ScannedField = "name" | "title" | "company" | "email" | "phone" | "url" | "address";

/** A card that a machine wrote says what is what. */
export function scannedOf(card: PersonCard): Scanned {
  const { name, works, handles, numbers = [], addresses, urls, note } = card;
  const of = (kind: string) => handles.filter((handle) => handle.kind === kind);
  const [work] = works;
  const [address] = addresses;
  return {
    name: card.of === "company" ? "" : name.full,
    title: work?.title ?? "",
    company: work?.company || (card.of === "company" ? name.full : ""),
    emails: of("email").map(({ value }) => value),
    phones: [
      ...of("phone").map(({ value, label }) => ({ text: value, label })),
      ...numbers.map(({ text, label }) => ({ text, label })),
    ],
    urls: [...of("profile").map(({ value }) => `https://${value}`), ...urls],
    street: (address?.street ?? "").replaceAll("\n", ", "),
    postcode: address?.postcode ?? "",
    city: address?.city ?? "",
    country: address?.country ?? "",
    note,
    unsure: [],
    rest: [],
  };
}
