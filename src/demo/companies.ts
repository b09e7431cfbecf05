/** Companies with their sites, made of the list (company-list.ts). */
import { COMPANY_LIST, type Line } from "./company-list.ts";
import { plainLetters } from "./names.ts";
import { type City, type Country, cityOf, digits, streetAddress } from "./places.ts";
import type { Random } from "./random.ts";

export interface Site {
  readonly city: City;
  readonly street: string;
  readonly postcode: string;
}

export interface Company {
  readonly name: string;
  /** As it stands in signatures, with its legal form. */
  readonly fullName: string;
  readonly domain: string;
  readonly line: Line;
  /** The first is the head office. */
  readonly sites: readonly [Site, ...Site[]];
}

/** Branches besides the head office. */
const BRANCHES: Readonly<Record<string, readonly string[]>> = {
  waterlijn: ["Eindhoven", "Düsseldorf"],
  uetliberg: ["Basel"],
  southwark: ["Cambridge"],
  donaukanal: ["Graz"],
  loire: ["Paris"],
};

const FORMS: Readonly<Record<Country, string>> = {
  DE: "GmbH",
  AT: "GmbH",
  CH: "AG",
  NL: "B.V.",
  GB: "Ltd",
  IE: "Ltd",
  PL: "Sp. z o.o.",
  CZ: "s.r.o.",
  FR: "SARL",
  BE: "N.V.",
  IT: "S.r.l.",
  ES: "S.L.",
  PT: "Lda.",
  SE: "AB",
  NO: "AS",
  DK: "ApS",
  FI: "Oy",
  HU: "Kft.",
  US: "Inc.",
};

export const LUMENHOF: Company = {
  name: "Lumenhof",
  fullName: "Lumenhof GmbH",
  domain: "lumenhof.example",
  line: "optics",
  sites: [{ city: cityOf("München"), street: "Isartalstraße 44a", postcode: "80469" }],
};

export function makeCompanies(random: Random): readonly Company[] {
  return COMPANY_LIST.trim()
    .split("\n")
    .map((row) => {
      const [city = "", name = "", line = "", domain] = row.split(";").map((cell) => cell.trim());
      const label = domain ?? plainLetters(name).replaceAll(/ & | /g, "-");
      const siteIn = (place: string): Site => {
        const from = random.fork(`${label} ${place}`);
        const where = cityOf(place);
        const street = streetAddress(where, from);
        return { city: where, street, postcode: digits(where.postcode, from) };
      };
      return {
        name,
        fullName: `${name} ${line === "association" ? "e. V." : FORMS[cityOf(city).country]}`,
        domain: `${label}.example`,
        line: line as Line,
        sites: [siteIn(city), ...(BRANCHES[label] ?? []).map(siteIn)],
      };
    });
}
