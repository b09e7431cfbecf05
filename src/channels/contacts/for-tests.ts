/** Cards and tables in, readings out, for the tests of this folder. */
import { readFileSync } from "node:fs";
import type { PersonCard, PostalAddress, Reading } from "#channels/channel.ts";
import { readAll, realFiles } from "#channels/for-tests.ts";
import { vcard } from "./vcard.ts";

const ROOT = new URL("../../../", import.meta.url);

export { readAll };

/** A card of these lines in a version, as it is read. */
export async function readOne(version: string, ...lines: readonly string[]): Promise<PersonCard> {
  const card = ["BEGIN:VCARD", `VERSION:${version}`, ...lines, "END:VCARD", ""].join("\r\n");
  const [reading] = await readAll(vcard, Buffer.from(card, "latin1"));
  if (reading?.kind !== "person") throw new Error(`no person: ${JSON.stringify(reading)}`);
  return reading;
}

/** What a reading says, without its key and what is empty in it. */
export function said(reading: Reading | undefined): object {
  if (reading?.kind !== "person") return { ...reading };
  const { kind: _, key: __, ...facts } = reading;
  return filled({ ...facts, name: filled(facts.name) });
}

const filled = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, fact]) => fact !== "" && fact !== null && !(Array.isArray(fact) && fact.length === 0),
    ),
  );

export const line = (...parts: readonly string[]) => parts.join(" | ");

const place = ({ label, street, city, region, postcode, country, position }: PostalAddress) =>
  line(label, street, city, region, postcode, country) +
  (position ? ` @ ${position.latitude}, ${position.longitude}` : "");

/** The same in few lines, for files that say much; long notes by their length and their end. */
export function told(card: Reading): object {
  if (card.kind !== "person") return card;
  const { name, handles, numbers = [], works, addresses, urls, note, birthday, zone } = card;
  const { prefix, given, additional, family, suffix } = name;
  const all = {
    full: name.full,
    parts: line(prefix, given, additional, family, suffix),
    also: [...name.nicknames, name.phonetic ?? ""].filter((word) => word !== ""),
    handles: handles.map(({ label, value }) => line(label, value)),
    numbers: numbers.map(({ label, text }) => line(label, text)),
    works: works.map(({ company, unit, title }) => line(company, unit, title)),
    places: addresses.map(place),
    urls,
    birthday: birthday ?? "",
    zone: zone ?? "",
    note: note.length > 500 ? `${note.length} … ${note.slice(-20).trim()}` : note,
    changed: card.changed?.toISOString() ?? "",
    notes: card.notes.map(({ values }) => Object.values(values).join()),
  };
  return Object.fromEntries(Object.entries(all).filter(([, fact]) => fact.length > 0));
}

export const sample = (name: string): Buffer =>
  readFileSync(new URL(`samples/contacts/${name}`, ROOT));

export const realFolder = (name: string): URL | undefined => realFiles(`contacts/${name}`);
