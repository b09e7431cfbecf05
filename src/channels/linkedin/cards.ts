/**
 * Connections: knowledge of somebody, and the day on which they connected, which is no meeting. Company and position are as of the export. Until 2023 a connection has no profile.
 *
 * LinkedIn gives a row no name of its own, and people change their job, their profile's link and what
 * they show. The day on which they connected stays, so name and day together are a card's key, in every
 * year's columns; only of two of one name and one day the rest of the row is looked at as well.
 */
import type { CardHandle, Note, PersonCard } from "#channels/channel.ts";
import { EMPTY_CARD } from "#channels/contacts/draft.ts";
import { emailHandle } from "#channels/handle.ts";
import { profileHandle } from "#channels/profile.ts";
import { displayName } from "#shared/names.ts";
import { dayOf } from "./dates.ts";
import { LIMITS } from "./limits.ts";
import { eachAlone, problem, type Row, type RowReader, type Table } from "./table.ts";

export const connections: Table = {
  format: "linkedin-connections",
  isHeader: (columns) =>
    ["first name", "last name", "connected on"].every((column) => columns.has(column)),
  rows: () => connectionRows(),
};

function connectionRows(): RowReader {
  const rowsOf = new Map<string, number>();
  return {
    ...eachAlone,
    rowsAhead: LIMITS.rowsAhead,
    see(row) {
      const key = shortKey(row);
      const rows = rowsOf.get(key) ?? 0;
      if (rows > 0 || rowsOf.size < LIMITS.people) rowsOf.set(key, rows + 1);
    },
    read: (row) => readConnection(row, rowsOf.get(shortKey(row)) === 1),
  };
}

function readConnection(row: Row, isOnlyOne: boolean) {
  const { place } = row;
  const [given, family, link] = [row.cell("first name"), row.cell("last name"), row.cell("url")];
  const [address, company] = [row.cell("email address"), row.cell("company")];
  const [title, since] = [row.cell("position"), row.cell("connected on")];
  const connected = dayOf(since);
  if (!row.fits && connected === null) return problem(place, MISFIT);
  if (given + family + link + address === "") {
    // Whoever left LinkedIn, or hides from this member, leaves only the day.
    return since === "" ? problem(place, EMPTY) : skipped(place, "linkedin.gone");
  }

  if (
    [given, family, link, address, company, title].some((cell) => cell.length > LIMITS.lineChars)
  ) {
    return problem(place, TOO_LONG);
  }
  const isKnownByDay = isOnlyOne && given + family !== "" && connected !== null;
  return card(row, {
    key: shortKey(row) + (isKnownByDay ? "" : JSON.stringify([link, address, company])),
    name: nameOf(given, family),
    link,
    address,
    works: company + title === "" ? [] : [{ company, unit: "", title }],
    connected,
    notes: connected === null && since !== "" ? [noDay(since)] : [],
  });
}

function shortKey(row: Row): string {
  const since = row.cell("connected on");
  const name = `${row.cell("first name")} ${row.cell("last name")}`.toLowerCase();
  return `linkedin:connection:${JSON.stringify([name, dayOf(since) ?? since])}`;
}

interface Said extends Partial<
  Pick<PersonCard, "handles" | "numbers" | "works" | "note" | "connected" | "changed" | "notes">
> {
  readonly key: string;
  readonly name: PersonCard["name"];
  readonly link?: string;
  readonly address?: string;
}

export function card({ place }: Row, { link = "", address = "", ...said }: Said): PersonCard {
  const profile = profileHandle(link, "");
  const mail = emailHandle(address, "");
  const handles = [profile, mail].filter((handle) => handle !== null);
  return {
    ...EMPTY_CARD,
    place,
    handles: handles.map(({ kind, value }): CardHandle => ({ kind, value, label: "" })),
    urls: link === "" || profile ? [] : [link],
    ...said,
  };
}

/** People write degrees behind their family name: "Vogt, PhD". */
export function nameOf(given: string, family: string): PersonCard["name"] {
  const whole = `${given} ${family}`.trim();
  const comma = family.indexOf(",");
  return {
    full: displayName(whole) || whole,
    prefix: "",
    given,
    additional: "",
    family: comma < 0 ? family : family.slice(0, comma).trim(),
    suffix: comma < 0 ? "" : family.slice(comma + 1).trim(),
    nicknames: [],
  };
}

export const skipped = (place: string, reason: string) => ({
  kind: "skipped" as const,
  place,
  reason,
});

export const EMPTY = { code: "linkedin.row-empty", values: {} };
export const MISFIT = { code: "linkedin.row-misfit", values: {} };

const TOO_LONG = { code: "linkedin.cell-too-long", values: { limit: LIMITS.lineChars } };

export const noDay = (value: string): Note => ({
  code: "linkedin.no-date",
  values: { value: value.slice(0, LIMITS.shownChars).toWellFormed() },
});
