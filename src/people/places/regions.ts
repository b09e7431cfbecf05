/**
 * States and provinces that people write behind a town: "Portland, OR", "Austin, Texas", "Sydney NSW".
 * Swiss cantons and Italian provinces are known by their letters, which the gazetteer has itself.
 */
import { placeKey } from "./place-key.ts";

export interface Region {
  readonly country: string;
  readonly code: string;
}

/** Null where the text is no state or province. */
export const regionNamed = (text: string): Region | null =>
  BY_CODE.get(text) ?? BY_NAME.get(placeKey(text)) ?? null;

/** "Missouri" of "MO"; null where the code is of none that stands here. */
export const regionName = (country: string, code: string): string | null =>
  REGIONS.find((region) => region.country === country && region.code === code)?.name ?? null;

const TABLE = `
US: AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware, DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington, WV West Virginia, WI Wisconsin, WY Wyoming
CA: AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador, NS Nova Scotia, ON Ontario, PE Prince Edward Island, QC Québec, SK Saskatchewan
AU: NSW New South Wales, QLD Queensland, TAS Tasmania, VIC Victoria
`;

const REGIONS = TABLE.trim()
  .split("\n")
  .flatMap((line) => {
    const [country = "", entries = ""] = line.split(": ");
    return entries.split(", ").map((entry) => {
      const space = entry.indexOf(" ");
      return { country, code: entry.slice(0, space), name: entry.slice(space + 1) };
    });
  });

const BY_CODE: ReadonlyMap<string, Region> = new Map(
  REGIONS.map(({ country, code }) => [code, { country, code }]),
);

const BY_NAME: ReadonlyMap<string, Region> = new Map(
  REGIONS.map(({ country, code, name }) => [placeKey(name), { country, code }]),
);
