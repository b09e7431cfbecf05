/** What the cells of a column look like, whatever stands above them. */
import { momentOf } from "#channels/moment.ts";
import { emailHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { profileHandle } from "#channels/profile.ts";
import type { Role } from "./roles.ts";

export interface Look {
  readonly filled: number;
  /** What most of those that are filled look like, and how many of them. */
  readonly like: Extract<Role, "email" | "profile" | "url" | "phone" | "met" | ""> | null;
  readonly count: number;
}

/** Fewer of those that are filled say nothing of the others. */
const MOST = 0.7;

export function lookOf(cells: readonly string[], country: string | null): Look {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  for (const [like, test] of TESTS) {
    const count = filled.filter((cell) => test(cell, country)).length;
    if (count > 0 && count >= filled.length * MOST) return { filled: filled.length, like, count };
  }
  return { filled: filled.length, like: null, count: 0 };
}

const TESTS: readonly [
  NonNullable<Look["like"]>,
  (cell: string, country: string | null) => boolean,
][] = [
  ["email", (cell) => emailHandle(addressesIn(cell)[0] ?? "", "") !== null],
  ["profile", (cell) => profileHandle(cell, "") !== null],
  ["url", (cell) => /^https?:\/\/\S{4,}$/i.test(cell)],
  ["met", isMoment],
  ["phone", (cell, country) => /^[+(0]/.test(cell) && phoneHandle(cell, country) !== null],
  ["", (cell) => /^[\d.,:;/#_-]{1,30}$/.test(cell)],
];

/** Of cells that need not be most of their column. */
export const countLike = (like: "email" | "profile", cells: readonly string[]): number => {
  const test = TESTS.find(([one]) => one === like)![1];
  return cells.filter((cell) => test(cell.trim(), null)).length;
};

export const hasNumber = (cell: string, country: string | null): boolean =>
  numbersIn(cell).some((one) => phoneHandle(one, country) !== null);

/** A cell may hold several. */
export const numbersIn = (cell: string): readonly string[] =>
  cell
    .split(/[;,\n]| \/ /)
    .map((one) => one.trim())
    .filter((one) => /\d/.test(one));

/** A day or a time, in any order of day and month. */
function isMoment(cell: string): boolean {
  return ["dmy", "mdy"].some(
    (order) =>
      momentOf(cell, { order: order as "dmy" | "mdy", day: null }) !== null ||
      momentOf(`${cell} 00:00`, { order: order as "dmy" | "mdy", day: null }) !== null,
  );
}

/** A cell may hold several, and names beside them. */
export const addressesIn = (cell: string): readonly string[] =>
  cell
    .slice(0, 2_000)
    .split(/[\s;,]+/)
    .filter((one) => one.includes("@"));

/** Two to four words with capitals, as most people are called. */
export const areNames = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const names = filled.filter((cell) => NAME.test(cell));
  return filled.length > 0 && names.length >= filled.length * MOST;
};

const NAME = /^\p{Lu}[\p{L}.'’-]{0,30}(?:,? \p{L}[\p{L}.'’-]{0,30}){1,3}$/u;
