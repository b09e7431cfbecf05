/**
 * What every request must pass before anything else looks at it. A web page in the same browser can
 * send requests to this computer, and can give its own name this computer's address; so the name
 * that was asked (Host), who asks (Origin, Sec-Fetch-Site) and the path are checked in their raw
 * form, and what does not fit gets a bare status. There is no CORS header and no answer to a
 * preflight anywhere: no other origin has any business here.
 *
 * Trap: Node keeps only the first of two Host headers, so the raw list is what is counted.
 */
import type { IncomingMessage } from "node:http";

export type Asked = Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">;

export interface GuardRules {
  /** The only names by which we are asked: "127.0.0.1:7417" … */
  readonly hosts: ReadonlySet<string>;
  /** Whether this path is the page: all that a browser may open by its address. */
  readonly isPage: (path: string) => boolean;
  /** A link on another port of this computer may open the page. Only for a world without secrets. */
  readonly openToNeighbours: boolean;
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "DELETE"]);

/** The names of a loopback port. */
export const loopbackHosts = (port: number): ReadonlySet<string> =>
  new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);

/** The status with which a request is turned away, with an empty body; undefined lets it in. */
export function refusalOf(asked: Asked, rules: GuardRules): number | undefined {
  const host = asked.headers.host ?? "";
  if (count(asked.rawHeaders, "host") !== 1 || !rules.hosts.has(host)) return 421;

  const { origin } = asked.headers;
  if (origin !== undefined && origin !== `http://${host}`) return 403;

  const path = pathOf(asked.url ?? "");
  if (path === undefined) return 400;
  if (!maySend(asked, path, rules)) return 403;
  return METHODS.has(asked.method ?? "") ? undefined : 405;
}

/**
 * The path as it is routed, or undefined where it is not written in the one plain way: no `//`, no
 * dot segments, no backslash, NUL or slash in disguise, no second encoding.
 */
export function pathOf(url: string): string | undefined {
  const [raw = ""] = url.split(/[?#]/, 1);
  if (!raw.startsWith("/") || /\/\/|\\|%2f|%5c|%00|%25|\0/i.test(raw)) return undefined;
  try {
    const path = decodeURIComponent(raw);
    return path.split("/").some((part) => part === "." || part === "..") ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Older browsers send no Sec-Fetch-Site; for them Origin and the session's header stand alone. */
function maySend({ method, headers }: Asked, path: string, rules: GuardRules): boolean {
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin") return true;
  if (method !== "GET" || !rules.isPage(path)) return false;
  return (
    site === "none" ||
    (rules.openToNeighbours && site === "same-site" && headers["sec-fetch-mode"] === "navigate")
  );
}

function count(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((header, i) => i % 2 === 0 && header.toLowerCase() === name).length;
}
