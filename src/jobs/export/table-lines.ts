/**
 * people.csv: everybody in a row, for a spreadsheet, in the language of whoever exports. RFC 4180 with a byte order
 * mark, without which Excel takes umlauts for something else; and parted at what Excel parts at there: semicolons in
 * German, where commas part decimals. (A first line "sep=;" would do for both, but then Excel disregards the mark.)
 */
import { sql } from "kysely";
import { inGroups } from "#channels/phone.ts";
import { FIRST_COLUMNS } from "#channels/visavis/copies.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { isWrong } from "#people/edits.ts";
import { type ListedPerson, everyone } from "#relationships/directory.ts";
import { handleInWords } from "#shared/handle-in-words.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import type { Language } from "#shared/words.ts";
import type { Tx } from "#store/tables.ts";
import { numberOf } from "./number-of.ts";

const WORDS = {
  en: {
    separator: ",",
    yes: "yes",
    no: "no",
    counted: ["Messages", "Phone calls", "Video calls", "Meetings in person"],
    last: ["Last contact", "Last seen in person"],
  },
  de: {
    separator: ";",
    yes: "ja",
    no: "nein",
    counted: ["Nachrichten", "Telefonate", "Videogespräche", "Persönliche Treffen"],
    last: ["Letzter Kontakt", "Zuletzt gesehen"],
  },
} as const;

export async function* tableLines(
  { store, scope, zone }: Workplace,
  language: Language,
): AsyncGenerator<string> {
  const { people, numbers } = await store.transaction(scope, "maintenance", async (tx) => ({
    people: await everyone(tx),
    numbers: await numbersWritten(tx),
  }));
  const { separator, counted, last } = WORDS[language];
  const row = (all: readonly (string | number)[]) => `${all.map(cellOf).join(separator)}\r\n`;
  yield `\uFEFF${row([...FIRST_COLUMNS[language], ...counted, ...last])}`;
  for (const person of people) {
    yield row(cells(person, numbers.get(person.id) ?? [], { zone, language }));
  }
}

/** Of each person the numbers that stand on cards and in signatures, also those whose country nobody knows. */
async function numbersWritten(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ person: string; numbers: readonly string[] }>`
    select h.person_id as person, array_agg(distinct f.value order by f.value) as numbers
    from handles h join facts f on f.workspace_id = h.workspace_id and f.handle_id = h.handle_id
    where f.field = 'phone' and h.person_id is not null
      and not ${isWrong(sql`h.person_id`, sql`f.field || ':' || f.value`)}
    group by h.person_id`.execute(tx);
  return new Map(rows.map(({ person, numbers }) => [person, numbers]));
}

function cells(
  person: ListedPerson,
  written: readonly string[],
  { zone, language }: { readonly zone: string; readonly language: Language },
): readonly (string | number)[] {
  const { name, company, tie, handles, counts, lastContact, lastSeen } = person;
  const known = (kind: string) => handles.filter((handle) => handle.kind === kind);
  const values = (kind: string) => known(kind).map(({ value }) => value);
  const accounts = known("account").filter((handle) => numberOf(handle) === null);
  const numbers = [...handles.flatMap((handle) => numberOf(handle) ?? []), ...written];
  // Every spreadsheet reads this as a day, in every language.
  const day = (at: Date | null) => (at ? isoDay(dayOf(at, zone)) : "");
  const { yes, no } = WORDS[language];
  return [
    name,
    company?.name ?? "",
    tie ? yes : no,
    values("email").join(", "),
    [...new Set(numbers.map(numberAsText))].join(", "),
    values("profile").join(", "),
    accounts.map((handle) => handleInWords(handle, language)).join(", "),
    counts.written,
    counts.phone,
    counts.video,
    counts.inPerson,
    day(lastContact),
    day(lastSeen),
  ];
}

/**
 * As a number is read and dialled, and as no spreadsheet takes it for anything but text: "(+49) 30 12345678". With
 * the plus in front, Excel makes 4.93E+11 of it where no blank is in it, and Google's sheets an error where there is
 * one; an apostrophe before it would be seen. What is digits alone would lose its first 0, "12-34" be a date and
 * "3 5/8" a fraction.
 */
export function numberAsText(written: string): string {
  const grouped = inGroups(written);
  const parted = /\s/.test(grouped)
    ? grouped.replaceAll(/\s*\/\s*/g, " ")
    : grouped.replaceAll(/[./-]/g, " ").replaceAll(/\d{3}(?=\d{2})|^\d{2}(?=\d{2}$)/g, "$& ");
  return parted.replace(/^\+(\d+)/, "(+$1)");
}

/**
 * A cell that a spreadsheet would run as a formula is made harmless by an apostrophe (OWASP, CSV
 * injection): one that begins with = + - @, their full-width forms, a tab or a line break. So is what follows a
 * comma, a semicolon or a line break: which of the two parts cells depends on the language of the computer on which
 * the table is opened, and our quotes stand in the middle of a cell then. Blanks of any kind before it keep nothing
 * from running. Numbers stay.
 */
export function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const harmless = value.replaceAll(FORMULA, "$1'");
  return /[",;\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const FORMULA = /^(?=[\t\r\n])|(^[^\S\r\n]*|[,;\r\n](?:[^\S\r\n]|")*)(?=[=+\-@＝＋－＠])/g;
