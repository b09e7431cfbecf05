/**
 * Where a person sits, of all that hints at it. The strongest kind of evidence wins, and of one kind the
 * newest: what the user wrote, then the person's own address (card, signature), the company's, a private
 * address, the area code of a landline; what names only a country comes last and yields only a country.
 * What agrees with the winner backs it, unless it says less (a country beside a town); what does not is shown
 * beside it: people move, and one signature may be old. Nothing here is kept: the same evidence gives the same answer.
 */
import type { Reason } from "#channels/channel.ts";
import { homeOf } from "#sources/home.ts";
import { partsOf } from "./address-parts.ts";
import { areaCodeOf } from "./area-codes.ts";
import { countryName } from "./countries.ts";
import { countryOfDomain, countryOfNumber, hasClock } from "./country-clues.ts";
import { type Address, type Found, type Outlook, byCountry, locate } from "./locate.ts";
import { kmBetween } from "#shared/globe.ts";
import { type Named } from "./place.ts";

export type Evidence = Clue & {
  /** The day it is of, "2024-05-03"; null where nobody knows. */
  readonly at: string | null;
};

type Clue =
  | {
      /** "hand": what the user wrote. "site": a place of the company's. "home": a private address. */
      readonly kind: "hand" | "card" | "signature" | "site" | "home";
      readonly address: string | Address;
    }
  | { readonly kind: "phone"; /** E.164. */ readonly number: string }
  | { readonly kind: "zone"; /** IANA. */ readonly zone: string }
  | { readonly kind: "domain"; readonly domain: string }
  | {
      readonly kind: "clock";
      /** Ahead of UTC, as the dates of their mails say; counts with a day. */ readonly minutes: readonly number[];
    };

export interface Seat {
  readonly found: Found;
  /** Codes of area "places"; the first is what decided. */
  readonly because: readonly Reason[];
  readonly against: readonly Contradiction[];
}

export interface Contradiction {
  /** Null where a clue says that it is elsewhere, but not where. */
  readonly place: Named | null;
  readonly because: readonly Reason[];
}

/** Null where nothing says even the country. */
export function placeOf(evidence: readonly Evidence[], outlook: Outlook): Seat | null {
  const claims = evidence
    .flatMap((clue) => claimOf(clue, outlook) ?? [])
    .toSorted((a, b) => b.strength - a.strength || newerFirst(a, b));
  const [best] = claims;
  if (!best) return null;

  const { found } = best;
  const isCountry = found.how === "country";
  const backing = claims.filter(
    (claim) => agree(claim.found, found) && (isCountry || claim.found.how !== "country"),
  );
  const others = groups(claims.filter((claim) => !agree(claim.found, found))).map(
    ({ first, because }) => ({
      place: toldApart(first, found, outlook),
      because: distinct(because),
    }),
  );
  const clocks = evidence.flatMap((clue) => clockOf(clue, found.place.country) ?? []);
  const wrong = clocks.filter(({ fits }) => !fits).map(({ reason }) => reason);
  return {
    found,
    because: distinct(
      [...backing, ...clocks.filter(({ fits }) => fits && isCountry)].map(({ reason }) => reason),
    ),
    against: wrong.length > 0 ? [...others, { place: null, because: distinct(wrong) }] : others,
  };
}

/** How exact an answer is, in words: "postcode, within 8 km". */
export const exactness = ({ how, sure, km }: Found): Reason => ({
  code: `places.by-${how}`,
  values: { sure, ...(km === null ? {} : { km }) },
});

interface Claim {
  readonly found: Found;
  readonly reason: Reason;
  readonly strength: number;
  readonly at: string | null;
  /** As it is written; "" where none is. */
  readonly postcode: string;
}

const newerFirst = (a: Claim, b: Claim): number => (b.at ?? "").localeCompare(a.at ?? "");

function claimOf(clue: Evidence, outlook: Outlook): Claim | null {
  const said = foundBy(clue, outlook);
  if (!said) return null;
  const { found, code, values } = said;
  const dated = clue.at === null ? { dated: "no" } : { dated: "yes", day: Date.parse(clue.at) };
  return {
    found,
    reason: { code: `places.${code}`, values: { ...values, ...dated } },
    strength: strengthOf(clue.kind, found),
    at: clue.at,
    postcode: "address" in clue ? partsOf(clue.address).postcode : "",
  };
}

interface Said {
  readonly found: Found;
  readonly code: string;
  readonly values: Reason["values"];
}

