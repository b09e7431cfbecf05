/**
 * What is compared of one identity: its names in words, and every other fact as a key, so that two
 * that are equal are equal strings. Portraits are made once; the archive's counts stand in stats.ts.
 */
import type { Handle } from "#channels/channel.ts";
import { isMachineAddress, isPlatform, isRole } from "#channels/email/senders.ts";
import { companyDomain } from "#people/company-domain.ts";
import { isValidPhoneNumber } from "libphonenumber-js/min";
import { companyKey, companyWordsIn, domainKey } from "./company-names.ts";
import { type Called, NOT_CALLED } from "./firms.ts";
import type { Identity } from "./identity.ts";
import { wordOf } from "./name-words.ts";
import {
  isFullName,
  localPiece,
  nameInAddress,
  personName,
  type PersonName,
} from "./person-names.ts";

export interface Portrait {
  readonly id: string;
  /** First name and family name, both written out. */
  readonly full: readonly PersonName[];
  /** All of them, also those that only an address says. */
  readonly names: readonly PersonName[];
  readonly pieces: readonly string[];
  /** Addresses and numbers that may be one person's, and profiles: "email:a@b.example". */
  readonly keys: readonly string[];
  readonly profiles: readonly Profile[];
  readonly mailboxes: readonly Mailbox[];
  /** Whether a number is in one of these. */
  readonly isNumbered: boolean;
  /** By their names and domains: "lumen". */
  readonly companies: readonly string[];
  /** What these may be called, as far as somebody says (firms.ts). */
  readonly hinted: readonly string[];
  /** All names of them in words; a domain is none. */
  readonly companyNames: readonly (readonly string[])[];
  readonly hasDomain: boolean;
  readonly birthday: string | null;
  /** Numbers that prove nothing, by their digits: no two need have an extension from the same house. */
  readonly written: readonly string[];
  readonly postcodes: readonly string[];
  readonly places: readonly string[];
  readonly regions: readonly string[];
  /** The first of them as it is written; "" if there is none. */
  readonly placeWritten: string;
  readonly seenWith: ReadonlySet<string>;
  readonly metWith: ReadonlySet<string>;
  readonly expectedAs: ReadonlySet<string>;
  readonly inPhoneBook: string | null;
  /** Nothing is known of it but what a channel shows: a hint, never proof. */
  readonly isShown: boolean;
  /** Nothing is known of it but a name and where that is: an account, a profile that says no company, a name in a chat. */
  readonly isBare: boolean;
  readonly seen: Identity["seen"];
}

export interface Profile {
  readonly network: string;
  readonly value: string;
}

/** Two profiles on one network, and none that both have. */
export const haveOtherProfiles = (a: readonly Profile[], b: readonly Profile[]): boolean =>
  b.length > 0 &&
  a.some(({ network }) => {
    const there = b.filter((profile) => profile.network === network);
    return there.length > 0 && !there.some(({ value }) => a.some((own) => own.value === value));
  });

export interface Mailbox {
  readonly address: string;
  readonly local: string;
  readonly domain: string;
  /** It says no more than the name does: "anna.schmidt", where Anna Schmidt is the name. */
  readonly isName: boolean;
}

export function portraitOf(identity: Identity, called: Called = NOT_CALLED): Portrait {
  const { companies, ...firms } = companiesOf(identity, called);
  const own = personalHandles(identity);
  const addresses = own.filter(({ kind }) => kind === "email").map(({ value }) => value);
  const [address = ""] = addresses;
  const written = identity.names
    .filter((name) => !isCompany(name, companies))
    .flatMap((name) => personName(name, address) ?? []);
  const inAddresses = addresses.slice(0, MOST_FACTS).flatMap((one) => nameInAddress(one) ?? []);
  const mailboxes = addresses.slice(0, MOST_FACTS).map((one) => mailboxOf(one, written));
  return {
    id: identity.id,
    full: unique([...written, ...inAddresses].filter(isFullName)),
    names: unique([...written, ...inAddresses]),
    pieces: [...new Set(addresses.slice(0, MOST_FACTS).map(localPiece))].filter(
      (piece) => piece.length > 3,
    ),
    keys: [...new Set(own.map(({ kind, value }) => `${kind}:${value}`))],
    profiles: own.filter(({ kind }) => kind === "profile").map(profileOf),
    mailboxes,
    isNumbered: mailboxes.some(({ local }) => /\d/.test(local)),
    companies,
    ...firms,
    birthday: identity.birthday?.slice(-5) ?? null,
    written: writtenOf(identity),
    postcodes: (identity.postcodes ?? []).slice(0, MOST_FACTS),
    places: placesOf(identity.places),
    regions: placesOf(identity.regions),
    placeWritten: (identity.places ?? []).find((place) => wordOf(place)) ?? "",
    seenWith: setOf(identity.seenWith),
    metWith: setOf(identity.metWith),
    expectedAs: setOf(identity.expectedAs),
    inPhoneBook: identity.inPhoneBook?.toLowerCase() ?? null,
    isShown: identity.handles.length > 0 && identity.handles.every(({ kind }) => kind === "name"),
    isBare: isBare(identity) && companies.length === 0,
    seen: identity.seen,
  };
}

/** Most have none of these, and so share one. */
const setOf = (ids: readonly string[] = []): ReadonlySet<string> =>
  ids.length === 0 ? NONE : new Set(ids);

