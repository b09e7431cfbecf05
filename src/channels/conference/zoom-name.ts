/**
 * Whom Zoom means where its report has a name and, in brackets, the original one: "015_Loki (Loki Laufeyson)" is
 * Loki Laufeyson. But people write in brackets where they work, and Zoom what they are: "Petra Vogt (Lumen GmbH)"
 * and "Jo Brandt (Host, me)" are Petra Vogt and Jo Brandt. So what stands there is the name only where it looks
 * like that of the one before it, or where no name stands before it.
 */
import { displayName } from "#shared/names.ts";
import { isNobody } from "./nobody.ts";

/** Tells the name in each row by all rows of its meeting. */
export function originalNames(rows: readonly string[]): (shown: string) => string {
  const bearers = new Map<string, Set<string>>();
  for (const row of rows) {
    const { short, inside } = partsOf(withoutRemarks(row));
    if (inside !== "") bearers.set(inside, (bearers.get(inside) ?? new Set()).add(short));
  }
  return (row) => {
    const shown = withoutRemarks(row);
    const { short, inside } = partsOf(shown);
    const isShared = (bearers.get(inside)?.size ?? 0) > 1;
    return inside !== "" && !isShared && isOriginal(inside, short) ? inside : shown;
  };
}

function partsOf(name: string): { readonly short: string; readonly inside: string } {
  const open = name.lastIndexOf("(");
  if (open <= 0 || !name.endsWith(")")) return { short: name, inside: "" };
  return { short: name.slice(0, open).trim(), inside: name.slice(open + 1, -1).trim() };
}

/** Bounded: hundreds of brackets are no remarks. */
function withoutRemarks(name: string): string {
  let rest = name;
  for (let turn = 0; turn < MOST_REMARKS; turn++) {
    const { short, inside } = partsOf(rest);
    if (short === rest || !(inside === "" || PRONOUNS.test(inside) || ROLES.test(inside))) break;
    rest = short;
  }
  return rest;
}

const MOST_REMARKS = 4;
const PRONOUNS = /^(?:she|he|they|her|him|sie|er|ihr)\b/i;
const ROLES =
  /^(?:(?:co-?host|host|(?:mit-?)?gastgeber(?:in)?|guest|gast|me|ich|extern(?:al|e[rs]?)?|ext|unverified|nicht (?:überprüft|verifiziert)|panelist|presenter|moderator(?:in)?)(?:[,;/ ]+|$))+$/i;

function isOriginal(inside: string, short: string): boolean {
  if (isCompany(inside) || isNobody(inside) || inside.includes("@")) return false;
  const [first, second] = [wordsIn(inside), wordsIn(short)];
  if (first.length < 2) return false;
  if (isNobody(short)) return true;
  const [given = ""] = second;
  if (GIVEN.test(short.normalize("NFKC")))
    return first.some((word) => word === given || (given.length > 2 && word.startsWith(given)));
  const isName = second.length > 1 && !/\d/.test(short) && !isCompany(short);
  return !isName || first.some((word) => word.length > 1 && second.includes(word));
}

/**
 * "Petra (Lumen Berlin)": behind a given name may stand a city or a team, as behind a full one. "Alex (Alexandra
 * Funk)" is one, while two letters begin too many words.
 */
const GIVEN = /^\p{Lu}\p{Ll}+$/u;

const wordsIn = (name: string): readonly string[] =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** Behind a dash a company is no part of a name. */
const isCompany = (text: string): boolean => displayName(`A - ${text}`) === "A";
