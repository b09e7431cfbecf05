/**
 * The people and chats of Signal's own export, which stand in it before the messages that name them by
 * numbers of this one file. A person is known by Signal's id, else by the number or the name; the telephone
 * number beside an id, and the name from the phone's address book, make a card.
 */
import type { CardHandle, Party, PersonCard } from "#channels/channel.ts";
import { EMPTY_CARD, NO_NAME } from "#channels/contacts/draft.ts";
import { field, listField, storable, textField } from "#channels/json-fields.ts";
import { nameHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { LIMITS } from "./limits.ts";
import { accountOf, MYSELF } from "./people.ts";

export interface Book {
  readonly people: Map<string, Recipient>;
  readonly chats: Map<string, Recipient>;
  /** By Signal's id, for the members of groups. */
  readonly byAccount: Map<string, Party>;
  /** The user, with the name that the account says. */
  me: Party;
}

export interface Recipient {
  readonly kind: "contact" | "group" | "self" | "other";
  readonly party: Party | null;
  /** Of a group. */
  readonly title: string;
  /** Of a group: Signal's ids. */
  readonly members: readonly string[];
}

export const newBook = (): Book => ({
  people: new Map(),
  chats: new Map(),
  byAccount: new Map(),
  me: MYSELF,
});

export function learnAccount(book: Book, value: unknown): void {
  book.me = { ...MYSELF, name: nameIn(value, "given", "family") };
}

/** Adds somebody, and gives back their card where there is more to say than a name. */
export function learnRecipient(book: Book, value: unknown, place: string): PersonCard | null {
  const recipient = recipientOf(value, book.me);
  const id = textField(value, "id");
  if (id !== "" && book.people.size < LIMITS.people) book.people.set(id, recipient);
  if (recipient.kind !== "contact" || recipient.party === null) return null;
  const contact = field(value, "contact");
  const account = accountOf(textField(contact, "aci"), recipient.party.name);
  if (account) book.byAccount.set(account.value, recipient.party);
  return cardOf(contact, recipient.party, place);
}

function recipientOf(value: unknown, me: Party): Recipient {
  const contact = field(value, "contact");
  const group = field(value, "group");
  const one = { party: null, title: "", members: [] };
  if (contact !== undefined) return { ...one, kind: "contact", party: partyOf(contact) };
  if (field(value, "self") !== undefined) return { ...one, kind: "self", party: me };
  if (group === undefined) return { ...one, kind: "other" };
  const snapshot = field(group, "snapshot");
  return {
    kind: "group",
    party: null,
    title: line(textField(field(snapshot, "title"), "title")),
    members: listField(snapshot, "members").map((member) => textField(member, "userId")),
  };
}

function partyOf(contact: unknown): Party | null {
  const name = shownName(contact);
  const phone = numberOf(contact);
  const account = accountOf(textField(contact, "aci"), name);
  // Whoever hides their number and wrote once is there with a name alone.
  return account ?? (phone ? { ...phone, name } : nameHandle("signal", name));
}

/** In the order in which Signal itself shows them. */
function shownName(contact: unknown): string {
  const names = [
    nameIn(field(contact, "nickname"), "given", "family"),
    nameIn(contact, "systemGiven", "systemFamily"),
    nameIn(contact, "profileGiven", "profileFamily"),
  ];
  return names.find((name) => name !== "") ?? line(textField(contact, "username"));
}

/** Nicknames have "given", everything else "givenName". */
function nameIn(value: unknown, given: string, family: string): string {
  const part = (name: string) => textField(value, `${name}Name`) || textField(value, name);
  return line([part(given), part(family)].filter(Boolean).join(" "));
}

const numberOf = (contact: unknown) => {
  const digits = textField(contact, "e164").replace(/^\+/, "");
  return /^\d{4,15}$/.test(digits) ? phoneHandle(`+${digits}`, null) : null;
};

const line = (text: string): string =>
  storable(text).trim().slice(0, LIMITS.lineChars).toWellFormed();

/** Null of people of whom a message says as much. */
function cardOf(contact: unknown, party: Party, place: string): PersonCard | null {
  const phone = numberOf(contact);
  const given = line(textField(contact, "systemGivenName"));
  const family = line(textField(contact, "systemFamilyName"));
  if (phone === null && given + family === "") return null;
  const handles: CardHandle[] = [{ kind: party.kind, value: party.value, label: "signal" }];
  if (phone && phone.value !== party.value) handles.push({ ...phone, label: "mobile" });
  return {
    ...EMPTY_CARD,
    key: `signal:contact:${party.value}`,
    place,
    name: {
      ...NO_NAME,
      full: [given, family].filter(Boolean).join(" ") || party.name,
      given,
      family,
    },
    handles,
  };
}

export function learnChat(book: Book, value: unknown): void {
  const recipient = book.people.get(textField(value, "recipientId"));
  const id = textField(value, "id");
  if (recipient && id !== "" && book.chats.size < LIMITS.chats) book.chats.set(id, recipient);
}

/** Everybody in a chat but the user: whose id in a group is nobody's in the list of people. */
export function membersOf(book: Book, chat: Recipient): readonly Party[] {
  if (chat.kind === "contact") return chat.party ? [chat.party] : [];
  return chat.members.flatMap((aci) => book.byAccount.get(accountOf(aci, "")?.value ?? "") ?? []);
}
