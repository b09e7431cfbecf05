/**
 * What companies are called, so that one name of a company is found in another: without legal forms, in plain
 * letters. A name may stand in short for a longer one ("rheinmess", "BMW"), or be a part of it ("Lumen", "Lumen
 * Höfe"): then it may be the same company, its mother or its daughter, and is no proof.
 */
import { wordOf } from "./name-words.ts";

/** "Lumen Höfe GmbH & Co. KG" is "lumenhoefe". */
export const companyKey = (name: string): string => companyWordsIn(name).join("");

export const companyWordsIn = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(IN_PIECES, " ")
    .split(/[\s,&+/()-]+/)
    .map((word) => word.replaceAll(/[.'’"]/g, ""))
    .filter((word) => word !== "" && !LEGAL_FORMS.has(word))
    .map((word) =>
      /\d/.test(word) ? word.replaceAll(/[^a-z\d]/g, "") : (wordOf(word)?.text ?? ""),
    )
    .filter((word) => word !== "");

/** "Sp. z o.o." and "spol. s r.o.", of which the single letters would be initials elsewhere. */
const IN_PIECES = /[ ,]sp\.? ?z ?o\.? ?o\.?$|[ ,]spol\.? ?s ?r\.? ?o\.?$/;

const LEGAL_FORMS = new Set(
  `gmbh gesmbh mbh ggmbh ag se kg kgaa ohg gbr ug ek ev eg partg mbb inc ltd limited llc llp plc pty pte
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
