/**
 * Profiles on LinkedIn and XING by their links, in the one form in which equal profiles are equal
 * strings: "linkedin.com/in/zoë-brandt", "xing.com/profile/petra_vogt". Country hosts, languages,
 * queries and what else follows the name say nothing of whose profile it is. Until 2015 LinkedIn cut
 * the number of a name into three and turned it round (/pub/petra-vogt/a7/576/b50); it leads to
 * /in/petra-vogt-b50576a7 since. Companies, searches and other hosts are null.
 */
import { displayName } from "#shared/names.ts";
import type { Party } from "./channel.ts";

export function profileHandle(link: string, name: string): Party | null {
  const value = normalProfile(link);
  return value === null ? null : { kind: "profile", value, name: displayName(name) };
}

const MAX_LINK = 2_000;
/** LinkedIn allows 100. */
const MAX_SLUG = 200;

function normalProfile(link: string): string | null {
  if (link.length > MAX_LINK) return null;
  const [, host = "", path = ""] = LINK.exec(link.trim()) ?? [];
  const parts = path.split(/[?#]/, 1)[0]!.split("/").filter(Boolean).map(plain);
  if (XING.test(host)) return parts[0] === "profile" ? known("xing.com/profile", parts[1]) : null;
  if (!LINKEDIN.test(host)) return null;

  const [kind, slug, ...rest] = parts[0] === "mwlite" ? parts.slice(1) : parts;
  if (kind === "in") return known("linkedin.com/in", slug);
  return kind === "pub" ? known("linkedin.com/in", oldSlug(slug, rest)) : null;
}

const LINK = /^(?:https?:)?(?:\/\/)?([a-z0-9.-]{4,100})(?::\d{1,5})?\/+(.*)$/is;
const LINKEDIN = /^(?:[a-z0-9-]+\.){0,3}linkedin\.com$/i;
const XING = /^(?:[a-z0-9-]+\.){0,3}xing\.com$/i;

/** As people read it: without percent signs, joiners of emoji and capitals. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part)
      .normalize("NFC")
      .replaceAll(/\p{Cf}/gu, "")
      .toLowerCase();
  } catch {
    return "";
  }
}

/** "unknown" stands for everybody whom LinkedIn does not show. */
function known(site: string, slug = ""): string | null {
  const isSlug = slug !== "" && slug.length <= MAX_SLUG && slug.isWellFormed();
  return isSlug && slug !== "unknown" && !NOT_IN_SLUG.test(slug) ? `${site}/${slug}` : null;
}

const NOT_IN_SLUG = /[\s\p{Cc}/\\?#%"<>|]/u;

function oldSlug(name = "", numbers: readonly string[]): string {
  const [first = "", second = "", third = ""] = numbers;
  const isNumbered = [first, second, third].every((part) => /^[0-9a-f]{1,3}$/.test(part));
  return isNumbered ? `${name}-${third.padStart(3, "0")}${second.padStart(3, "0")}${first}` : name;
}
