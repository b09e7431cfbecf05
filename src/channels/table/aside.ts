/**
 * Rows that tell of nobody although something stands in them: sums, and what a program writes below its table or
 * between its parts, as the four lines below a report of Salesforce (which report, whose rights, made by whom).
 * A row is known as such only where it is otherwise than all others: whoever is a name and nothing else stays
 * where others are no more, and where no empty row parts them from the rest.
 */
import type { Role } from "./roles.ts";
import { wordsOf } from "./roles.ts";

export interface Placed {
  readonly cells: readonly string[];
  /** Empty lines or rows stand right above it. */
  readonly afterBlank: boolean;
}

export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === "");

/** Why a row is none; null where it is one. To be asked of all rows below the header, in their order. */
export function asideBook(start: readonly Placed[], roles: readonly Role[]) {
  const isUsual = usualWidths(start, roles);
  const parted = partedBook();
  return (row: Placed): "table.total" | "table.aside" | null => {
    const isParted = parted(row, roles);
    if (isTotal(row.cells, roles)) return "table.total";
    return isParted && !isUsual.has(row.cells.length) ? "table.aside" : null;
  };
}

/** Into how many cells rows are cut that stand among others and hold no more than a name. */
function usualWidths(start: readonly Placed[], roles: readonly Role[]): ReadonlySet<number> {
  const parted = partedBook();
  const lonely = start.filter((row) => !parted(row, roles) && isLonely(row.cells, roles));
  const rows = start.filter(({ cells }) => cells.length === roles.length && !isBlank(cells));
  // Where an empty line stands between any two rows it parts nothing.
  const apart = rows.slice(1).filter(({ afterBlank }) => afterBlank);
  const all = apart.length * 2 > rows.length ? [roles.length] : [];
  return new Set([...lonely.map(({ cells }) => cells.length), ...all]);
}

/** Whether it is lonely and an empty row parts it, or it and others like it, from rows above. */
function partedBook() {
  let isParted = false;
  let isBelow = false;
  let wasBlank = false;
  return (row: Placed, roles: readonly Role[]): boolean => {
    if (isBlank(row.cells)) {
      wasBlank = isBelow;
      return false;
    }
    const isApart = isParted || wasBlank || (isBelow && row.afterBlank);
    isParted = isApart && isLonely(row.cells, roles);
    isBelow = true;
    wasBlank = false;
    return isParted;
  };
}

/** By these somebody is reached, however little else is told. */
const REACHED: ReadonlySet<Role> = new Set<Role>(["email", "phone", "profile"]);

/** "Berlin", or "Made by:" with a name, at the start of a row for three cells or more. */
function isLonely(cells: readonly string[], roles: readonly Role[]): boolean {
  if (roles.length < 3) return false;
  const filled = cells.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]));
  const [first = -1, second] = filled;
  if (first < 0 || first > 1 || filled.length > 2 || filled.some(isReached(cells, roles)))
    return false;
  return second === undefined || cells[first]!.trimEnd().endsWith(":");
}

const isReached =
  (cells: readonly string[], roles: readonly Role[]) =>
  (index: number): boolean =>
    REACHED.has(roles[index] ?? "") && /[@\d]/.test(cells[index] ?? "");

/** No name begins with these. */
const SUM_ALONE =
  /^(?:(?:grand |report |sub ?)totals?|(?:zwischen|gesamt|end)summen?|gesamtergebnis|insgesamt|mittelwert)(?: .*)?$/;
/** Count Basie, Total Energies and Gesamt GmbH are somebody: behind these stands what is counted, and how much. */
const SUM =
  /^(?:totals?|summen?|gesamt(?:zahl|betrag)?|anzahl|count|average|durchschnitt|sum)(?: (?:\d+|of|der|aller?|the|number|count|sum|summe|total|amount|records?|contacts?|leads?|rows?|entries|people|persons?|participants?|attendees?|guests?|companies|accounts?|results?|items?|datensatze|kontakte|zeilen|eintrage|personen|teilnehmer|gaste|firmen|kunden|treffer|anzahl|betrag|umsatz|netto|brutto|net|gross|in|eur|euro|usd|chf))*$/;
const isSum = (words: string): boolean => SUM_ALONE.test(words) || SUM.test(words);

const FIGURE = /^(?:[€$£] ?)?-?\d[\d.,'\s]{0,20}[€$£%]?$/;
/** Figures there are no sums. */
const NO_FIGURES: ReadonlySet<Role> = new Set<Role>(["phone", "postcode", "birthday"]);

/** "Summe;12;;": a word for it, and figures. */
function isTotal(cells: readonly string[], roles: readonly Role[]): boolean {
  const filled = cells.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]));
  const [first, ...rest] = filled;
  if (first === undefined || first > 1 || !isSum(wordsOf(cells[first]!))) return false;
  return rest.every((index) => {
    const cell = cells[index]!.trim();
    const isFigure = FIGURE.test(cell) && !NO_FIGURES.has(roles[index] ?? "");
    return isFigure || isSum(wordsOf(cell));
  });
}
