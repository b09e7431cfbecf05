/**
 * What an export of Visavis holds beside the archive itself: the same once more, for other programs
 * (contacts.vcf, calendar.ics, people.csv), and what it is (README.txt). Each says so at its beginning, the
 * table by its headings; read here it would make everybody twice.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";

/** Stands in the first lines of a vCard and of a calendar (PRODID), and begins the README and tables of before. */
export const COPY_MARK = "Visavis export";

/** What a table of ours begins with, in each language, also where a spreadsheet saved it again. */
export const FIRST_COLUMNS = {
  en: [
    "Name",
    "Company",
    "Contact in both directions",
    "E-mail addresses",
    "Telephone numbers",
    "Profiles",
    "Accounts",
  ],
  de: [
    "Name",
    "Firma",
    "Kontakt in beide Richtungen",
    "E-Mail-Adressen",
    "Telefonnummern",
    "Profile",
    "Konten",
  ],
} as const;

/** Until the end of November 2026, in every language. */
const FORMER_COLUMNS = ["name", "company", "tie", "addresses", "numbers", "profiles", "accounts"];

export const copies: Channel = {
  name: "visavis",
  format: "visavis-copy",
  recognises: (head) => IS_COPY.test(new TextDecoder().decode(head.subarray(0, 200))),
  read,
};

const HEADINGS = [...Object.values(FIRST_COLUMNS), FORMER_COLUMNS]
  .map((names) => names.map((name) => `"?${name}"?[,;\\t]`).join(""))
  .join("|");

const IS_COPY = new RegExp(
  `^\\uFEFF?(?:${COPY_MARK}[,;\\r\\n]|${HEADINGS}|BEGIN:(?:VCARD|VCALENDAR)\\r\\n(?:VERSION:[^\\r\\n]*\\r\\n)?PRODID:-//${COPY_MARK}//)`,
);

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  { skip }: ReadOptions,
): AsyncGenerator<Reading> {
  for await (const _ of bytes);
  if (skip === 0) yield { kind: "skipped", place: "", reason: "visavis.copy" };
}
