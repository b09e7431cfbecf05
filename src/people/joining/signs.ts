/**
 * What two have in common, or not, each as a sign: a code, what it is counted by, and what to say of it. What they weigh
 * is worked out later (weights.ts), and what they amount to in likeness.ts.
 */
import { mobileOf } from "#people/mobile-of.ts";
import { onceEach } from "#shared/once-each.ts";
import { numbersIn } from "./company-names.ts";
import { compareCompanies } from "./compare-companies.ts";
import type { How, NameLikeness } from "./compare-names.ts";
import { localPiece, type PersonName } from "./person-names.ts";
import { haveOtherProfiles, type Mailbox, type Portrait } from "./portrait.ts";
import { slipsBetween } from "./slips.ts";

export interface Sign {
  readonly code: SignCode;
  /** What it is counted by (stats.ts): the more common, the less it says. */
  readonly counted: readonly number[];
  readonly values: Readonly<Record<string, string | number>>;
}

export type SignCode =
  | `given-${How}`
  | `family-${How}`
  | "flipped"
  | "stray"
  | "by-address"
  | "address"
  | "number"
  | "number-other"
  | "number-written"
  | "shared"
  | "profile"
  | "mailbox"
  | "address-slip"
  | "company"
  | "company-hinted"
  | "company-part"
  | "company-slip"
  | "company-other"
  | "birthday"
  | "birthday-slip"
  | "birthday-other"
  | "postcode"
  | "place"
  | "place-slip"
  | "place-other"
  | "circle"
  | "colleagues"
  | "follows"
  | "together"
  | "in-copy"
  | "phone-book"
  | "expected"
  | "name-alone"
  | "shown"
  | "numbered"
  | "profile-other";

/** A sign whose counts are still to be looked up. */
export interface Found {
  readonly code: SignCode;
  readonly facts: readonly string[];
  readonly values: Sign["values"];
}

export const sign = (
  code: SignCode,
  facts: readonly string[] = [],
  values: Sign["values"] = {},
): Found => ({ code, facts, values });

const SHARED = {
  email: "address",
  phone: "number",
  profile: "profile",
  account: "profile",
} as const;

export function sharedKeys(a: Portrait, b: Portrait): readonly Found[] {
  return a.keys.flatMap((key) => {
    if (!b.keys.includes(key)) return [];
    const colon = key.indexOf(":");
    const kind = key.slice(0, colon) as keyof typeof SHARED;
    return sign(SHARED[kind], [`key ${key}`], { handle: key.slice(colon + 1) });
  });
}

/** A number that is none says as much as the name beside it: they are the same to the letter, be it an initial. */
export function writtenSigns(a: Portrait, b: Portrait): readonly Found[] {
  const number = a.written.find((one) => b.written.includes(one));
  if (number === undefined || !a.names.some((one) => b.names.some((other) => isSame(one, other)))) {
    return [];
  }
  return [sign("number-written", [`written ${number}`], { handle: number })];
}

const isSame = (one: PersonName, other: PersonName): boolean =>
  one.words.length > 1 && textOf(one) === textOf(other);

const textOf = ({ words }: PersonName): string => words.map(({ text }) => text).join(" ");

/** Numbers that one carries about, none of which both have: the desk's changes with the desk. */
export function mobileSigns(a: Portrait, b: Portrait): readonly Found[] {
  const [one, other] = [a, b].map(({ keys }) => keys.filter((key) => isMobile(key)));
  if (!one?.[0] || !other?.[0] || one.some((key) => other.includes(key))) return [];
  return [sign("number-other", [], { one: numberIn(one[0]), other: numberIn(other[0]) })];
}

const isMobile = onceEach((key) => key.startsWith(PHONE) && mobileOf(numberIn(key), null) !== null);

const numberIn = (key: string): string => key.slice(PHONE.length);

const PHONE = "phone:";

