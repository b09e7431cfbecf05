/**
 * An address as it is printed: a town with its code, the street before it, a country behind it, each a
 * line or a part of one between commas. German-speaking countries, their neighbours, Britain, North America.
 */
import { getCountries } from "libphonenumber-js/min";
import type { PostalAddress } from "#channels/channel.ts";
import { STREET } from "#channels/email/postal-address.ts";

export interface Found {
  readonly address: PostalAddress;
  /** Which of the pieces it was made of. */
  readonly pieces: ReadonlySet<number>;
  /** The street is one by what it is called, and not only by the number behind it. */
  readonly isSure: boolean;
}

export const addressIn = (pieces: readonly string[]): PostalAddress | null =>
  findAddress(pieces)?.address ?? null;

export function findAddress(pieces: readonly string[]): Found | null {
  const parts = pieces.flatMap((piece, from) =>
    piece.length > MAX_CHARS
      ? []
      : piece.split(/,\s*/).map((text) => ({ text: text.trim(), from })),
  );
  for (const [index, { text, from }] of parts.entries()) {
    const town = townIn(text, parts[index - 1]?.text ?? "");
    if (!town) continue;
    const above = parts.slice(Math.max(0, index - town.took - 2), index - town.took);
    const street = streetIn(above);
    const below = parts[index + 1];
    const isAbroad = below !== undefined && isCountry(below.text);
    const used = [
      from,
      ...(town.took > 0 ? [parts[index - 1]!.from] : []),
      ...street.map((part) => part.from),
      ...(isAbroad ? [below.from] : []),
    ];
    const { city, region, postcode } = town;
    return {
      address: {
        label: "",
        street: street.map((part) => part.text).join("\n"),
        city,
        region,
        postcode,
        country: isAbroad ? inCase(below.text) : (LETTERS.get(town.letters) ?? ""),
        position: null,
      },
      pieces: new Set(used),
      isSure: street.some((part) => STREET.test(part.text)),
    };
  }
  return null;
}

const MAX_CHARS = 150;

interface Town {
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  /** The country as letters put it before a code: "CH". */
  readonly letters: string;
  /** How many parts before this one belong to the town. */
  readonly took: 0 | 1;
}

function townIn(text: string, before: string): Town | null {
  const near = DUTCH.exec(text) ?? NEAR.exec(text);
  if (near) {
    const { letters = "", code = "", city = "" } = near.groups ?? {};
    return { city, region: "", postcode: code, letters, took: 0 };
  }
  const far = FAR.exec(text);
  if (!far) return null;
  const { city = "", region = "", code = "" } = far.groups ?? {};
  if (city !== "") return { city, region, postcode: code, letters: "", took: 0 };
  const isTown = /^\p{Lu}[\p{L}.' -]{1,40}$/u.test(before);
  return isTown ? { city: before, region, postcode: code, letters: "", took: 1 } : null;
}

/** "10115 Berlin", "A-1010 Wien", "CH-8001 Zürich". */
const NEAR =
  /^(?:(?<letters>D|DE|A|AT|CH|L|FL|F|FR|I|IT|B|BE|DK|PL)[- ]{1,2})?(?<code>\d{4,5}|\d{2}-\d{3}) (?<city>\p{Lu}[\p{L}.\- /()]{1,40})$/u;
const DUTCH = /^(?:(?<letters>NL)[- ])?(?<code>\d{4} ?[A-Z]{2}) (?<city>\p{Lu}[\p{L} '-]{1,40})$/u;

/** "San Francisco, CA 94105", "London EC1A 1BB", "Toronto, ON M5V 2T6". */
const FAR =
  /^(?:(?![A-Z]{2} )(?<city>\p{Lu}[\p{L}.'-]{1,40}(?: \p{Lu}[\p{L}.'-]{1,40}){0,3}) )?(?:(?<region>[A-Z]{2}) )?(?<code>\d{5}-\d{4}|(?<=[A-Z]{2} )\d{5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)$/u;

const LETTERS: ReadonlyMap<string, string> = new Map([
  ["D", "DE"],
  ["A", "AT"],
  ["L", "LU"],
  ["FL", "LI"],
  ["F", "FR"],
  ["I", "IT"],
  ["B", "BE"],
  ...["DE", "AT", "CH", "FR", "IT", "BE", "DK", "PL", "NL"].map((code) => [code, code] as const),
]);

interface Part {
  readonly text: string;
  readonly from: number;
}

/** The line above; of two such lines both, where the second is a floor or a suite. */
function streetIn(above: readonly Part[]): readonly Part[] {
  const [first, last] = [above.at(-2), above.at(-1)];
  if (first && last && INSIDE.test(last.text) && isStreet(first.text)) return [first, last];
  return last && isStreet(last.text) ? [last] : [];
}

const INSIDE =
  /^(?:\d{1,3}\p{L}{0,2} )?(?:floor|suite|unit|stock|etage|og|haus|gebäude|building|eg)(?!\p{L})/iu;

/** By its name, or by a number at its end or beginning that is none of a telephone. */
const isStreet = (text: string): boolean =>
  STREET.test(text) ||
  NUMBERED.test(text) ||
  /^(?:ul\. )?\p{Lu}[\p{L}.\- ']{2,50} \d{1,4} ?[a-z]?$/u.test(text);

/** "76 9th Avenue". */
const NUMBERED = /^\d{1,5} \d{1,3}(?:st|nd|rd|th) (?:Avenue|Ave|Street|St)\.?$/i;

function isCountry(text: string): boolean {
  countries ??= new Set(
    ["de", "en"].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: "region" });
      return getCountries().map((code) => (names.of(code) ?? "").toLowerCase());
    }),
  );
  return countries.has(text.toLowerCase()) || /^(?:uk|usa|u\.s\.a\.|england)$/i.test(text);
}

let countries: ReadonlySet<string> | undefined;

const inCase = (text: string): string =>
  text.length > 3 && text === text.toUpperCase()
    ? text.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : text;
