/**
 * Content-Type and its like: a value and parameters, which may be quoted, continued over several
 * ("name*0=…; name*1=…") and percent-encoded with a charset of their own (RFC 2231).
 */
import { decodeBytes } from "./charset.ts";

export interface Structured {
  /** Lower case, without parameters. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export function readStructured(raw: string): Structured {
  const semicolon = raw.indexOf(";");
  if (semicolon < 0) return { value: bareWord(raw), parameters: NONE };
  return {
    value: bareWord(raw.slice(0, semicolon)),
    parameters: joinContinued(readParameters(raw.slice(semicolon, semicolon + MAX_PARAMETERS))),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();
const MAX_PARAMETERS = 10_000;

const bareWord = (raw: string): string =>
  raw
    .replaceAll(/\([^()]*\)|["']/g, "")
    .trim()
    .toLowerCase();

function readParameters(raw: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, plain = ""] of raw.matchAll(PARAMETER)) {
    const value = quoted === undefined ? plain.trim() : quoted.replaceAll(/\\(.)/g, "$1");
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, value);
  }
  return parameters;
}

const PARAMETER = /;\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/gs;

function joinContinued(raw: Map<string, string>): ReadonlyMap<string, string> {
  if (![...raw.keys()].some((key) => key.includes("*"))) return raw;
  const joined = new Map<string, string>();
  for (const [key, value] of raw) {
    const star = key.indexOf("*");
    if (star < 0) joined.set(key, value);
    else if (!joined.has(key.slice(0, star))) {
      joined.set(key.slice(0, star), continued(raw, key.slice(0, star)));
    }
  }
  return joined;
}

/** "name*" alone, or "name*0", "name*1*" … in order; a star at the end means percent-encoded. */
function continued(raw: Map<string, string>, name: string): string {
  const whole = raw.get(`${name}*`);
  const first = whole ?? raw.get(`${name}*0*`) ?? "";
  const [prefix = "", charset = "utf-8"] = /^([^']*)'[^']*'/.exec(first) ?? [];
  if (whole !== undefined) return percentDecoded(whole.slice(prefix.length), charset);

  let text = "";
  for (let section = 0; ; section++) {
    const encoded = raw.get(`${name}*${section}*`);
    const plain = encoded ?? raw.get(`${name}*${section}`);
    if (plain === undefined) return text;
    const value = section === 0 ? plain.slice(prefix.length) : plain;
    text += encoded === undefined ? value : percentDecoded(value, charset);
  }
}

function percentDecoded(value: string, charset: string): string {
  const bytes = value.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return decodeBytes(Buffer.from(bytes, "latin1"), charset).text;
}