export function nameSigns(
  { given, family, flipped, stray, address }: NameLikeness,
  mailboxes: readonly Mailbox[],
): readonly Found[] {
  const countedBy = (place: string, words: readonly [string, string]): readonly string[] => [
    ...new Set(words.map((word) => `${place} ${word}`)),
  ];
  return [
    ...(given
      ? [sign(`given-${given.how}`, countedBy("given", given.words), valuesOf(given.words))]
      : []),
    ...(family
      ? [sign(`family-${family.how}`, countedBy("family", family.words), valuesOf(family.words))]
      : []),
    ...(flipped ? [sign("flipped")] : []),
    ...(stray ? [sign("stray")] : []),
    ...(address === null
      ? []
      : [sign("by-address", [], { handle: addressIn(address, mailboxes) })]),
  ];
}

/** "joergmueller" is of "joergmueller@lumen.example". */
const addressIn = (address: string, mailboxes: readonly Mailbox[]): string =>
  mailboxes.find((mailbox) => localPiece(mailbox.address) === address)?.address ?? address;

const valuesOf = ([one, other]: readonly [string, string]): Sign["values"] => ({ one, other });

/** Mailboxes of the same name at two providers, or an address with a slip in it. */
export function mailboxSigns(a: Portrait, b: Portrait): readonly Found[] {
  const found: Found[] = [];
  for (const one of a.mailboxes) {
    for (const other of b.mailboxes) {
      const alike = one.address === other.address ? null : mailboxSign(one, other);
      if (alike && !found.some(({ code }) => code === alike.code)) found.push(alike);
    }
  }
  return found;
}

/** "j.mueller@" and "j.mueller2@" of one firm: the second of that name has the number. */
export const areNumbered = (one: Mailbox, other: Mailbox): boolean =>
  one.domain === other.domain &&
  one.local !== other.local &&
  one.local.replace(/\d+/g, "") === other.local.replace(/\d+/g, "");

function mailboxSign(one: Mailbox, other: Mailbox): Found | null {
  const values = { one: one.address, other: other.address };
  const isSameLocal = one.local === other.local;
  if (areNumbered(one, other)) return sign("numbered", [], values);
  if (isSlip(one, other)) return sign("address-slip", [], values);
  if (!isSameLocal || one.local.length < 4 || one.isName || other.isName) return null;
  return sign("mailbox", [`local ${one.local}`], values);
}

/** In the same firm a letter more or less may be somebody else: only within a long name it is a slip. */
function isSlip(one: Mailbox, other: Mailbox): boolean {
  if (numbersIn(one.address).join() !== numbersIn(other.address).join()) return false;
  if (one.domain !== other.domain) return slipsBetween(one.address, other.address, 2) <= 2;
  return (
    one.local[0] === other.local[0] &&
    Math.min(one.local.length, other.local.length) > 9 &&
    slipsBetween(one.local, other.local, 1) <= 1
  );
}

export function factSigns(a: Portrait, b: Portrait): readonly Found[] {
  return [
    ...companySigns(a, b),
    ...birthdaySigns(a.birthday, b.birthday),
    ...placeSigns(a, b),
    ...(haveOtherProfiles(a.profiles, b.profiles) ? [sign("profile-other")] : []),
    ...(follows(a, b) ? [sign("follows")] : []),
  ];
}

function companySigns(a: Portrait, b: Portrait): readonly Found[] {
  const found = compareCompanies(a, b);
  if (!found) return [];
  if (found.how === "company-other") return [sign(found.how)];
  return [sign(found.how, [`company ${found.company}`], { shared: found.company })];
}

/** A postcode says where it is: that both are there then says nothing more. */
function placeSigns(a: Portrait, b: Portrait): readonly Found[] {
  const postcode = likestOf(a, b, "postcode");
  return postcode.length > 0 ? postcode : likestOf(a, b, "place");
}

