/** What else hints at a country: where a mail's domain ends, a number's prefix, a clock. All of it is weak. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { offsetAt } from "#shared/time.ts";
import { countryCoded } from "./countries.ts";

/** Endings of two letters that the whole world uses. */
const GLOBAL = new Set("ai am cc co eu fm gg io is la ly me sh to tv ws".split(" "));

export function countryOfDomain(domain: string): string | null {
  const end = domain.slice(domain.lastIndexOf(".") + 1).toLowerCase();
  if (GLOBAL.has(end)) return null;
  return countryCoded(end === "uk" ? "GB" : end.toUpperCase());
}

/** Of a number as E.164. */
export const countryOfNumber = (number: string): string | null =>
  parsePhoneNumberFromString(number)?.country ?? null;

/**
 * Whether clocks in the country stand at all of these minutes before UTC in that year. An offset alone
 * names no country: Berlin and Lagos share theirs.
 */
export function hasClock(country: string, minutes: readonly number[], year: number): boolean {
  const clocks = new Set(
    zonesOf(country).flatMap((zone) =>
      [0, 6].map((month) => offsetAt(zone, Date.UTC(year, month, 15)) / 60_000),
    ),
  );
  return minutes.every((offset) => clocks.has(offset));
}

/** In the standard since 2024, and not in TypeScript's libraries yet. */
type Locale = Intl.Locale & { getTimeZones(): readonly string[] | undefined };

const zones = new Map<string, readonly string[]>();

function zonesOf(country: string): readonly string[] {
  const known = zones.get(country);
  if (known) return known;
  const found = (new Intl.Locale("und", { region: country }) as Locale).getTimeZones() ?? [];
  zones.set(country, found);
  return found;
}
