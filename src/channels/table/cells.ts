/** What the cells of a column look like, whatever stands above them. */
import { momentOf } from "#channels/moment.ts";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { isCountry, isLocal } from "#channels/country-question.ts";
import { LEGAL_FORM } from "#channels/email/signature.ts";
import { emailHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { profileHandle } from "#channels/profile.ts";
import { type Role, wordsOf } from "./roles.ts";

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
  ["phone", (cell, country) => /^[+(0]/.test(cell) && isNumber(cell, country)],
  ["", (cell) => /^[\d.,:;/#_-]{1,30}$/.test(cell)],
];

/** Also one that is a number somewhere, where it is written in groups as one is dialled: "0711 5550101". */
const isNumber = (cell: string, country: string | null): boolean =>
  phoneHandle(cell, country) !== null ||
  (isLocal(cell) && /^\(?0[\d ()/-]{6,24}$/.test(cell) && /\d[ ()/-]{1,3}\d/.test(cell));

/** Of cells that need not be most of their column. */
export const countLike = (like: "email" | "profile", cells: readonly string[]): number => {
  const test = TESTS.find(([one]) => one === like)![1];
  return cells.filter((cell) => test(cell.trim(), null)).length;
};

export const hasNumber = (cell: string, country: string | null): boolean =>
  numbersIn(cell).some((one) => phoneHandle(withPlus(one, country), country) !== null);

/**
 * A spreadsheet takes "+48615550112" for a number, and writes it without its plus. It does so with the 0 of
 * "0160 12345678" as well, which is no number of Mississippi.
 */
export function withPlus(number: string, country: string | null): string {
  if (country === null || !/^[1-9]\d{9,14}$/.test(number)) return number;
  const isOfHome = phoneHandle(number, country) !== null || isMobile(`0${number}`, country);
  return !isOfHome && phoneHandle(`+${number}`, null) ? `+${number}` : number;
}

const isMobile = (number: string, country: string): boolean =>
  isCountry(country) && parsePhoneNumberFromString(number, country)?.getType() === "MOBILE";

/** A cell may hold several; one that a spreadsheet rounded is none. */
export const numbersIn = (cell: string): readonly string[] =>
  (isRounded(cell) ? "" : cell)
    .split(/[;,\n]| \/ /)
    .map((one) => one.trim())
    .filter((one) => /\d/.test(one));

/** "4,91714E+11": of a number as long as that a spreadsheet shows, and then keeps, the first digits alone. */
export const isRounded = (cell: string): boolean =>
  /^\s*[+-]?\d(?:[.,]\d{1,20})?E\+?\d{1,3}\s*$/i.test(cell);

/** "nein", "-", "noch nicht", "n/a", "0": what stands where somebody was not met. */
export const isNo = (cell: string): boolean => {
  const words = wordsOf(cell);
  return words === "" ? !/[✓✔☑]/u.test(cell) : NO.test(words);
};

const NO =
  /^(?:0|n|f|na|offen|open|null|unbekannt|unknown|pending|tbd|tbc|(?:no|not|none|never|nein|nie|niemals|nicht|noch nicht|noch nie|keine?[rs]?|false|falsch|n a|n v|k a|planned|scheduled|geplant|ausstehend|abgesagt|cancell?ed)(?!\p{L}).*)$/u;

/** Days since 1900, of 1990 to 2099: what a spreadsheet makes of a day. */
export const SERIAL = /^(?:3[3-9]|[4-6]\d|7[0-2])\d{3}(?:[.,]\d{1,15})?$/;

/** How many are days, in any order of day and month. */
export const countDays = (cells: readonly string[]): number =>
  cells.filter((cell) => SERIAL.test(cell.trim()) || isMoment(cell)).length;

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

/** Names that end as companies do. */
export const countCompanies = (cells: readonly string[]): number =>
  cells.filter((cell) => LEGAL.test(cell.trim())).length;

export const areCompanies = (cells: readonly string[]): boolean =>
  countCompanies(cells) * 2 > cells.filter((cell) => cell.trim() !== "").length;

const LEGAL = new RegExp(
  `(?:[\\s.&](?:${LEGAL_FORM})|& (?:Söhne|Sohn|Töchter|Sons?|Cie\\.?|Co\\.?))$`,
  "u",
);

/** Two to four words with capitals, as most people are called. */
export const areNames = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  return filled > 0 && countNames(cells) >= filled * MOST;
};

export const countNames = (cells: readonly string[]): number =>
  cells.filter((cell) => NAME.test(cell.trim())).length;

const NAME = /^\p{Lu}[\p{L}.'’-]{0,30}(?:,? \p{L}[\p{L}.'’-]{0,30}){1,3}$/u;