/** The same on both sides, or nearly, or something else; postcodes are many's, and say only the first. */
function likestOf(left: Portrait, right: Portrait, code: "postcode" | "place"): readonly Found[] {
  const [a, b] = [left[`${code}s`], right[`${code}s`]];
  const shared = a.find((one) => b.includes(one));
  if (shared !== undefined) return [sign(code, [`${code} ${shared}`], { shared })];
  if (code === "postcode" || a.length === 0 || b.length === 0) return [];
  const near = a.find((one) =>
    b.some((other) => Math.min(one.length, other.length) > 4 && slipsBetween(one, other, 2) <= 2),
  );
  if (near === undefined) {
    const isWithin = a.some((one) => right.regions.includes(one));
    if (isWithin || b.some((other) => left.regions.includes(other))) return [];
    return [sign("place-other", [], { one: left.placeWritten, other: right.placeWritten })];
  }
  return [sign(`${code}-slip`, [`${code} ${near}`], { shared: near })];
}

/** Two of the four digits at most were typed wrong, or day and month the wrong way round. */
export function compareBirthdays(
  a: string,
  b: string,
): "birthday" | "birthday-slip" | "birthday-other" {
  if (a === b) return "birthday";
  const wrong = Array.from(a).filter((digit, i) => digit !== b[i]).length;
  const isTurned = a.slice(0, 2) === b.slice(3) && a.slice(3) === b.slice(0, 2);
  return wrong <= 2 || isTurned ? "birthday-slip" : "birthday-other";
}

function birthdaySigns(a: string | null, b: string | null): readonly Found[] {
  if (a === null || b === null) return [];
  return [sign(compareBirthdays(a, b), [], { one: `--${a}`, other: `--${b}` })];
}

/** One mailbox ends where the other begins, with half a year between them at most; chats go on beside each other. */
function follows(one: Portrait, other: Portrait): boolean {
  const [a, b] = [one.seen, other.seen];
  if (!a || !b || one.mailboxes.length === 0 || other.mailboxes.length === 0) return false;
  const [early, late] = a.last < b.last ? [a, b] : [b, a];
  const days = (Date.parse(late.first) - Date.parse(early.last)) / 86_400_000;
  return days >= 0 && days <= 183;
}

export const areColleagues = (a: Portrait, b: Portrait): boolean =>
  a.companies.some((company) => b.companies.includes(company));

/**
 * Third people whom both met, which says little of two in one firm; and whether the two were met
 * together, which two addresses of one person rarely are.
 */
export function circleSigns(a: Portrait, b: Portrait): readonly Found[] {
  const thirds = [...a.seenWith.intersection(b.seenWith)].toSorted().slice(0, MOST_THIRDS);
  const values = { count: thirds.length };
  const circle = areColleagues(a, b)
    ? sign("colleagues", [], values)
    : sign(
        "circle",
        thirds.map((third) => `third ${third}`),
        values,
      );
  return [...(thirds.length > 0 ? [circle] : []), ...togetherSigns(a, b)];
}

/** Two who sat in one meeting are two; that both got one letter may be to be sure. */
function togetherSigns(a: Portrait, b: Portrait): readonly Found[] {
  if (a.metWith.has(b.id) || b.metWith.has(a.id)) return [sign("together")];
  return a.seenWith.has(b.id) || b.seenWith.has(a.id) ? [sign("in-copy")] : [];
}

/** A name that a channel shows proves nothing, but a telephone's names are those of its address book. */
export function shownSigns(a: Portrait, b: Portrait): readonly Found[] {
  if (!a.isShown && !b.isShown) return [];
  const isSame = a.inPhoneBook !== null && a.inPhoneBook === b.inPhoneBook;
  const isExpected = a.expectedAs.has(b.id) || b.expectedAs.has(a.id);
  return [
    sign("shown"),
    ...(isSame && a.isShown !== b.isShown
      ? [sign("phone-book", [`book ${a.inPhoneBook}`], { shared: a.inPhoneBook })]
      : []),
    ...(isExpected ? [sign("expected")] : []),
  ];
}

const MOST_THIRDS = 20;
