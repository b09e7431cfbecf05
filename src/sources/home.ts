import { getCountries } from "libphonenumber-js/min";
import type { Home } from "#channels/channel.ts";

const homes = new Map<string, Home>();

/** The home of somebody who lives in this zone (IANA). A zone of no country says none. */
export function homeOf(zone: string): Home {
  // To ask the platform about every country takes a twentieth of a second.
  const home = homes.get(zone) ?? { zone, country: countryOf(zone) };
  homes.set(zone, home);
  return home;
}

/** In the standard since 2024, and not in TypeScript's libraries yet. */
type Locale = Intl.Locale & { getTimeZones(): readonly string[] | undefined };

function countryOf(zone: string): string | null {
  if (zone === "UTC" || zone.startsWith("Etc/")) return null;
  const holds = (country: string) =>
    (new Intl.Locale("und", { region: country }) as Locale).getTimeZones()?.includes(zone);
  return getCountries().find(holds) ?? null;
}
