/**
 * A page of XING on which people are listed without a table: whoever it links to by their profile, with what
 * the link says and the first words behind it, of which the user says what they are.
 */
import { decodeEntities } from "#channels/email/entities.ts";
import { profileHandle } from "#channels/profile.ts";
import { hrefIn, lineOf, piecesOf } from "#channels/table/html-tables.ts";
import { LIMITS } from "#channels/table/limits.ts";
import type { HeldSheet } from "#channels/table/sheets.ts";

interface Listed {
  readonly profile: string;
  name: string;
  readonly words: string[];
}

export function profileList(html: string): HeldSheet | null {
  const people: Listed[] = [];
  let isName = false;
  for (const { text, name, isEnd, attributes } of piecesOf(html)) {
    const last = people.at(-1);
    if (name === "a") {
      const profile = isEnd ? null : profileHandle(hrefIn(attributes), "");
      isName = profile !== null;
      if (profile && profile.value !== last?.profile) {
        people.push({ profile: profile.value, name: "", words: [] });
      }
    } else if (name === "" && last) {
      const line = lineOf(decodeEntities(text.slice(0, LIMITS.lineChars)));
      if (isName) last.name ||= line;
      else if (/\p{L}/u.test(line) && last.words.length < WORDS) last.words.push(line);
    }
    if (people.length > LIMITS.rows) break;
  }
  if (people.length === 0) return null;
  return {
    name: "XING",
    *rows() {
      yield { row: 0, cells: ["Name", "XING-Profil", ...NAMELESS] };
      for (const [index, { profile, name, words }] of people.entries()) {
        const cells = [name, `https://www.${profile}`, ...words];
        yield { row: index + 1, cells: [...cells, ...NAMELESS.slice(words.length)] };
      }
    },
  };
}

/** Mostly a position and a company. */
const WORDS = 3;
const NAMELESS = Array.from({ length: WORDS }, () => "");
