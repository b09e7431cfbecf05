/**
 * The people of the demo world: who they are, where they sit, how they write. Telephone numbers and
 * profiles are known of more people than ever mention them.
 */
import { LUMENHOF, type Company, type Site } from "./companies.ts";
import { TITLES } from "./company-list.ts";
import { NAMES, plainLetters } from "./names.ts";
import { digits, speaksGerman } from "./places.ts";
import type { Random } from "./random.ts";
import type { Language } from "./topics.ts";

/** The programs people write with; each has its own way to quote and to encode. */
export type Client = "outlook" | "gmail" | "thunderbird" | "apple" | "old";

export interface Person {
  readonly first: string;
  readonly last: string;
  /** "Dr." or "". */
  readonly degree: string;
  readonly woman: boolean;
  readonly company: Company;
  readonly site: Site;
  readonly title: string;
  readonly email: string;
  /** A second address that some of the mail comes from. */
  readonly otherEmail: string | null;
  readonly phone: string | null;
  /** The last part of their LinkedIn profile's address. */
  readonly profile: string | null;
  readonly language: Language;
  /** In German: du instead of Sie. */
  readonly close: boolean;
  readonly client: Client;
  /** The name beside the address. */
  readonly shownAs: string;
  /** Whether their mails end in a signature. */
  readonly signs: boolean;
}

export const nameOf = ({ first, last }: Pick<Person, "first" | "last">): string =>
  `${first} ${last}`;

export const KARLA: Person = {
  first: "Karla",
  last: "Brandt",
  degree: "",
  woman: true,
  company: LUMENHOF,
  site: LUMENHOF.sites[0],
  title: "Leiterin Marketing und Vertrieb",
  email: "karla.brandt@lumenhof.example",
  otherEmail: "k.brandt@lumenhof.example",
  phone: "+49 89 99998 114",
  profile: "karla-brandt-lumenhof",
  language: "de",
  close: true,
  client: "gmail",
  shownAs: "Karla Brandt",
  signs: true,
};

/** The booth's shared address, which Karla uses around fairs, and her private one. */
export const FAIR_ADDRESS = "messe@lumenhof.example";
export const PRIVATE_ADDRESS = "karla.brandt@posteo.example";

export const ME: readonly string[] = [
  KARLA.email,
  "k.brandt@lumenhof.example",
  PRIVATE_ADDRESS,
  FAIR_ADDRESS,
];

/** What a person of the plot is given by name; the rest is up to chance. */
export interface Given {
  readonly name: readonly [first: string, last: string];
  readonly woman: boolean;
  readonly title: string;
  readonly degree?: string;
  readonly email?: string;
  readonly otherEmail?: string;
  readonly shownAs?: string;
  readonly city?: string;
  readonly language?: Language;
  readonly close?: boolean;
  readonly phone?: string;
  readonly client?: Client;
}

export function makePerson(company: Company, random: Random, given?: Given): Person {
  const site = company.sites.find(({ city }) => city.name === given?.city) ?? company.sites[0];
  const { country } = site.city;
  const names = NAMES[country];
  const woman = given?.woman ?? random.chance(0.5);
  const first = given?.name[0] ?? random.pick(woman ? names.women : names.men);
  const last = given?.name[1] ?? surnameFor(names.surnames, woman, random);
  const english = random.chance(0.15) && country === "CH";
  const language = given?.language ?? (speaksGerman(country) && !english ? "de" : "en");
  const local = localPart(first, last, company);
  return {
    first,
    last,
    degree: given?.degree ?? (given ? "" : pickDegree(company, language, random)),
    woman,
    company,
    site,
    title: given?.title ?? pickTitle(company, language, woman, random),
    email: `${given?.email ?? local}@${company.domain}`,
    otherEmail: given?.otherEmail ?? null,
    phone: given?.phone ?? (site.city.phone === null ? null : digits(site.city.phone, random)),
    profile: random.chance(0.7) ? plainLetters(`${first} ${last}`).replaceAll(" ", "-") : null,
    language,
    close: given?.close ?? random.chance(language === "de" ? 0.35 : 0.8),
    client: given?.client ?? random.pick(CLIENTS),
    shownAs: given?.shownAs ?? shownAs(first, last, company, random),
    signs: random.chance(0.85),
  };
}

/** Outlook is what half of them have. */
const CLIENTS: readonly Client[] = [
  "outlook",
  "outlook",
  "outlook",
  "outlook",
  "gmail",
  "gmail",
  "thunderbird",
  "apple",
  "apple",
  "old",
];

/** Polish, Czech and some other surnames differ for women and men; the lists hold both. */
function surnameFor(surnames: readonly string[], woman: boolean, random: Random): string {
  const isWomans = (name: string) => /(?:ska|cka|ová|áková)$/.test(name);
  const isMans = (name: string) =>
    /(?:ski|cki|Dvořák|Kučera|Němec|Fiala|Růžička|Šimek)$/.test(name);
  return random.pick(surnames.filter((name) => (woman ? !isMans(name) : !isWomans(name))));
}

/** Each company has one way to make addresses of names. */
function localPart(first: string, last: string, company: Company): string {
  const plain = (name: string) => plainLetters(name).replaceAll(" ", "");
  const initial = plain(first)[0] ?? "";
  const style = company.domain.length % 6;
  if (style === 0) return `${initial}.${plain(last)}`;
  if (style === 1) return `${initial}${plain(last)}`;
  return `${plain(first)}.${plain(last)}`;
}

function pickTitle(company: Company, language: Language, woman: boolean, random: Random): string {
  const rows = TITLES[company.line].split("\n").map((row) => row.split("|"));
  const [english = "", man = "", womans = ""] = random.pick(rows).map((cell) => cell.trim());
  if (language === "en") return english;
  return woman ? womans : man;
}

function pickDegree(company: Company, language: Language, random: Random): string {
  const learned = company.line === "laboratory" || company.line === "association";
  if (!random.chance(learned ? 0.3 : 0.06)) return "";
  return language === "de" && random.chance(0.2) ? "Prof. Dr." : "Dr.";
}

function shownAs(first: string, last: string, company: Company, random: Random): string {
  const name = `${first} ${last}`;
  // Whole companies show surnames first.
  if (company.domain.length % 7 === 0) {
    return random.chance(0.2) ? `${last}, ${first} (extern)` : `${last}, ${first}`;
  }
  if (random.chance(0.03)) return `${name} (extern)`;
  if (random.chance(0.04)) return `${name} | ${company.name}`;
  return random.chance(0.03) ? "" : name;
}
