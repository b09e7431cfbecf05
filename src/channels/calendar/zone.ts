/**
 * The IANA zone that a TZID means. Calendars write the name itself, a path that ends in it
 * ("/citadel.org/20190914_1/Europe/Berlin"), a name of Windows, a list of cities, or an offset. A
 * name of their own means something only through its VTIMEZONE (zone-rules.ts). What means nothing
 * is null: the time then floats, which is said.
 */
import { findIana } from "windows-iana";
import { isZone } from "#shared/time.ts";
import { LIMITS } from "./limits.ts";

export function zoneNamed(tzid: string): string | null {
  const known = names.get(tzid);
  if (known !== undefined) return known;
  if (names.size >= LIMITS.zones) names.clear();
  const zone = tzid.length > 200 ? null : findZone(tzid.replaceAll(/^["'\s]+|["'\s]+$/g, ""));
  names.set(tzid, zone);
  return zone;
}

const names = new Map<string, string | null>();

function findZone(name: string): string | null {
  const alias = ALIASES.get(name.toLowerCase());
  if (alias) return alias;
  if (LETTERS.test(name) && isZone(name)) return name;
  return windowsZone(name) ?? pathEnd(name) ?? offsetZone(name) ?? cityZone(name);
}

const LETTERS = /^[a-z]/i;

const ALIASES = new Map([
  ["z", "UTC"],
  ["tzone://microsoft/utc", "UTC"],
  ["mitteleuropäische zeit", "Europe/Berlin"],
  ["mitteleuropäische sommerzeit", "Europe/Berlin"],
  ["westeuropäische zeit", "Europe/Lisbon"],
  ["central european time", "Europe/Berlin"],
  ["central european standard time (europe)", "Europe/Berlin"],
  // Lotus Notes.
  ["western/central europe", "Europe/Berlin"],
  ["us & canada/eastern", "America/New_York"],
]);

function windowsZone(name: string): string | null {
  return findIana(name).find(isZone) ?? null;
}

/** "custom_America/New_York", "posix/Europe/Vaduz", "America/Los Angeles". */
function pathEnd(name: string): string | null {
  const end = PATH_END.exec(name.replaceAll(" ", "_"))?.[1];
  return end && isZone(end) ? end : null;
}

const PATH_END =
  /(?:^|[/_])((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\/[A-Za-z_/+-]{2,40}\d{0,2})$/;

/** "UTC+11", "GMT+0100", "GMT -05:30". */
function offsetZone(name: string): string | null {
  const [, sign, hours, minutes = "0"] = OFFSET.exec(name) ?? [];
  if (sign === undefined) return null;
  return fixedZone((sign === "-" ? -1 : 1) * (60 * Number(hours) + Number(minutes)));
}

const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?:[:.]?(\d\d))?$/i;

/** A zone that is always so many minutes ahead of UTC. */
export function fixedZone(minutes: number): string | null {
  if (minutes === 0) return "UTC";
  const hours = minutes / 60;
  // POSIX turned the sign round.
  const zone = `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  return Number.isInteger(hours) && isZone(zone) ? zone : (UNEVEN.get(minutes) ?? null);
}

const UNEVEN = new Map([
  [330, "Asia/Kolkata"],
  [345, "Asia/Kathmandu"],
  [270, "Asia/Kabul"],
  [390, "Asia/Yangon"],
  [570, "Australia/Darwin"],
  [-570, "Pacific/Marquesas"],
]);

/** "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna": the first that names a zone. */
function cityZone(name: string): string | null {
  const cities = /^\((?:UTC|GMT)[^)]{0,10}\)\s*(.+)$/i.exec(name)?.[1];
  if (!cities) return null;
  const found = cities.split(/[,;/]/).map((city) => zonesByCity().get(plain(city)));
  return found.find((zone) => zone !== undefined) ?? null;
}

const plain = (city: string): string =>
  city
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");

let byCity: ReadonlyMap<string, string> | undefined;

function zonesByCity(): ReadonlyMap<string, string> {
  byCity ??= new Map([
    ...Intl.supportedValuesOf("timeZone")
      .filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"))
      .map((zone) => [plain(zone.slice(zone.lastIndexOf("/") + 1)), zone] as const),
    // Cities and regions of Windows' list that are no zones.
    ["bern", "Europe/Zurich"],
    ["edinburgh", "Europe/London"],
    ["pacifictimeuscanada", "America/Los_Angeles"],
    ["mountaintimeuscanada", "America/Denver"],
    ["centraltimeuscanada", "America/Chicago"],
    ["easterntimeuscanada", "America/New_York"],
    ["brasilia", "America/Sao_Paulo"],
    ["beijing", "Asia/Shanghai"],
    ["chennai", "Asia/Kolkata"],
    ["osaka", "Asia/Tokyo"],
    ["abudhabi", "Asia/Dubai"],
    ["canberra", "Australia/Sydney"],
    ["wellington", "Pacific/Auckland"],
  ]);
  return byCity;
}
