/**
 * In which country numbers are dialled that do not say it: "0171 2345678". The file tells where most of its
 * numbers with a country have the one in which the user's clock stands, and those without are numbers there.
 * Else it is asked, once for all files: before anything is read where the file speaks for another country as well.
 * Nothing is proposed where most of its numbers are none, so that those few that are one by chance are nobody's.
 */
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import type { Question, ReadOptions } from "./channel.ts";
import { phoneHandle } from "./phone.ts";

/** The question of all files: numbers without a country are dialled in one. */
export const COUNTRY = { code: "country", about: "numbers" } as const;

export interface DialledIn {
  readonly country: string | null;
  /** Null where there is nothing to ask. */
  readonly question: Question | null;
}

/** `numbers` as they are written, of the start of a file. */
export function dialledIn(numbers: readonly string[], options: ReadOptions): DialledIn {
  const { home } = options;
  const local = numbers.filter(isLocal);
  const [example = ""] = local;
  if (example === "") return { country: home.country, question: null };

  const said = countriesOf(numbers);
  const all = new Set(home.country === null ? said : [home.country, ...said]);
  const likely = [...all].filter((country) => shareIn(country, local) >= MOST);
  const told = answerIn(options);
  const isHome = home.country !== null && likely.includes(home.country);
  if (told === null && isHome && said[0] === home.country)
    return { country: home.country, question: null };

  const isOpen = told === null && likely.length > (isHome ? 1 : 0);
  const proposed = likely[0] ?? (isMostly(home.country, local) ? home.country : null);
  const suggested = told ?? proposed;
  return {
    // What is open is taken for nothing yet.
    country: isOpen ? null : suggested,
    question: {
      kind: "question",
      place: "",
      ...COUNTRY,
      suggested: suggested ?? "",
      sure: false,
      // Without these, or with a clock that agrees, it is a proposal that need not be answered.
      options: isOpen ? likely.slice(0, CHOICES) : [],
      values: { example: example.slice(0, EXAMPLE_CHARS) },
    },
  };
}

/** Of numbers without a country that are numbers there. */
const MOST = 0.8;
const HALF = 0.5;
const CHOICES = 5;
const EXAMPLE_CHARS = 40;
const ENOUGH = 500;

/** Without its country; what is shorter is a service or an extension. */
export function isLocal(number: string): boolean {
  const digits = number.replaceAll(/\D/g, "");
  return digits.length >= 7 && digits.length <= 15 && !/^[\s(]*(?:\+|00)/.test(number);
}

/** Those of numbers that say theirs, the most frequent first. */
function countriesOf(numbers: readonly string[]): readonly CountryCode[] {
  const counts = new Map<CountryCode, number>();
  for (const number of numbers.filter((one) => !isLocal(one)).slice(0, ENOUGH)) {
    const country = countryOf(phoneHandle(number, null)?.value ?? "");
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([country]) => country);
}

/** Of a number as a handle; null where several have one in common. */
export const countryOf = (value: string): CountryCode | null =>
  value === "" ? null : (parsePhoneNumberFromString(value)?.country ?? null);

const isMostly = (country: string | null, local: readonly string[]): boolean =>
  country !== null && shareIn(country, local) >= HALF;

function shareIn(country: string, local: readonly string[]): number {
  const some = local.slice(0, ENOUGH);
  return some.filter((number) => phoneHandle(number, country) !== null).length / some.length;
}

function answerIn({ answers }: ReadOptions): string | null {
  const answer = answers?.[`${COUNTRY.code} ${COUNTRY.about}`] ?? answers?.[COUNTRY.code] ?? "";
  return isCountry(answer) ? answer : null;
}

/** Of which it is known how numbers are dialled there: "DE". */
export const isCountry = (text: string): text is CountryCode => isSupportedCountry(text);
