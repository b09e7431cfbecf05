/**
 * What a number, an address or a mailbox is called: one word for what all programs mean by it ("work",
 * "home", "mobile", "fax", "pager", "main", "car", "other", "assistant"), or the user's own in lower
 * case. Programs say it as a type (TEL;TYPE=CELL), as a word in the user's language ("Arbeit"), or, on
 * Apple's, as a word in wrapping: "_$!<Work>!$_".
 */

export function labelOf(own: string, types: ReadonlySet<string>): string {
  if (own === "" && types.size === 0) return "";
  const bare = own.startsWith("_$!<") && own.endsWith(">!$_") ? own.slice(4, -4) : own;
  const word = bare.trim().slice(0, MAX_CHARS).toLowerCase();
  if (word !== "") return MEANT.get(word) ?? word;
  const meant = [...types].map((type) => MEANT.get(type) ?? (SAYS_NOTHING.has(type) ? "" : type));
  return RANK.find((label) => meant.includes(label)) ?? meant.find((type) => type !== "") ?? "";
}

const MAX_CHARS = 100;

/** A work fax is a fax, and a work mobile a mobile. */
const RANK = ["fax", "pager", "mobile", "car", "assistant", "main", "work", "home", "other"];

const WORDS: Readonly<Record<string, string>> = {
  work: "work, business, arbeit, geschäftlich, dienstlich, beruflich, büro, firma, office",
  home: "home, privat, private, personal, zuhause, zu hause",
  mobile:
    "mobile, cell, iphone, mobil, handy, mobiltelefon, apple watch, work mobile, workmobile, arbeit mobil",
  fax: "fax, workfax, homefax, otherfax, work fax, home fax, other fax, fax (geschäftlich), fax (privat), geschäftlich (fax), privat (fax), arbeit fax, fax arbeit, fax geschäftlich, fax privat",
  pager: "pager, work pager, workpager",
  main: "main, hauptnummer, haupttelefon, zentrale, company main, companymain",
  car: "car, auto, autotelefon",
  other: "other, sonstige, sonstiges, andere, weitere",
  assistant: "assistant, assistantphone, assistent, assistenz",
};

const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([label, words]) => words.split(", ").map((word) => [word, label])),
);

/** Types that say what something is able to do, or what everything is. */
const SAYS_NOTHING = new Set(
  `internet voice msg text textphone video postal parcel dom intl x400 pref isdn modem bbs tlx
  aol applelink attmail cis eworld ibmmail mcimail powershare prodigy inline uri url`.split(/\s+/),
);
