/**
 * Who wrote a mail, to whom and with copies to whom. From names the author, Sender at most an
 * assistant or a list. A list that rewrites From because of DMARC ("Max via list <list@…>") says the
 * author elsewhere; a list itself is nobody and left out, except where it is all that is known of the
 * sender, and then without a name.
 */
import type { Party, Role } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";
import { type Address, readAddresses } from "./addresses.ts";
import { type Header, field, fieldsOf } from "./header.ts";
import { LIMITS } from "./limits.ts";
import { isPlatform } from "./senders.ts";
import { isList } from "./signals.ts";

type MailParty = Party & { readonly role: Role };

export interface Parties {
  readonly parties: readonly MailParty[];
  /** Whom the From field names, as it stands there. */
  readonly sender: Address | undefined;
  /** Addresses of the list that the mail came through, as it names them. */
  readonly lists: ReadonlySet<string>;
  /** Under which of them one writes to it: as it says itself, and as this mail was addressed. */
  readonly posted: ReadonlySet<string>;
  /** There were more than are read. */
  readonly isCut: boolean;
}

export function readParties(header: Header, isSent: boolean): Parties {
  const lists = isList(header) ? listAddresses(header) : NO_LISTS;
  const sender = senderOf(header);
  const posted = lists === NO_LISTS ? new Set<string>() : postingAddresses(header);
  const found = new Map<string, MailParty>();
  const add = (address: Address, role: Role, name = address.name) => {
    const party = emailHandle(address.address, name);
    if (!party) return;
    if (role !== "from" && isOneOf(lists, party.value)) {
      posted.add(party.value);
      return;
    }
    const known = found.get(party.value);
    if (!known) found.set(party.value, { ...party, role });
    else if (known.name === "" && party.name !== "") {
      found.set(party.value, { ...known, name: party.name });
    }
  };

  for (const author of authorsOf(header, sender, lists)) add(author.address, "from", author.name);
  let room = LIMITS.addresses - found.size;
  for (const [name, role] of isSent ? SENT_FIELDS : FIELDS) {
    for (const line of fieldsOf(header, name)) {
      const addresses = readAddresses(line.slice(0, MAX_LIST), Math.max(room + 1, 0));
      for (const address of addresses.slice(0, Math.max(room, 0))) add(address, role);
      room -= addresses.length;
    }
  }
  return { parties: [...found.values()], sender, lists, posted, isCut: room < 0 };
}

const FIELDS: readonly (readonly [string, Role])[] = [
  ["to", "to"],
  ["cc", "cc"],
];
/** Whom a copy went to blindly is known of one's own mail only. */
const SENT_FIELDS: typeof FIELDS = [...FIELDS, ["bcc", "cc"]];

/** Two hundred characters for each address. */
const MAX_LIST = LIMITS.addresses * 200;
const MAX_AUTHORS = 10;

function senderOf(header: Header): Address | undefined {
  return readAddresses(field(header, "from").slice(0, MAX_LIST), 1)[0];
}

interface Author {
  readonly address: Address;
  readonly name: string;
}

const asAuthor = (address: Address): Author => ({ address, name: address.name });

function authorsOf(
  header: Header,
  sender: Address | undefined,
  lists: ReadonlySet<string>,
): readonly Author[] {
  if (!sender) return readAddresses(field(header, "sender"), 1).map(asAuthor);
  if (isPlatform(sender, lists !== NO_LISTS)) return [{ address: sender, name: "" }];
  if (lists === NO_LISTS || !isRewritten(sender, lists)) {
    const all = readAddresses(field(header, "from").slice(0, MAX_LIST), MAX_AUTHORS);
    return all.map(asAuthor);
  }

  const told = ["x-original-from", "x-original-sender", "reply-to"]
    .flatMap((name) => readAddresses(field(header, name), MAX_AUTHORS))
    .find(({ address }) => {
      const value = emailHandle(address, "")?.value;
      return value !== undefined && !isOneOf(lists, value);
    });
  if (told && told.address.toLowerCase() !== sender.address.toLowerCase()) {
    return [{ address: told, name: told.name || sender.name }];
  }
  return [{ address: sender, name: "" }];
}

function isRewritten({ name, address }: Address, lists: ReadonlySet<string>): boolean {
  return / (?:via|über|par) \S/i.test(name) || isOneOf(lists, address.toLowerCase());
}

const NO_LISTS: ReadonlySet<string> = new Set();

/** The list's addresses as the mail names them; of a List-Id the "@" is a dot. */
function listAddresses(header: Header): ReadonlySet<string> {
  const found = new Set<string>([""]);
  const author = field(header, "from").toLowerCase();
  for (const name of LIST_ADDRESSES) {
    for (const [address] of field(header, name).toLowerCase().matchAll(ADDRESS)) {
      // Who sends what they wrote themselves is no list.
      if (name === "sender" && author.includes(address)) continue;
      found.add(address.replace(/-(?:admin|bounces?|owner|request)(?=@)/, ""));
    }
  }
  const id = /<([^<>@\s]{1,250})>/.exec(field(header, "list-id"))?.[1];
  if (id !== undefined) found.add(id.toLowerCase());
  return found;
}

/** What a list sends comes from the list's own Sender. */
const LIST_ADDRESSES = `list-post x-beenthere mailing-list x-mailing-list x-loop sender`.split(
  /\s+/,
);

/** Of a list that says so itself (RFC 2369, and what was before it). */
function postingAddresses(header: Header): Set<string> {
  const written = POSTED_TO.flatMap((name) => field(header, name).match(ADDRESS) ?? []);
  return new Set(written.slice(0, MAX_LISTS).flatMap((one) => emailHandle(one, "")?.value ?? []));
}

const POSTED_TO = ["list-post", "x-beenthere", "x-mailing-list"];
const MAX_LISTS = 5;

const ADDRESS = /[^\s<>:;,"'?()]{1,100}@[^\s<>:;,"'?()]{1,200}/g;

/** Whether an address is one of a list's. */
export const isOneOf = (lists: ReadonlySet<string>, value: string): boolean =>
  lists.has(value) || lists.has(value.replace("@", "."));
