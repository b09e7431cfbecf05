/**
 * people.csv: everybody in a row, for a spreadsheet; in English, so that whatever reads it finds the same
 * headings. RFC 4180 with a byte order mark, which Excel needs.
 */
import { FIRST_COLUMNS } from "#channels/visavis/copies.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { type ListedPerson, everyone } from "#relationships/directory.ts";
import { handleInWords } from "#shared/handle-in-words.ts";
import { numberOf } from "./number-of.ts";

const COLUMNS = [
  ...FIRST_COLUMNS,
  "written",
  "phone",
  "video",
  "in person",
  "last contact",
  "last seen",
];

export async function* tableLines({ store, scope }: Workplace): AsyncGenerator<string> {
  const people = await store.transaction(scope, "maintenance", everyone);
  yield `\uFEFF${rowOf(COLUMNS)}`;
  for (const person of people) yield rowOf(cells(person));
}

function cells(person: ListedPerson): readonly (string | number)[] {
  const { name, company, tie, handles, counts, lastContact, lastSeen } = person;
  const known = (kind: string) => handles.filter((handle) => handle.kind === kind);
  const values = (kind: string) => known(kind).map(({ value }) => value);
  const accounts = known("account").filter((handle) => numberOf(handle) === null);
  return [
    name,
    company?.name ?? "",
    tie ? "yes" : "no",
    values("email").join(" "),
    handles.flatMap((handle) => numberOf(handle) ?? []).join(" "),
    values("profile").join(" "),
    accounts.map((handle) => handleInWords(handle, "en")).join("; "),
    counts.written,
    counts.phone,
    counts.video,
    counts.inPerson,
    lastContact?.toISOString() ?? "",
    lastSeen?.toISOString() ?? "",
  ];
}

const rowOf = (row: readonly (string | number)[]): string => `${row.map(cellOf).join(",")}\r\n`;

/**
 * A cell that a spreadsheet would run as a formula is made harmless by an apostrophe (OWASP, CSV
 * injection): one that begins with = + - @, their full-width forms, a tab or a line break. So is what follows a
 * semicolon or a line break: Excel parts cells at semicolons where commas part decimals, and our quotes stand in
 * the middle of a cell then. Blanks of any kind before it keep nothing from running. Numbers stay.
 */
export function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const harmless = value.replaceAll(FORMULA, "$1'");
  return /[",;\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const FORMULA = /^(?=[\t\r\n])|(^[^\S\r\n]*|[;\r\n](?:[^\S\r\n]|")*)(?=[=+\-@＝＋－＠])/g;
