/**
 * What companies are called, so that one name of a company is found in another: without legal forms, in plain
 * letters. A name may stand in short for a longer one ("rheinmess", "BMW"), or be a part of it ("Lumen", "Lumen
 * Höfe"): then it may be the same company, its mother or its daughter, and is no proof.
 */
import { onceEach } from "#shared/once-each.ts";
import { wordOf } from "./name-words.ts";

/** "Lumen Höfe GmbH & Co. KG" is "lumenhoefe". */
export const companyKey = (name: string): string => companyWordsIn(name).join("");

export const companyWordsIn = onceEach((name): readonly string[] =>
  withoutLetters(
    name
      .toLowerCase()
      .replace(IN_PIECES, " ")
      .split(/[\s,&+/()-]+/)
      .map((word) => word.replaceAll(/[.'’"]/g, ""))
      .filter((word) => word !== ""),
  )
    .filter((word) => !LEGAL_FORMS.has(word))
    .map((word) =>
      /\d/.test(word) ? word.replaceAll(/[^a-z\d]/g, "") : (wordOf(word)?.text ?? ""),
    )
    .filter((word) => word !== ""),
);

/** Of which the single letters would be initials elsewhere, or the words part of the name. */
const IN_PIECES =
  /[ ,]sp\.? ?z ?o\.? ?o\.?$|[ ,]spol\.? ?s ?r\.? ?o\.?$|[ ,]gesellschaft m(?:it beschränkter haftung|\.? ?b\.? ?h\.?)/;

/** A legal form spelled letter by letter at the end: "e. V.", "S. A.". */
function withoutLetters(words: readonly string[]): readonly string[] {
  const rest = words.slice(0, words.findLastIndex((word) => word.length > 1) + 1);
  const isForm = rest.length > 0 && LEGAL_FORMS.has(words.slice(rest.length).join(""));
  return isForm ? rest : words;
}

const LEGAL_FORMS = new Set(
  `gmbh gesmbh mbh ggmbh ag aktiengesellschaft se kg kgaa ohg gbr ug ek ev eg partg mbb inc incorporated ltd limited llc llp plc pty pte
  corp corporation co company sa sas sasu sarl eurl srl srls spa sl slu lda bv nv vof bvba sprl as asa ab hb
  oy oyj aps sro kft zrt nyrt doo dd holding group gruppe and und et haftungsbeschränkt`.split(
    /\s+/,
  ),
);

/** "lumen" of "lumen.example"; a short label says too little without its ending. */
export function domainKey(domain: string): string {
  const label = labelOf(domain);
  return label.length > 3 ? label : domain;
}

const labelOf = (domain: string): string =>
  domain.slice(0, domain.indexOf(".")).replaceAll(/[-_]/g, "");

/** What differs in a number is another one and no slip: "Halle 22" and "Halle 226", "anna71@" and "anna17@". */
export const numbersIn = (key: string): readonly string[] => key.match(/\d+/g) ?? [];

/** Whether a key is a part of a longer name, or short for it: its words' beginnings, or all their initials. */
export function isShortFor(key: string, words: readonly string[]): boolean {
  const label = key.includes(".") ? labelOf(key) : key;
  const whole = words.join("");
  const numbers = numbersIn(whole);
  if (!numbersIn(label).every((number) => numbers.includes(number))) return false;
  if (label.length >= LEAST_PART && label !== whole) {
    if (whole.startsWith(label) || whole.endsWith(label)) return true;
    if (words.includes(label) || isOfBeginnings(label, words)) return true;
  }
  return words.length >= 3 && label === words.map((word) => word[0]).join("");
}

const LEAST_PART = 5;

/** "hafenlinz" of "Hafen Logistik Linz": of two words at least, and of each three letters. */
function isOfBeginnings(label: string, words: readonly string[]): boolean {
  const reached = new Set([0]);
  for (const word of words) {
    for (const from of Array.from(reached)) {
      const left = label.slice(from);
      const most = Math.min(sharedLength(left, word), from === 0 ? left.length - 1 : Infinity);
      for (let n = most; n >= 3; n--) reached.add(from + n);
    }
  }
  return reached.has(label.length);
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
