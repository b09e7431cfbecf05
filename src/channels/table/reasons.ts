/** Why a column is taken for what it is: what was seen in its cells, or that its heading says so. */
import type { Reason } from "#channels/channel.ts";
import { isLocal } from "#channels/country-question.ts";
import {
  countCompanies,
  countDays,
  countLike,
  countNames,
  hasNumber,
  type Look,
  numbersIn,
} from "./cells.ts";
import type { Role } from "./roles.ts";

export const DAYS: ReadonlySet<Role> = new Set<Role>(["met", "date"]);

export function reasonOf(role: Role, look: Look, cells: readonly string[]): Reason | null {
  const { like, filled, count } = look;
  if (cells.length === 0) return null;
  if (filled === 0) return { code: "table.empty", values: {} };
  if (role === "email" || role === "profile")
    return seen(role, countLike(role, cells), look, cells);
  if (DAYS.has(role)) return seen("days", countDays(cells), look, cells);
  if (role === "name") return namesReason(look, cells);
  if (role === "company") return companiesReason(look, cells);
  if (role === "" && like === "met") return { code: "table.look-times", values: { count } };
  if (role === "" && like === "") return { code: "table.look-numbers", values: {} };
  if (role === "") return { code: "table.look-unknown", values: {} };
  return filledReason(look, cells);
}

const seen = (code: string, count: number, { filled }: Look, cells: readonly string[]): Reason => ({
  code: `table.look-${code}`,
  values: { count, other: filled - count, empty: cells.length - filled },
});

/** Which of both stands first a comma tells. */
function namesReason(look: Look, cells: readonly string[]): Reason {
  const count = countNames(cells);
  const turned = cells.filter((cell) => /^[^,]{1,60}, ?\p{Lu}/u.test(cell.trim())).length;
  const isTurned = count > 0 && turned * 2 > count;
  if (count === 0) return filledReason(look, cells);
  return seen(isTurned ? "people-turned" : "people", count, look, cells);
}

function companiesReason(look: Look, cells: readonly string[]): Reason {
  const count = countCompanies(cells);
  return count * 2 <= look.filled
    ? filledReason(look, cells)
    : { code: "table.look-companies", values: { count, all: look.filled } };
}

const filledReason = ({ filled }: Look, cells: readonly string[]): Reason => ({
  code: "table.look-filled",
  values: { count: filled, empty: cells.length - filled },
});

/**
 * How many cells of a column are read as numbers, which its rows tell once it is known in which country they
 * are dialled; where nobody knows yet, how many wait for it.
 */
export function numbersReason(cells: readonly string[], country: string | null): Reason {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const rest = filled.filter((cell) => !hasNumber(cell, country));
  const open = country === null ? rest.filter((cell) => numbersIn(cell).some(isLocal)) : [];
  const values = {
    count: filled.length - rest.length,
    open: open.length,
    other: rest.length - open.length,
    empty: cells.length - filled.length,
  };
  return { code: "table.look-phone", values };
}
