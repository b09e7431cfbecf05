/**
 * The account's own files: who "I" am. Each row is skipped as an item, and what it says is said at the
 * end. Addresses count where LinkedIn saw them confirmed, numbers where they say their country. The
 * profile itself has no link to itself, but people name theirs elsewhere among their websites.
 */
import type { Owner, Party } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { profileHandle } from "#channels/profile.ts";
import { displayName } from "#shared/names.ts";
import { skipped } from "./cards.ts";
import { accountOf } from "./people.ts";
import type { Row, RowReader, Table } from "./table.ts";

export const profile: Table = {
  format: "linkedin-profile",
  isHeader: (columns) =>
    ["first name", "last name", "headline", "summary"].every((column) => columns.has(column)),
  rows: () => ownRows(partiesOfProfile),
};

export const emails: Table = {
  format: "linkedin-emails",
  isHeader: (columns) =>
    ["email address", "confirmed", "primary"].every((column) => columns.has(column)),
  rows: () => ownRows(partiesOfAddress),
};

/** PhoneNumbers.csv and Whatsapp Phone Numbers.csv. */
export const phones: Table = {
  format: "linkedin-phones",
  isHeader: (columns) =>
    ["extension", "number"].every((column) => columns.has(column)) &&
    (columns.has("type") || columns.has("is_whatsapp_number")) &&
    columns.size === 3,
  rows: () => ownRows(partiesOfNumber),
};

function ownRows(partiesIn: (row: Row) => readonly (Party | null)[]): RowReader {
  const owners = new Map<string, Owner>();
  return {
    rowsAhead: 1,
    see(row) {
      if (owners.size > MOST) return;
      for (const party of partiesIn(row)) if (party) owners.set(party.value, accountOf(party, 1));
    },
    pass: () => {},
    read: ({ place }) => skipped(place, "linkedin.own-account"),
    owners: () => [...owners.values()],
  };
}

/** Nobody has more addresses than that; whoever writes such a file wants to be everybody. */
const MOST = 100;

function partiesOfProfile(row: Row): readonly (Party | null)[] {
  const name = `${row.cell("first name")} ${row.cell("last name")}`;
  const websites = row.cell("websites").slice(0, 10_000);
  return Array.from(websites.matchAll(/https?:\/\/[^\s,[\]]{1,500}/gi), ([link]) =>
    profileHandle(link, displayName(name)),
  );
}

const partiesOfAddress = (row: Row): readonly (Party | null)[] =>
  /^(?:yes|true|ja)$/i.test(row.cell("confirmed"))
    ? [emailHandle(row.cell("email address"), "")]
    : [];

function partiesOfNumber(row: Row): readonly Party[] {
  const number = phoneHandle(row.cell("number"), null);
  return number ? [{ ...number, name: "" }] : [];
}
