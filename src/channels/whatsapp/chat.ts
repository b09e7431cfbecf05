/**
 * Who takes part in a chat, and who of them is the user, which no export says. Between two it is the one
 * by whose name the chat is not called: the file is named after the other ("WhatsApp Chat mit Petra
 * Vogt.txt"), and on iPhones the notice on encryption has the chat's name as its author. "You deleted
 * this message" is said of the user alone. What is left open may be known from other chats: whoever
 * writes in all of them (src/people).
 *
 * Names are those of the phone's address book; who is not in it is a number, or "~ " and how they call
 * themselves. Members of a group who never wrote are not in the file.
 */
import type { Home, Interaction, Owner, Party } from "#channels/channel.ts";
import { accountHandle, nameHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { displayName } from "#shared/names.ts";
import { authorName, type Body } from "./body.ts";
import { LIMITS } from "./limits.ts";
import { ME } from "./words.ts";

export interface Chat {
  /** Told of every message, first of those that are read ahead. */
  see(body: Body): void;
  /** The group itself stands as the author of what the app says in it. */
  isChatItself(body: Body): boolean;
  sidesOf(author: string): Sides;
  /** The chat's name, where one is known. */
  name(): string | null;
  /** The same of the same chat as long as nobody is renamed; null where nothing tells it from others. */
  identity(): string | null;
  owners(): readonly Owner[];
}

export interface Sides {
  /** The writer first, then all others. */
  readonly parties: Interaction["parties"];
  /** How many others there are, also where not all are kept. */
  readonly others: number;
}

export function newChat(fileName: string, home: Home): Chat {
  const seen: Seen = {
    writers: new Map(),
    title: chatNameIn(fileName),
    isGroup: false,
    mine: null,
    home,
  };
  const sides = new Map<string, Sides>();

  return {
    see(body) {
      const writers = seen.writers.size;
      look(seen, body);
      if (seen.writers.size > writers) sides.clear();
    },
    isChatItself: ({ author, marked }) =>
      marked && seen.isGroup && seen.title !== null && isSame(author, seen.title),
    sidesOf(author) {
      const known = sides.get(author) ?? sidesOf(seen, author);
      if (sides.size < LIMITS.people) sides.set(author, known);
      return known;
    },
    name: () => seen.title,
    identity: () => identityOf(seen),
    owners: () => ownersOf(seen),
  };
}

interface Seen {
  readonly writers: Map<string, { readonly party: Party; count: number }>;
  title: string | null;
  isGroup: boolean;
  /** Of whom the app said "you". */
  mine: string | null;
  readonly home: Home;
}

function look(seen: Seen, { author, what, text, ofGroup, byMe }: Body): void {
  if (ofGroup) seen.isGroup = true;
  if (byMe) seen.mine = author;
  if (what === "notice" && author !== "" && ENCRYPTION.test(text)) seen.title ??= author;
  if (author === "" || what === "notice") return;
  const known = seen.writers.get(author);
  if (known) known.count++;
  else if (seen.writers.size < LIMITS.people) {
    seen.writers.set(author, { party: partyOf(author, seen.home), count: 1 });
  }
}

const ENCRYPTION = /end-to-end encrypt|ende-zu-ende-verschlüssel/i;

function identityOf({ title, isGroup, writers }: Seen): string | null {
  const isOfTwo = !isGroup && writers.size === 2;
  // A file may have lost its name.
  const name = isOfTwo ? [...writers.keys()].toSorted().join(" and ") : title;
  return name === null ? null : `whatsapp:${name.normalize("NFKC").toLowerCase()}`;
}

function sidesOf(seen: Seen, author: string): Sides {
  const from = seen.writers.get(author)?.party ?? partyOf(author, seen.home);
  const others = new Map<string, Party>();
  for (const [name, { party }] of seen.writers) {
    if (name !== author && party.value !== from.value) others.set(party.value, party);
  }
  const alone = others.size === 0 ? theOther(seen, author) : null;
  if (alone) others.set(alone.value, alone);
  const to = [...others.values()].slice(0, LIMITS.members);
  const parties = to.map((party) => ({ ...party, role: "to" as const }));
  return { parties: [{ ...from, role: "from" }, ...parties], others: others.size };
}

/** Where I alone wrote: whom the chat is named after. */
function theOther({ isGroup, title, home }: Seen, author: string): Party | null {
  return isGroup || title === null || isSame(author, title) ? null : partyOf(title, home);
}

function ownersOf(seen: Seen): readonly Owner[] {
  const me = seen.writers.get(myName(seen) ?? "");
  return me ? [{ kind: "owner", party: me.party, evidence: "account", count: me.count }] : [];
}

/** Null where it is not sure, or I wrote nothing. */
function myName({ writers, title, isGroup, mine }: Seen): string | null {
  const names = [...writers.keys()];
  const said = names.find((author) => ME.has(author.toLowerCase())) ?? mine;
  if (said !== null) return said;
  if (isGroup || title === null || names.length > 2) return null;
  const partner = names.find((author) => isSame(author, title));
  return partner === undefined ? null : (names.find((author) => author !== partner) ?? null);
}

/** The user, where no name of theirs is in the file. */
const MYSELF: Party = accountHandle("whatsapp", "me", "")!;

/** Of "WhatsApp Chat - Petra Vogt.zip › _chat.txt" and its like in other languages. */
function chatNameIn(fileName: string): string | null {
  for (const name of fileName.split(/\/| › /).toReversed()) {
    const found = CHAT_OF.exec(name.slice(0, 300).replaceAll(/\s/g, " "))?.[1];
    const title = authorName(found?.replace(FILE_END, "") ?? "");
    if (title !== "") return title;
  }
  return null;
}

const CHAT_OF = /whatsapp(?:[ -]?chatt?)?(?: ?[-–—] ?| (?:with|mit|con|avec|com|met|med|z) )(.+)$/i;
const FILE_END = /(?: \(\d{1,3}\))?(?:\.(?:txt|zip|tgz|tar|gz))*$/i;

/** A file's name lacks what a file system refuses. */
function isSame(one: string, other: string): boolean {
  return one === other || (letters(one) !== "" && letters(one) === letters(other));
}

const letters = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

function partyOf(author: string, { country }: Home): Party {
  if (ME.has(author.toLowerCase())) return MYSELF;
  const phone = NUMBER.test(author) ? phoneHandle(author, country) : null;
  if (phone) return { ...phone, name: "" };
  const name = author.replace(/^~/, "");
  const party = nameHandle("whatsapp", author) ?? asItStands(author);
  // Whoever is no contact calls himself so: somebody else than the contact of that name.
  return author === name ? party : { ...party, name: displayName(name) };
}

const NUMBER = /^\+?[\d\s().\-/\u2010-\u2015]{5,40}$/;

/** Some are called "🤓" and nothing else. */
function asItStands(author: string): Party {
  const name = author.slice(0, LIMITS.authorChars).toWellFormed();
  return { kind: "name", value: `whatsapp:${name.normalize("NFKC").toLowerCase()}`, name };
}