const NONE: ReadonlySet<string> = new Set();

const writtenOf = ({ written }: Identity): readonly string[] =>
  written === undefined
    ? NOTHING
    : written
        .map((number) => number.replaceAll(/\D/g, ""))
        .filter(({ length }) => length > 3)
        .slice(0, MOST_FACTS);

const NOTHING: readonly string[] = [];

const placesOf = (places: readonly string[] | undefined): readonly string[] =>
  places === undefined
    ? NOTHING
    : places.slice(0, MOST_FACTS).flatMap((place) => wordOf(place)?.text ?? []);

const isBare = ({ handles, birthday, postcodes = [], places = [] }: Identity): boolean =>
  handles.length > 0 &&
  handles.every(({ kind }) => kind !== "email" && kind !== "phone") &&
  (birthday ?? null) === null &&
  postcodes.length === 0 &&
  places.length === 0;

/** Whoever writes only in a role has the firm's numbers. */
function personalHandles({ handles }: Identity): Identity["handles"] {
  const own = handles.filter(isPersonal);
  const isRoleOnly =
    own.every(({ kind }) => kind === "phone") && handles.some(({ kind }) => kind === "email");
  return isRoleOnly ? [] : own;
}

/** Roles, machines and what the caller knows to be shared are nobody's, nor is a number that none can have. */
function isPersonal({ kind, value, shared }: Identity["handles"][number]): boolean {
  if (shared) return false;
  if (kind === "email") {
    const isPlatforms = isPlatform({ name: "", address: value }, false);
    return !isRole(value) && !isMachineAddress(value) && !isPlatforms;
  }
  if (kind === "name") return false;
  return kind !== "phone" || isValidPhoneNumber(value);
}

/** "Lumen GmbH", "Lumen Vertrieb": nobody's name. "Lumen, Petra" is one. */
function isCompany(name: string, companies: readonly string[]): boolean {
  if (COMPANY_FORM.test(name)) return !name.includes(",") && !name.includes("|");
  if (!mayBeginOneOf(companies, name)) return false;
  const key = companyKey(name);
  return companies.some(
    (company) =>
      key === company || (key.startsWith(company) && isRole(`${key.slice(company.length)}@`)),
  );
}

/** Whether any of its words begins as one of these, so that it is worth working out its key. */
function mayBeginOneOf(companies: readonly string[], name: string): boolean {
  if (/\d/.test(name)) return true;
  const letters = name.normalize("NFKD").toLowerCase().match(BEGINNINGS) ?? [];
  return letters.some((letter) => letter > "z" || companies.some((one) => one.startsWith(letter)));
}

const BEGINNINGS = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu;

const COMPANY_FORM = /(?:^|\s)(?:gmbh|ag|kg|ohg|gbr|inc|ltd|llc|plc|corp)\b/i;

/** The first of those that are the same. */
function unique(names: readonly PersonName[]): readonly PersonName[] {
  const seen = new Map<string, PersonName>();
  for (const name of names) {
    const key = name.words.map(({ text }) => text).join(" ");
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()].slice(0, MOST_FACTS);
}

/** More names, companies or places of one identity say nothing new: pairs of facts are compared. */
const MOST_FACTS = 12;

const profileOf = ({ value }: Handle): Profile => ({
  network: value.split(/[:/]/, 1)[0]!,
  value,
});

function mailboxOf(address: string, names: readonly PersonName[]): Mailbox {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at);
  const piece = localPiece(address);
  const words = names.flatMap((name) => name.words.flatMap(({ keys }) => keys));
  const isNamed = words.some((word) => word.length > 2 && piece.includes(word));
  return {
    address,
    local,
    domain: address.slice(at + 1),
    isName:
      !/\d\d/.test(local) && (names.length === 0 || isNamed || nameInAddress(address) !== null),
  };
}

function companiesOf(
  { companies, handles, names }: Identity,
  { sure, hinted }: Called,
): Pick<Portrait, "companies" | "hinted" | "companyNames" | "hasDomain"> {
  const domains = handles.flatMap(({ kind, value }) =>
    kind === "email" ? (companyDomain(value) ?? []) : [],
  );
  const beside = names
    .map((name) => companyWordsIn(IN_BRACKETS.exec(name)?.[1] ?? ""))
    .filter((words) => words.some((word) => !NO_COMPANY.has(word)));
  const said = [...(companies ?? []).map(companyWordsIn), ...beside];
  const own = [...said.map((words) => words.join("")), ...domains.map(domainKey), ...sure];
  const keys = [...new Set(own)].filter((key) => key !== "").slice(0, MOST_FACTS);
  return {
    companies: keys,
    hinted: hinted.filter((key) => !keys.includes(key)).slice(0, MOST_FACTS),
    companyNames: [...said.filter(({ length }) => length > 0), ...sure.map((key) => [key])].slice(
      0,
      MOST_FACTS,
    ),
    hasDomain: domains.length > 0,
  };
}

/** "Jörg Müller (Lumen)", as a telephone tells one Jörg from another. */
const IN_BRACKETS = /\p{L} \((?!ext)([^()]{3,60})\)$/u;

/** "Jörg Müller (privat)"; what else is no company is nobody else's. */
const NO_COMPANY = new Set(
  `privat private buero office work arbeit geschaeftlich dienstlich business handy mobil mobile cell festnetz
  home zuhause alt neu old new kita schule gast guest`.split(/\s+/),
);
