/**
 * The address book that somebody once let LinkedIn read from their telephone (Contacts.csv,
 * ImportedContacts.csv). A row has no name of its own: its key is all that it says.
 */
import type { CardHandle, ReadOptions } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { card, nameOf, skipped } from "./cards.ts";
import { LIMITS } from "./limits.ts";
import { eachAlone, type Row, type Table } from "./table.ts";

export const addressBook: Table = {
  format: "linkedin-contacts",
  isHeader: (columns) =>
    COLUMNS.every((names) => names.some((name) => columns.has(name))) && columns.has("companies"),
  rows: (_, options) => ({ ...eachAlone, read: (row) => readContact(row, options) }),
};

/** As they are called now, and were until 2019. */
const [GIVEN, FAMILY, FULL, EMAILS, PHONES] = [
  ["firstname", "first name"],
  ["lastname", "last name"],
  ["fullname", "full name"],
  ["emails", "email address"],
  ["phonenumbers", "phone numbers"],
] as const;
const COLUMNS = [GIVEN, FAMILY, EMAILS, PHONES];

function readContact(row: Row, { home }: ReadOptions) {
  const cell = (names: readonly string[]) =>
    (names.map((name) => row.cell(name)).find((text) => text !== "") ?? "")
      .slice(0, LIMITS.lineChars)
      .toWellFormed();
  const [given, family, full] = [cell(GIVEN), cell(FAMILY), cell(FULL)];
  const [emails, phones] = [cell(EMAILS), cell(PHONES)];
  const [company, title] = [cell(["companies"]), cell(["title"])];
  if (given + family + full + emails + phones === "")
    return skipped(row.place, "contacts.empty-card");

  const name = nameOf(given, family);
  const dialled = listed(phones).map((text) => ({ text, handle: phoneHandle(text, home.country) }));
  const numbers = dialled.flatMap(({ text, handle }) => (handle ? [] : [{ text, label: "" }]));
  return card(row, {
    key: `linkedin:contact:${JSON.stringify([given, family, full, company, title, emails, phones])}`,
    name: { ...name, full: name.full || full },
    handles: [
      ...listed(emails).map((text) => emailHandle(text, "")),
      ...dialled.map(({ handle }) => handle),
    ].flatMap((handle): CardHandle[] =>
      handle ? [{ kind: handle.kind, value: handle.value, label: "" }] : [],
    ),
    ...(numbers.length > 0 ? { numbers } : {}),
    works: company + title === "" ? [] : [{ company, unit: "", title }],
  });
}

const listed = (text: string): readonly string[] =>
  text
    .split(/[,;|]/)
    .map((one) => one.trim())
    .filter(Boolean);
