/**
 * One line of a calendar: NAME;PARAM=value,"value":value. Written for what programs really write:
 * quotes that never close, backslashes in parameters (old vCalendar), parameters without a value,
 * blanks around names, the carets of RFC 6868. What has no name or no colon is no property.
 */
import { LIMITS } from "./limits.ts";

export interface Property {
  readonly name: string;
  /** By name in capitals; each value without quotes. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As it stands; see unescapeText. */
  readonly value: string;
}

export function parseLine(line: string): Property | null {
  const name = nameOf(line);
  if (name === null) return null;

  const params = new Map<string, readonly string[]>();
  let at = name.end;
  while (line[at] === ";") {
    const param = readParam(line, at + 1);
    if (param.name !== "" && params.size < LIMITS.parameters && !params.has(param.name)) {
      params.set(param.name, param.values);
    }
    at = param.end;
  }
  return line[at] === ":" ? { name: name.text, params, value: line.slice(at + 1) } : null;
}

/** A property's name in capitals, without reading the rest; "" where the line is no property. */
export const nameIn = (line: string): string => nameOf(line)?.text ?? "";

export const firstParam = ({ params }: Property, name: string): string =>
  params.get(name)?.[0] ?? "";

/** Backslashes in a TEXT value: a new line, or the character itself. */
export function unescapeText(value: string): string {
  if (!value.includes("\\")) return value;
  return value.replaceAll(/\\([\s\S])/g, (both: string, next: string) => {
    if (next === "n" || next === "N") return "\n";
    return /[\\,;:"]/.test(next) ? next : both;
  });
}

interface Name {
  readonly text: string;
  readonly end: number;
}

function nameOf(line: string): Name | null {
  const end = line.search(/[:;]/);
  const text = line.slice(0, Math.max(end, 0)).trim().toUpperCase();
  return /^[A-Z0-9_-]{1,100}$/.test(text) ? { text, end } : null;
}

interface Param {
  readonly name: string;
  readonly values: readonly string[];
  readonly end: number;
}

function readParam(line: string, from: number): Param {
  let at = from;
  while (at < line.length && !"=;:".includes(line[at]!)) at += 1;
  const name = line.slice(from, at).trim().toUpperCase();
  const values: string[] = [];
  while (line[at] === "=" || (line[at] === "," && values.length > 0)) {
    const { text, end } = readValue(line, at + 1);
    if (values.length < LIMITS.attendees) values.push(text);
    at = end;
  }
  return { name, values, end: at };
}

function readValue(line: string, from: number): Name {
  const start = line[from] === " " ? from + 1 : from;
  const close = line[start] === '"' ? line.indexOf('"', start + 1) : -1;
  // What follows a closing quote must be a separator, or the quote was a letter.
  if (close > 0 && ",;:".includes(line[close + 1] ?? ":")) {
    return { text: plainParam(line.slice(start + 1, close)), end: close + 1 };
  }
  let at = start;
  while (at < line.length && !",;:".includes(line[at]!)) at += line[at] === "\\" ? 2 : 1;
  return { text: plainParam(line.slice(start, at).replaceAll('"', "")), end: at };
}

function plainParam(text: string): string {
  const unescaped = text.includes("\\") ? text.replaceAll(/\\([\\,;:"])/g, "$1") : text;
  if (!unescaped.includes("^")) return unescaped.trim();
  return unescaped
    .replaceAll(/\^[n^']/g, (caret) => ({ "^n": "\n", "^^": "^", "^'": '"' })[caret] ?? caret)
    .trim();
}
