/**
 * Takes an address apart as far as its place needs it: town, postcode, state, country. The rest (street,
 * house, floor, company) is passed over. Addresses come from cards with fields, and as one line from
 * signatures, in the orders of the countries that write them:
 *
 *     Hauptstr. 5, 80331 München          D-10115 Berlin          1010 Wien, Österreich
 *     12 Long Lane, London EC1A 1BB, UK   San Francisco, CA 94105     Köln
 */
import type { PostalAddress } from "#channels/channel.ts";
import { countryCoded, countryNamed } from "./countries.ts";
import { regionNamed } from "./regions.ts";

export interface AddressParts {
  /** What may be the town, the likeliest first. */
  readonly towns: readonly string[];
  /** Whether a postcode or a card says that it is a town, so that a part of the words will do. */
  readonly isTown: boolean;
  readonly postcode: string;
  /** A state's or province's letters, or those of a country: "DE" is Delaware, or Germany. */
  readonly region: string;
  readonly country: string | null;
}

export type AddressFields = Pick<PostalAddress, "city" | "postcode" | "region" | "country">;

export function partsOf(address: string | AddressFields): AddressParts {
  if (typeof address === "string") return partsOfText(address);

  const { city, postcode, region, country } = address;
  const inOrder = /\p{L}/u.test(postcode.replace(PREFIX, ""))
    ? `${city} ${postcode}`
    : `${postcode} ${city}`;
  const parts = partsOfText(inOrder);
  const stated = regionNamed(region.trim());
  return {
    towns: parts.towns.length > 0 ? parts.towns : [city],
    isTown: true,
    postcode: parts.postcode || postcode.trim().toUpperCase(),
    region: stated?.code ?? (region.trim() || parts.region),
    country:
      countryCoded(country.trim()) ??
      countryNamed(country) ??
      parts.country ??
      stated?.country ??
      null,
  };
}

const PREFIX = /^(?:[A-Z]{1,3}-? ?)(?=\d)/;

const MAX_CHARS = 400;
const MAX_SEGMENTS = 12;

function partsOfText(text: string): AddressParts {
  const segments = text
    .slice(0, MAX_CHARS)
    .split(/[,;\n\r|·•]+|\s[–—-]\s/)
    .map((segment) => segment.replaceAll(/\s+/g, " ").trim())
    .filter((segment) => segment !== "")
    .slice(-MAX_SEGMENTS);
  const { rest, country } = withoutCountry(segments);
  const abroad = country === null ? withoutLikeRegion(rest) : null;
  if (abroad) return abroad;

  const { rest: towns, region } = withoutRegion(rest);
  // "5000 Forbes Avenue, Pittsburgh, PA": figures before a state are a house's.
  const coded = towns.length < rest.length ? null : withPostcode(rest, country);
  if (coded) return coded;

  return {
    towns: towns
      .map((town, index) => (index === towns.length - 1 ? withoutDistrict(town) : town))
      .filter((segment) => !/\d/.test(segment))
      .toReversed(),
    isTown: false,
    postcode: "",
    region: region?.code ?? lettersBehind(towns.at(-1) ?? ""),
    country,
  };
}

interface Taken {
  readonly rest: readonly string[];
  readonly country: string | null;
}

/** A country that stands at the end, as a segment or as the last words of one. */
function withoutCountry(segments: readonly string[]): Taken {
  const last = segments.at(-1) ?? "";
  const before = segments.slice(0, -1);
  if (regionNamed(last)) return { rest: segments, country: null };

  const whole = countryNamed(last) ?? (before.length > 0 ? countryCoded(last) : null);
  // "Luxembourg" and "Singapore" alone are towns as well.
  if (whole) return { rest: before.length > 0 ? before : segments, country: whole };

  const words = last.split(" ");
  for (const count of [3, 2, 1]) {
    if (words.length <= count) continue;
    const country = countryNamed(words.slice(-count).join(" "));
    const rest = words.slice(0, -count).join(" ");
    // "L-1234 Luxembourg" is a town as well.
    if (country) return { rest: /\p{L}{2}/u.test(rest) ? [...before, rest] : segments, country };
  }
  return { rest: segments, country: null };
}

/**
 * "80331 München, DE": the letters of a state as well, but in America no code stands before a town. So do
 * cards whose fields were put in one line.
 */
function withoutLikeRegion(segments: readonly string[]): AddressParts | null {
  const country = segments.length > 1 ? countryCoded(segments.at(-1)!) : null;
  const town = segments.at(-2) ?? "";
  const isBefore = country !== null && BEFORE_TOWN.some((form) => form(town) !== null);
  return isBefore ? withPostcode(segments.slice(0, -1), country) : null;
}

function withoutRegion(segments: readonly string[]) {
  const last = segments.at(-1) ?? "";
  const before = segments.slice(0, -1);
  const whole = before.length > 0 && !TOWNS_FIRST.has(last) ? regionNamed(last) : null;
  if (whole) return { rest: before, region: whole };

  const space = last.lastIndexOf(" ");
  const region =
    space > 0 && /^[A-Z]{2,3}$/.test(last.slice(space + 1)) && regionNamed(last.slice(space + 1));
  if (region) return { rest: [...before, last.slice(0, space)], region };
  return { rest: segments, region: null };
}

/** A canton or a province: "Reinach BL", "Milano (MI)". */
const lettersBehind = (town: string): string => /[ (]([A-Z]{2})\)?$/.exec(town)?.[1] ?? "";

/** "Praha 1", "Dublin 2". */
const withoutDistrict = (segment: string): string => segment.replace(/ \d{1,2}$/, "");

