/**
 * What of a contact was not kept, in words: a card names its properties (RFC 6350, and what programs
 * invent), a table its columns. What has no word here is called by its own name.
 */
import { type Language, say } from "./words.ts";

export interface LostThing {
  readonly what: string;
  /** Then it is called by its own name. */
  readonly unknown: boolean;
}

/** Each once, in the order of the note ("contacts.left-out"). */
export function lostThings(names: string, language: Language): readonly LostThing[] {
  const things = new Map<string, LostThing>();
  for (const name of names.split(", ")) {
    const kind = KINDS.get(name.toUpperCase());
    const unknown = kind === undefined;
    const what = unknown
      ? say(language, "contacts.lost-field", { name })
      : say(language, `contacts.lost.${kind}`);
    things.set(what, { what, unknown });
  }
  return [...things.values()];
}

export const lostWords = (names: string, language: Language): readonly string[] =>
  lostThings(names, language).map(({ what }) => what);

const PROPERTIES: Readonly<Record<string, string>> = {
  picture: "PHOTO",
  logo: "LOGO",
  sound: "SOUND",
  key: "KEY",
  messenger: "IMPP X-MS-IMADDRESS X-AIM X-ICQ X-QQ X-MSN X-YAHOO X-JABBER X-GTALK X-GADUGADU",
  profile: "SOCIALPROFILE X-SOCIALPROFILE",
  categories: "CATEGORIES X-FC-TAGS",
  related: "RELATED X-ABRELATEDNAMES",
  spouse: "X-SPOUSE X-MS-SPOUSE X-EVOLUTION-SPOUSE X-KADDRESSBOOK-X-SPOUSESNAME",
  children: "X-MS-CHILD X-CHILDREN",
  phone: "X-MS-TEL",
  others: "…",
  manager: "X-MANAGER X-MS-MANAGER X-EVOLUTION-MANAGER X-KADDRESSBOOK-X-MANAGERSNAME",
  assistant: "X-ASSISTANT X-MS-ASSISTANT X-EVOLUTION-ASSISTANT X-KADDRESSBOOK-X-ASSISTANTSNAME",
  anniversary: `ANNIVERSARY X-ANNIVERSARY X-MS-ANNIVERSARY X-EVOLUTION-ANNIVERSARY
    X-KADDRESSBOOK-X-ANNIVERSARY`,
  days: "X-ABDATE",
  birthplace: "BIRTHPLACE",
  death: "DEATHDATE DEATHPLACE",
  gender: "GENDER X-GENDER GRAMGENDER PRONOUNS",
  language: "LANG LANGUAGE",
  interests: "HOBBY INTEREST X-MS-INTERESTS",
  expertise: "EXPERTISE",
  busy: "FBURL X-MS-FBURL",
  calendar: "CALURI CALADRURI",
  members: "MEMBER X-ADDRESSBOOKSERVER-MEMBER",
  deputy: "AGENT",
  website: "URL",
  coordinates: "GEO",
  zone: "TZ",
  role: "ROLE",
  // Of what is kept once, the others.
  "other-name": "FN N",
  "other-title": "TITLE",
  "other-birthday": "BDAY",
  "other-kind": "KIND X-ADDRESSBOOKSERVER-KIND X-ABSHOWAS",
  "other-id": "UID",
  "other-change": "REV",
};

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(PROPERTIES).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name) => [name, kind] as const),
  ),
);
