/** A contact of Outlook as a card of an address book, by the same rules as its tables (contacts/outlook-csv.ts). */
import type { Keep, PersonCard, PostalAddress, Skipped } from "#channels/channel.ts";
import { cardOf, type Draft, NO_NAME } from "#channels/contacts/draft.ts";
import { saysWhere } from "#channels/contacts/postal.ts";
import { reachBook } from "#channels/contacts/reach.ts";
import type { AddressBook } from "./addressees.ts";
import type { Item } from "./item.ts";
import { type Properties, TAG } from "./properties.ts";

export interface CardOptions {
  readonly book: AddressBook;
  readonly place: string;
  readonly keep: Keep;
  readonly country: string | null;
}

export function asCard({ properties }: Item, options: CardOptions): PersonCard | Skipped {
  const text = (tag: number) => properties.text(tag);
  const notes: Draft["notes"][number][] = [];
  const reach = reachBook(options.country);
  for (const [address, type, shown] of EMAILS) {
    const path = text(address);
    if (path === "") continue;
    const isExchange = text(type).toUpperCase() === "EX" || path.startsWith("/");
    const real = isExchange ? options.book.addressOf(path) || inBrackets(text(shown)) : path;
    if (isExchange && real !== "") options.book.learn(path, real);
    const isKept = reach.email(real, "");
    if (!isKept && isExchange) notes.push({ code: "contacts.exchange-address", values: {} });
    else if (!isKept)
      notes.push({ code: "contacts.no-address", values: { value: path.slice(0, 100) } });
  }
  for (const [tag, label] of PHONES) reach.phone(text(tag), label);
  for (const tag of PAGES) reach.url(text(tag), "");
  const work = { company: text(0x3a16), unit: text(0x3a18), title: text(0x3a17) || text(0x3a46) };
  return cardOf(
    {
      uid: "",
      of: null,
      name: {
        ...NO_NAME,
        full: text(TAG.displayName),
        prefix: text(0x3a45),
        given: text(0x3a06),
        additional: text(0x3a44),
        family: text(0x3a11),
        suffix: text(0x3a05),
        nicknames: [text(0x3a4f)].filter((name) => name !== ""),
      },
      reach: reach.result(),
      works: Object.values(work).some((part) => part !== "") ? [work] : [],
      addresses: ADDRESSES.map((tags) => addressIn(properties, tags)).filter(saysWhere),
      zone: "",
      birthday: birthdayIn(properties),
      note: text(TAG.body),
      changed: properties.time(TAG.modified),
      notes,
    },
    options.place,
    options.keep,
  );
}

const EMAILS = [
  [0x3_8083, 0x3_8082, 0x3_8080],
  [0x3_8093, 0x3_8092, 0x3_8090],
  [0x3_80a3, 0x3_80a2, 0x3_80a0],
] as const;

/** "Petra Vogt (petra@lumen.example)" is how Outlook shows a path whose address it knows. */
const inBrackets = (shown: string): string => /\(([^()\s]{3,320})\)$/.exec(shown)?.[1] ?? "";

const PHONES: readonly (readonly [tag: number, label: string])[] = [
  [0x3a1a, ""],
  [0x3a08, "work"],
  [0x3a1b, "work"],
  [0x3a1c, "mobile"],
  [0x3a09, "home"],
  [0x3a2f, "home"],
  [0x3a57, "main"],
  [0x3a1e, "car"],
  [0x3a1f, "other"],
  [0x3a2d, "isdn"],
  [0x3a1d, "radio"],
  [0x3a02, "callback"],
  [0x3a4b, "tty"],
  [0x3a24, "fax"],
  [0x3a25, "fax"],
  [0x3a23, "fax"],
  [0x3a21, "pager"],
  [0x3a2e, "assistant"],
];

const PAGES = [0x3_802b, 0x3a51, 0x3a50];

interface AddressTags {
  readonly label: string;
  readonly street: number;
  readonly box: number;
  readonly city: number;
  readonly region: number;
  readonly postcode: number;
  readonly country: number;
}

const ADDRESSES: readonly AddressTags[] = [
  {
    label: "work",
    street: 0x3_8045,
    box: 0x3_804a,
    city: 0x3_8046,
    region: 0x3_8047,
    postcode: 0x3_8048,
    country: 0x3_8049,
  },
  {
    label: "home",
    street: 0x3a5d,
    box: 0x3a5e,
    city: 0x3a59,
    region: 0x3a5c,
    postcode: 0x3a5b,
    country: 0x3a5a,
  },
  {
    label: "other",
    street: 0x3a63,
    box: 0x3a64,
    city: 0x3a5f,
    region: 0x3a62,
    postcode: 0x3a61,
    country: 0x3a60,
  },
];

function addressIn(properties: Properties, tags: AddressTags): PostalAddress {
  const lines = [properties.text(tags.box), properties.text(tags.street)];
  return {
    label: tags.label,
    street: lines
      .filter((line) => line !== "")
      .join("\n")
      .replaceAll("\r\n", "\n"),
    city: properties.text(tags.city),
    region: properties.text(tags.region),
    postcode: properties.text(tags.postcode),
    country: properties.text(tags.country),
    position: null,
  };
}

const BIRTHDAY_LOCAL = 0x3_80de;
const BIRTHDAY = 0x3a42;
const HALF_DAY = 43_200_000;

/** Midnight where it was written, which may be any hour in UTC. */
function birthdayIn(properties: Properties): string | null {
  const at = properties.time(BIRTHDAY_LOCAL) ?? properties.time(BIRTHDAY);
  return at && `--${new Date(at.getTime() + HALF_DAY).toISOString().slice(5, 10)}`;
}
