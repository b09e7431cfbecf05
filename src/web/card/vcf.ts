/**
 * What the user confirmed, as an address book (vCard 4.0, RFC 6350), which comes in through the front door as
 * any other. X-VISAVIS-MET says on which day a card was handed over, X-VISAVIS-MET-AT where
 * (channels/cards/met-cards.ts).
 */
import type { CardForm } from "./form.ts";

export function vcfOf(forms: readonly CardForm[]): string {
  return forms.flatMap((form) => [...linesOf(form), ""]).join("\r\n");
}

function linesOf(form: CardForm): readonly string[] {
  const { name, job, company, street, postcode, city, country, note, met, day, where } = form;
  const place = ["", "", street, city, "", postcode, country].map(escaped);
  return [
    "BEGIN:VCARD",
    "VERSION:4.0",
    "PRODID:-//Visavis//Business cards//EN",
    `FN:${escaped(name) || escaped(company)}`,
    ...property("ORG", company),
    ...property("TITLE", job),
    ...several(form.email).map((one) => `EMAIL:${escaped(one)}`),
    ...several(form.phone).map((one) => `TEL;TYPE=work:${escaped(one)}`),
    ...several(form.mobile).map((one) => `TEL;TYPE=cell:${escaped(one)}`),
    ...several(form.fax).map((one) => `TEL;TYPE=fax:${escaped(one)}`),
    ...several(form.url).map((one) => `URL:${escaped(one)}`),
    ...(place.some((part) => part !== "") ? [`ADR;TYPE=work:${place.join(";")}`] : []),
    ...property("NOTE", note),
    ...(met ? property("X-VISAVIS-MET", day) : []),
    ...(met ? property("X-VISAVIS-MET-AT", where) : []),
    "END:VCARD",
  ];
}

const property = (name: string, text: string): readonly string[] =>
  text.trim() === "" ? [] : [`${name}:${escaped(text)}`];

const several = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

const escaped = (text: string): string =>
  text
    .trim()
    .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll(/\r?\n|\r/g, "\\n");