/** "Lumen Inc., New York" names the town. */
const TOWNS_FIRST = new Set(["New York", "Washington"]);

interface Coded {
  readonly town: string;
  readonly postcode: string;
  readonly region?: string;
  readonly country?: string | undefined;
}

function withPostcode(segments: readonly string[], stated: string | null): AddressParts | null {
  for (const [index, segment] of [...segments.entries()].toReversed()) {
    for (const form of FORMS) {
      const found = form(segment);
      if (!found) continue;
      const { postcode, region = "", country = null } = found;
      const town = found.town.replace(/[\s,]+$/, "");
      const others = segments.slice(0, index).filter((other) => !/\d/.test(other));
      return {
        towns: town === "" ? others.toReversed() : [town],
        isTown: true,
        postcode,
        region: region || lettersBehind(town),
        country: stated ?? country,
      };
    }
  }
  return null;
}

type Form = (segment: string) => Coded | null;

const british: Form = (segment) => {
  const match = /^(|.*[ ,])([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}$/i.exec(segment);
  return match && { town: match[1]!, postcode: match[2]!.toUpperCase(), country: "GB" };
};

/** "EC1R 7AB London", "D02 X285 Dublin", "M5V 2T6 Toronto": as forms put the fields of a card in a line. */
const lettersFirst: Form = (segment) => {
  const match =
    /^(?:(?<gb>[A-Z]{1,2}\d[A-Z\d]?) \d[A-Z]{2}|(?<ie>[AC-FHKNPRTV-Y]\d[\dW]) [A-Z\d]{4}|(?<ca>[A-Z]\d[A-Z]) \d[A-Z]\d) (?<town>\p{L}[^\d]*)$/u.exec(
      segment,
    )?.groups;
  if (!match) return null;
  const { gb, ie, ca, town = "" } = match;
  return { town, postcode: gb ?? ie ?? ca ?? "", country: gb ? "GB" : ie ? "IE" : "CA" };
};

/** "London SE10": the district alone, as it stands on a card of before. */
const london: Form = (segment) => {
  const match = /^(London) ((?:[ENW]|EC|NW|SE|SW|WC)\d{1,2}[A-Z]?)$/i.exec(segment);
  return match && { town: match[1]!, postcode: match[2]!.toUpperCase(), country: "GB" };
};

/** "Dublin D02 X285". */
const irish: Form = (segment) => {
  const match = /^(|.*[ ,])([AC-FHKNPRTV-Y]\d[\dW]) ?[A-Z\d]{4}$/.exec(segment);
  return match && { town: match[1]!, postcode: match[2]!, country: "IE" };
};

const canadian: Form = (segment) => {
  const match = /^(|.*[ ,])([A-Z]\d[A-Z]) ?\d[A-Z]\d$/.exec(segment);
  if (!match) return null;
  const { town, region } = townAndRegion(match[1]!);
  return { town, region, postcode: match[2]!, country: "CA" };
};

const american: Form = (segment) => {
  const match = /^(.*[A-Za-z.]) (\d{5})(?:-\d{4})?$/.exec(segment);
  const { town, region, country } = townAndRegion(match?.[1] ?? "");
  return match && country === "US" ? { town, region, postcode: match[2]!, country } : null;
};

const australian: Form = (segment) => {
  const match = /^(|.* )(NSW|VIC|QLD|WA|SA|TAS|ACT|NT) (\d{4})$/.exec(segment);
  return match && { town: match[1]!, region: match[2]!, postcode: match[3]!, country: "AU" };
};

function townAndRegion(text: string): { town: string; region: string; country: string } {
  const words = text.trim().split(" ");
  const region = regionNamed(words.at(-1) ?? "");
  if (!region) return { town: text.trim(), region: "", country: "" };
  return { town: words.slice(0, -1).join(" "), region: region.code, country: region.country };
}

const dutch: Form = (segment) => {
  const match = /^(?:NL[- ]? ?)?(\d{4}) ?[A-Z]{2} (\p{L}.*)$/u.exec(segment);
  return match && { town: match[2]!, postcode: match[1]!, country: "NL" };
};

const codeFirst: Form = (segment) => {
  const match =
    /(?:^| )(?:([A-Z]{1,3})[- ] ?)?(\d{5}|\d{4}|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}) (\p{L}[^\d]*)$/u.exec(
      withoutDistrict(segment),
    );
  if (!match || STREET.test(match[3]!)) return null;
  return { town: match[3]!, postcode: match[2]!, country: countryOf(match[1]) };
};

/** "5000 Forbes Avenue" is a house. */
const STREET =
  /\b(?:street|st|road|rd|avenue|ave|lane|drive|dr|boulevard|blvd|way|court|place)\.?$/i;

/** "Paris 75008", "Singapore 018956"; or the code alone, with the town before it. */
const codeLast: Form = (segment) => {
  const match = /^(|\p{L}[^\d]* )(?:([A-Z]{1,3})-)?(\d{4,6}|\d{3} \d{2}|\d{3}-\d{4})$/u.exec(
    segment,
  );
  return match && { town: match[1]!, postcode: match[3]!, country: countryOf(match[2]) };
};

/** What stands before a postcode: "D-", "CH-", "F-". */
const countryOf = (prefix: string | undefined): string | undefined =>
  (prefix && countryCoded(prefix)) ?? undefined;

/** The first that fits; letters tell more than digits do. */
const FORMS: readonly Form[] = [
  british,
  lettersFirst,
  london,
  irish,
  canadian,
  american,
  australian,
  dutch,
  codeFirst,
  codeLast,
];

const BEFORE_TOWN: readonly Form[] = [lettersFirst, dutch, codeFirst];
