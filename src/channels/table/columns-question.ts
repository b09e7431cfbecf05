/**
 * What the user is asked of a table: what each of its columns holds, beside what stands in its first rows. What
 * they answered comes before what was found.
 */
import type { Question, QuestionColumn, ReadOptions } from "#channels/channel.ts";
import { lookOf } from "./cells.ts";
import type { Layout } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { numbersReason, reasonOf } from "./reasons.ts";
import { isRole, type Role } from "./roles.ts";

export interface Below {
  readonly rows: readonly (readonly string[])[];
  /** These are all that there are. */
  readonly areAll: boolean;
  /** What was met at is met at a stand: whether a scan is a meeting the user may say. */
  readonly ofFair: boolean;
}

/** With their answer where they gave one that fits. */
export function columnsQuestion(layout: Layout, below: Below, options: ReadOptions): Question {
  const { header, about } = layout;
  const roles = rolesIn(answered("columns", about, options), header.length);
  const rows = below.rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const shown = shownOf(rows, header.length);
  const columns = layout.columns.map(({ role, sure, reason }, index): QuestionColumn => {
    const told = roles?.[index] ?? role;
    const cells = rows.map((row) => row[index] ?? "");
    return {
      name: cut(header[index] ?? ""),
      examples: shown.map((row) => cut(row[index] ?? "")),
      sure,
      reason: told === role ? reason : reasonOf(told, lookOf(cells, options.home.country), cells),
    };
  });
  const met = below.ofFair ? layout.columns.findIndex(({ role }) => role === "met") : -1;
  return {
    kind: "question",
    place: "",
    code: "columns",
    about,
    suggested: JSON.stringify(roles ?? layout.columns.map(({ role }) => role)),
    sure: layout.columns.every(({ sure }) => sure),
    options: [],
    values: {
      columns: header.length,
      ...(below.areAll ? { rows: rows.length } : {}),
      ...(met < 0 ? {} : { met }),
    },
    columns: columns.slice(0, LIMITS.columns),
  };
}

/** A few of them however wide they are, and of narrow ones many. */
function shownOf(rows: Below["rows"], columns: number): Below["rows"] {
  const most = Math.floor(LIMITS.cellsShown / Math.max(1, columns));
  return rows.slice(0, Math.min(LIMITS.rowsShown, Math.max(LIMITS.examples, most)));
}

const cut = (cell: string): string => cell.trim().slice(0, LIMITS.exampleChars).toWellFormed();

/** What tells in which country the numbers of a column are dialled, tells how many of them are numbers. */
export function withNumbers(
  question: Question,
  phones: (index: number) => readonly string[] | null,
  country: string | null,
): Question {
  const columns = (question.columns ?? []).map((column, index): QuestionColumn => {
    const cells = phones(index);
    return cells === null || column.reason?.code === "table.empty"
      ? column
      : { ...column, reason: numbersReason(cells, country) };
  });
  return { ...question, columns };
}

/** A workbook asks the same of each of its sheets. */
export const answered = (code: string, about: string, { answers }: ReadOptions): string =>
  answers?.[`${code} ${about}`] ?? answers?.[code] ?? "";

/** An answer: what each column holds, in their order. Null where it is none. */
export function rolesIn(answer: string, columns: number): readonly Role[] | null {
  try {
    const roles: unknown = JSON.parse(answer);
    const fits = Array.isArray(roles) && roles.length === columns && roles.every(isRole);
    return fits ? roles : null;
  } catch {
    return null;
  }
}