function foundBy(clue: Clue, outlook: Outlook): Said | null {
  if (clue.kind === "clock") return null;
  if (clue.kind === "phone") return byNumber(clue.number, outlook);
  if (clue.kind === "zone") {
    return said(byCountry(homeOf(clue.zone).country), "zone", { zone: clue.zone });
  }
  if (clue.kind === "domain") {
    return said(byCountry(countryOfDomain(clue.domain)), "domain", { domain: clue.domain });
  }
  return said(locate(clue.address, outlook), clue.kind, {});
}

const said = (found: Found | null, code: string, values: Reason["values"]): Said | null =>
  found && { found, code, values };

function byNumber(number: string, { gazetteer }: Outlook): Said | null {
  const area = areaCodeOf(number, gazetteer);
  if (!area) return said(byCountry(countryOfNumber(number)), "number", {});
  const { name, country, latitude, longitude } = area.town;
  const place = { name, country, latitude, longitude };
  const found: Found = { how: "area-code", place, sure: "likely", km: AREA_CODE_KM };
  return said(found, "area-code", { code: area.code });
}

const AREA_CODE_KM = 20;

function strengthOf(kind: Clue["kind"], { how, sure }: Found): number {
  const { town, country } = STRENGTH[kind];
  if (how === "country") return country;
  return town - (sure === "guess" ? GUESS : 0);
}

/** Any town says more than any country. */
const STRENGTH = {
  hand: { town: 60, country: 16 },
  card: { town: 50, country: 15 },
  signature: { town: 50, country: 15 },
  site: { town: 40, country: 14 },
  home: { town: 32, country: 13 },
  phone: { town: 20, country: 10 },
  zone: { town: 0, country: 12 },
  domain: { town: 0, country: 5 },
  clock: { town: 0, country: 0 },
};
/** What is guessed of somebody's own address is weaker than the company's. */
const GUESS = 15;

/**
 * One place may be said in two ways that lie some kilometres apart, of a large town some more; and where
 * there are several of a name, it is the one of which more is known.
 */
export function agree(a: Found, b: Found): boolean {
  if (a.place.country !== b.place.country) return false;
  if (a.how === "country" || b.how === "country") return true;
  const apart = kmBetween(a.place, b.place);
  if (apart <= a.km + b.km + SAME_TOWN_KM) return true;
  const isByNameAlone = a.sure === "guess" || b.sure === "guess";
  return areNamesakes(a.place, b.place) && (isByNameAlone || apart <= SAME_NAME_KM);
}

const SAME_TOWN_KM = 10;
const SAME_NAME_KM = 50;

const areNamesakes = (a: Named, b: Named): boolean =>
  a.name.en === b.name.en || a.name.de === b.name.de;

interface Group {
  readonly first: Claim;
  readonly because: Reason[];
}

function groups(claims: readonly Claim[]): readonly Group[] {
  const found: Group[] = [];
  for (const claim of claims) {
    const known = found.find(({ first }) => agree(first.found, claim.found));
    if (known) known.because.push(claim.reason);
    else found.push({ first: claim, because: [claim.reason] });
  }
  return found;
}

/** Against Springfield in Illinois: "Springfield, MA". */
function toldApart({ found, postcode }: Claim, seat: Found, { gazetteer }: Outlook): Named {
  const { place } = found;
  if (found.how === "country" || !areNamesakes(place, seat.place)) return place;
  const region = gazetteer.nearest(found.place).region || postcode;
  const isAbroad = place.country !== seat.place.country;
  const inWords = (language: "de" | "en") => {
    const where = isAbroad ? countryName(place.country, language) : region;
    return [place.name[language], where].filter((part) => part !== "").join(", ");
  };
  return { ...place, name: { de: inWords("de"), en: inWords("en") } };
}

function clockOf(clue: Evidence, country: string): { fits: boolean; reason: Reason } | null {
  if (clue.kind !== "clock" || clue.minutes.length === 0 || clue.at === null) return null;
  const offsets = clue.minutes.map(offsetText).join(", ");
  return {
    fits: hasClock(country, clue.minutes, Number(clue.at.slice(0, 4))),
    reason: { code: "places.clock", values: { offsets } },
  };
}

/** "+05:30". */
function offsetText(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = [hours, rest].map((part) => String(part).padStart(2, "0")).join(":");
  return `${minutes < 0 ? "−" : "+"}${digits}`;
}

/** A hundred mails with one signature are one reason: the first, which is the newest. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ code, values }) => {
    const key = JSON.stringify([code, { ...values, day: 0, dated: "" }]);
    return !seen.has(key) && seen.add(key);
  });
}
