/**
 * Google Contacts as a table, in both generations: until 2023 "Given Name", "E-mail 1 - Type",
 * "Organization 1 - Name"; since 2024 "First Name", "E-mail 1 - Label", "Organization Name". A cell may
 * hold several values (" ::: "), and a label says with a star which is preferred ("* Work"). Headers are
 * English in every language, labels are the user's.
 */
import type { Channel, PostalAddress } from "#channels/channel.ts";
import { monthDay } from "./card-time.ts";
import { type Draft, NO_NAME } from "./draft.ts";
import { labelOf } from "./labels.ts";
import { saysWhere } from "./postal.ts";
import { uriOf } from "./profiles.ts";
import { reachBook } from "./reach.ts";
import { type Row, type TableFormat, columnsIn, readTable } from "./table.ts";

const FORMAT: TableFormat = { columnOf, isMachinery, draftOf };

export const googleCsv: Channel = {
  name: "contacts",
  format: "google-csv",
  recognises(head) {
    const columns = columnsIn(head, FORMAT);
    const isGoogles = ["e-mail 1 value", "phone 1 value", "groups", "organization name"].some(
      (column) => columns.has(column),
    );
    return columns.has("first name") && columns.has("last name") && isGoogles;
  },
  read: (chunks, options) => readTable(chunks, options, FORMAT),
};

/** "E-mail 1 - Type" and "E-mail 1 - Label" are one column, and so on. */
function columnOf(header: string): string {
  const column = header.trim().toLowerCase().replace(" - type", " - label").replace(" - ", " ");
  return SINCE_2024.get(column) ?? column;
}

const SINCE_2024 = new Map([
  ["given name", "first name"],
  ["additional name", "middle name"],
  ["family name", "last name"],
  ["given name yomi", "phonetic first name"],
  ["additional name yomi", "phonetic middle name"],
  ["family name yomi", "phonetic last name"],
  ["organization 1 name", "organization name"],
  ["organization 1 title", "organization title"],
  ["organization 1 department", "organization department"],
  ["group membership", "groups"],
  ["labels", "groups"],
]);

function isMachinery(column: string): boolean {
  return column.endsWith(" label") || column === "file as";
}

function draftOf(row: Row): Draft {
  const nicknames = several(row.cell("nickname"));
  const phonetic = ["first", "middle", "last"]
    .map((which) => row.cell(`phonetic ${which} name`))
    .filter((word) => word !== "")
    .join(" ");
  const birthday = row.cell("birthday");
  // Google's own groups begin with a star.
  if (several(row.cell("groups")).some((group) => !group.startsWith("*"))) row.leaveOut("groups");
  if (birthday !== "" && monthDay(birthday) === null) row.note("contacts.birthday-unreadable");
  return {
    uid: "",
    of: null,
    name: {
      ...NO_NAME,
      full: row.cell("name"),
      prefix: row.cell("name prefix"),
      given: row.cell("first name"),
      additional: row.cell("middle name"),
      family: row.cell("last name"),
      suffix: row.cell("name suffix"),
      nicknames,
      ...(phonetic === "" ? {} : { phonetic }),
    },
    reach: reachOf(row),
    works: worksOf(row),
    addresses: numbered(row, "address", "label").flatMap((column) => addressesOf(row, column)),
    zone: "",
    birthday: monthDay(birthday),
    note: row.cell("notes"),
    changed: null,
    notes: [],
  };
}

/** As many columns are there as the richest contact needs. */
function numbered(row: Row, what: string, part = "value"): readonly string[] {
  const columns: string[] = [];
  while (row.has(`${what} ${columns.length + 1} ${part}`)) {
    columns.push(`${what} ${columns.length + 1}`);
  }
  return columns;
}

const several = (cell: string): readonly string[] =>
  cell
    .split(" ::: ")
    .map((one) => one.trim())
    .filter((one) => one !== "");

function reachOf(row: Row): Draft["reach"] {
  const book = reachBook(row.home.country);
  for (const { value, label, pref } of valuesOf(row, "e-mail")) {
    if (!book.email(value, label, pref)) row.note("contacts.no-address", value.slice(0, 100));
  }
  for (const { value, label, pref } of valuesOf(row, "phone")) book.phone(value, label, pref);
  for (const { value, label, pref } of valuesOf(row, "website")) book.url(value, label, pref);
  for (const column of numbered(row, "im")) {
    const service = several(row.cell(`${column} service`))[0] ?? "";
    for (const user of several(row.cell(`${column} value`))) book.url(uriOf(service, user), "");
  }
  return book.result();
}

function* valuesOf(row: Row, what: string) {
  for (const column of numbered(row, what)) {
    const values = several(row.cell(`${column} value`));
    const label = values.length > 0 ? row.cell(`${column} label`) : "";
    const pref = label.startsWith("*") ? 1 : LAST;
    for (const value of values) yield { value, label: wordOf(label), pref };
  }
}

const LAST = 2;

const wordOf = (label: string): string => labelOf(label.replace(/^\*\s*/, ""), NO_TYPES);

const NO_TYPES: ReadonlySet<string> = new Set();

/** Older tables number the companies, of which there was rarely a second. */
function worksOf(row: Row): Draft["works"] {
  const works = ["organization", "organization 2", "organization 3"].map((column) => ({
    company: row.cell(`${column} name`),
    unit: row.cell(`${column} department`),
    title: row.cell(`${column} title`),
  }));
  return works.filter(({ company, unit, title }) => company + unit + title !== "");
}

/** Several addresses in one cell stand in the same order in each of its columns. */
function addressesOf(row: Row, column: string): readonly PostalAddress[] {
  const parts = PARTS.map((part) => row.cell(`${column} ${part}`).split(" ::: "));
  const count = Math.max(...parts.map((values) => values.length));
  const label = wordOf(row.cell(`${column} label`));
  return Array.from({ length: count }, (_, at) => {
    const [box, extended, street, city, region, postcode, country, printed] = parts.map(
      (values) => values[at]?.trim() ?? "",
    ) as [string, string, string, string, string, string, string, string];
    const lines = [box, extended, street].filter((line) => line !== "").join("\n");
    const address = { label, street: lines, city, region, postcode, country, position: null };
    return saysWhere(address) ? address : { ...address, street: printed };
  }).filter(saysWhere);
}

const PARTS = [
  "po box",
  "extended address",
  "street",
  "city",
  "region",
  "postal code",
  "country",
  "formatted",
];
