/**
 * Links in the text of an entry, freed from what mail filters wrap around them. The text is cut at
 * blanks and brackets, so nothing here looks at a character twice.
 */
import { LIMITS } from "./limits.ts";

export interface Link {
  /** In small letters, without "www.". */
  readonly host: string;
  /** Path, query and fragment, from the slash on. */
  readonly path: string;
}

/** Also those without "https://", as long as a path follows the host. */
export function linksIn(text: string): readonly Link[] {
  return text
    .slice(0, LIMITS.judgedChars)
    .split(/[\s<>"'`|\\^{}[\]]+/)
    .map((word) => (word.includes("/") ? parseLink(word) : null))
    .filter((link) => link !== null);
}

/** A word that is a link: with its scheme, or a host name with a common ending. */
export function parseLink(word: string): Link | null {
  if (word.length > LIMITS.linkChars || !word.includes(".")) return null;
  const scheme = /https?:\/\//i.exec(word);
  const from = scheme ? scheme.index + scheme[0].length : word.search(/[a-z0-9]/i);
  const rest = word.slice(from).replace(/[.,;:!?)]+$/, "");
  if (!scheme && !BARE.test(rest)) return null;
  let url = urlOf(rest);
  for (let wraps = 0; url && wraps < LIMITS.unwraps; wraps++) {
    const inner = unwrapped(url);
    if (inner === null) break;
    url = inner;
  }
  return url && linkOf(url);
}

const BARE =
  /^(?:[a-z0-9-]{1,63}\.)+(?:com|org|net|info|biz|edu|gov|eu|de|at|ch|us|uk|fr|es|it|nl|be|pl|io|me|co|tv|app|live|team|group|network|cloud|video|aws|events|page)(?::\d{2,5})?(?:[/?#]|$)/i;

function urlOf(rest: string): URL | null {
  return URL.parse(`https://${rest}`);
}

const linkOf = (url: URL): Link => ({
  host: url.hostname.replace(/^www\./, ""),
  path: `${url.pathname}${url.search}${url.hash}`,
});

/** The link inside a mail filter's link, or null where this is none. */
function unwrapped(url: URL): URL | null {
  const { hostname: host, pathname, href } = url;
  const wrapper = WRAPPERS.find((one) => one.host.test(host));
  if (!wrapper) return null;
  if (wrapper.param) return inside(url.searchParams.get(wrapper.param(pathname)) ?? "");
  const third = /\/v3\/__(https?:\/+.+?)__;/.exec(href)?.[1];
  if (third) return inside(third);
  // Version 2 writes % as - and / as _.
  const coded = (url.searchParams.get("u") ?? "").replaceAll("-", "%").replaceAll("_", "/");
  return inside(decoded(coded));
}

const WRAPPERS: readonly {
  readonly host: RegExp;
  readonly param?: (path: string) => string;
}[] = [
  {
    host: /(?:^|\.)safelinks\.protection\.(?:outlook|office365)\.(?:com|us|de)$/,
    param: () => "url",
  },
  { host: /^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/, param: () => "url" },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, param: (path) => (path === "/url" ? "q" : "") },
  { host: /^linkprotect\.cudasvc\.com$/, param: () => "a" },
  { host: /^deref-(?:gmx|web)\.(?:net|de|com)$/, param: () => "redirectUrl" },
  { host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/ },
];

function inside(link: string): URL | null {
  return /^https?:\/+/i.test(link) ? urlOf(link.replace(/^https?:\/+/i, "")) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
