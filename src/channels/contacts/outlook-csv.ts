/**
 * Outlook's contacts as a table, in English and German (92 columns, Windows-1252, comma or semicolon as
 * Windows is set), also as outlook.com writes it. A date is written as its owner's Windows does. An
 * address of type EX is a path inside an Exchange server; the real one may stand in brackets behind the
 * name that is shown.
 */
import type { Channel, PostalAddress } from "#channels/channel.ts";
import { localMonthDay } from "./card-time.ts";
import { type Draft, NO_NAME } from "./draft.ts";
import { outlookColumn } from "./outlook-columns.ts";
import { saysWhere } from "./postal.ts";
import { reachBook } from "./reach.ts";
import { type Row, type TableFormat, columnsIn, readTable } from "./table.ts";

const FORMAT: TableFormat = { columnOf: outlookColumn, isMachinery, draftOf };

export const outlookCsv: Channel = {
  name: "contacts",
  format: "outlook-csv",
  recognises(head) {
    const columns = columnsIn(head, FORMAT);
    const hasNames = columns.has("first name") && columns.has("last name");
    return hasNames && OUTLOOKS.filter((column) => columns.has(column)).length >= 2;
  },
  read: (chunks, options) => readTable(chunks, options, FORMAT),
};

/** One of them a list of anybody's may have too. */
const OUTLOOKS = ["e-mail type", "business phone", "business street", "e-mail 2 address"];

const MACHINERY = new Set([
  "priority",
  "private",
  "sensitivity",
  "initials",
  "directory server",
  "internet free busy",
  "e-mail display name",
  "e-mail 2 display name",
  "e-mail 3 display name",
]);

function isMachinery(column: string): boolean {
  return MACHINERY.has(column);
}

function draftOf(row: Row): Draft {
  const written = row.cell("birthday");
  const birthday = localMonthDay(written, row.home.country);
  if (written !== "" && birthday === null) row.note("contacts.birthday-unreadable");
  return {
    uid: "",
    of: null,
    name: {
      ...NO_NAME,
      prefix: row.cell("title"),
      given: row.cell("first name"),
      additional: row.cell("middle name"),
      family: row.cell("last name"),
      suffix: row.cell("suffix"),
      nicknames: [row.cell("nickname")].filter((name) => name !== ""),
    },
    reach: reachOf(row),
    works: worksOf(row),
    addresses: ["business", "home", "other"].map((kind) => addressOf(row, kind)).filter(saysWhere),
    zone: "",
    birthday,
    birthdayWritten: written.includes("/")
      ? written.replace(/\/\d{2,4}(?: .*)?$/, "")
      : (birthday ?? ""),
    note: row.cell("notes"),
    changed: null,
    notes: [],
  };
}

/** What somebody does is their title where that is not said. */
function worksOf(row: Row): Draft["works"] {
  const title = row.cell("job title") || row.cell("profession");
  const work = { company: row.cell("company"), unit: row.cell("department"), title };
  return Object.values(work).some((part) => part !== "") ? [work] : [];
}

const PHONES: readonly (readonly [column: string, label: string])[] = [
  ["primary phone", ""],
  ["business phone", "work"],
  ["business phone 2", "work"],
  ["mobile phone", "mobile"],
  ["mobile phone 2", "mobile"],
  ["home phone", "home"],
  ["home phone 2", "home"],
  ["company main phone", "main"],
  ["car phone", "car"],
  ["other phone", "other"],
  ["isdn", "isdn"],
  ["radio phone", "radio"],
  ["callback", "callback"],
  ["tty/tdd phone", "tty"],
  ["business fax", "fax"],
  ["home fax", "fax"],
  ["other fax", "fax"],
  ["pager", "pager"],
  ["assistant's phone", "assistant"],
];

function reachOf(row: Row): Draft["reach"] {
  const book = reachBook(row.home.country);
  for (const column of ["e-mail", "e-mail 2", "e-mail 3"]) {
    const address = row.cell(`${column} address`);
    const isExchange = row.cell(`${column} type`).toUpperCase() === "EX" || address.startsWith("/");
    const shown = isExchange
      ? /\(([^()\s]{3,320})\)$/.exec(row.cell(`${column} display name`))
      : null;
    const isReal = address === "" || book.email(isExchange ? (shown?.[1] ?? "") : address, "");
    if (!isReal && isExchange) row.note("contacts.exchange-address");
    else if (!isReal) row.note("contacts.no-address", address.slice(0, 100).toWellFormed());
  }
  for (const [column, label] of PHONES) book.phone(row.cell(column), label);
  for (const column of ["web page", "personal web page"]) book.url(row.cell(column), "");
  return book.result();
}

function addressOf(row: Row, kind: string): PostalAddress {
  const street = [
    row.cell(`${kind} address po box`),
    ...["street", "street 2", "street 3"].map((line) => row.cell(`${kind} ${line}`)),
  ];
  return {
    label: kind === "business" ? "work" : kind,
    street: street.filter((line) => line !== "").join("\n"),
    city: row.cell(`${kind} city`),
    region: row.cell(`${kind} state`),
    postcode: row.cell(`${kind} postal code`),
    country: row.cell(`${kind} country`),
    position: null,
  };
}
