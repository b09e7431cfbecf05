/**
 * Countries as they end an address, in German, English and their own words. The platform knows what
 * each is called in our languages; what else people write stands below.
 */
import { getCountries } from "libphonenumber-js/min";
import { placeKey } from "./place-key.ts";

/** ISO 3166 for "Deutschland", "Germany", "UK", "D"; null where it is no country. */
export const countryNamed = (text: string): string | null => NAMES.get(placeKey(text)) ?? null;

/** A code that stands alone, as some address books keep it, or the letters of a car: "D", "FL". */
export const countryCoded = (text: string): string | null =>
  CAR_LETTERS[text] ?? (CODES.has(text) ? text : null);

export function countryName(country: string, language: "de" | "en"): string {
  return NAMES_IN[language].of(country) ?? country;
}

const CODES: ReadonlySet<string> = new Set(getCountries());

const CAR_LETTERS: Readonly<Record<string, string>> = {
  A: "AT",
  B: "BE",
  D: "DE",
  E: "ES",
  F: "FR",
  FL: "LI",
  I: "IT",
  L: "LU",
  N: "NO",
  P: "PT",
  S: "SE",
};

const NAMES_IN = {
  de: new Intl.DisplayNames("de", { type: "region" }),
  en: new Intl.DisplayNames("en-GB", { type: "region" }),
};

const ALSO = `
AE: UAE, VAE, Emirates
AT: Autriche, Republik Österreich
BE: Belgique, België
BR: Brasil
CH: Suisse, Svizzera, Swiss, Schweiz/Suisse
CN: PRC, P.R. China, PR China, VR China
CZ: Czech Republic, Tschechische Republik, Česko, Česká republika
DE: BRD, Federal Republic of Germany, Bundesrepublik Deutschland, Allemagne, Alemania, Germania
DK: Danmark
ES: España, Espagne
FI: Suomi
GB: UK, U.K., Great Britain, England, Scotland, Wales, Northern Ireland, Großbritannien, GB, Schottland, Nordirland, United Kingdom of Great Britain and Northern Ireland
HK: Hong Kong, Hongkong
HU: Magyarország
IE: Republic of Ireland, Éire, Republik Irland
IT: Italia
KR: Korea, South Korea, Südkorea, Republic of Korea
NL: The Netherlands, Holland, Nederland
NO: Norge
PL: Polska
RU: Russian Federation, Russische Föderation
SE: Sverige
SK: Slovak Republic, Slowakische Republik, Slovensko
TR: Turkey, Türkei, Türkiye
US: USA, U.S.A., US, U.S., United States of America, Vereinigte Staaten von Amerika, America
VN: Viet Nam
`;

const NAMES: ReadonlyMap<string, string> = new Map([
  ...[...CODES].flatMap((code) =>
    [NAMES_IN.de, NAMES_IN.en].map((names) => [placeKey(names.of(code) ?? code), code] as const),
  ),
  ...ALSO.trim()
    .split("\n")
    .flatMap((line) => {
      const [code = "", names = ""] = line.split(": ");
      return names.split(", ").map((name) => [placeKey(name), code] as const);
    }),
]);
