/**
 * Who is in a chat of Teams. Messages name their writer, those whom they call by name, and those who came
 * and went; the id of a chat between two is made of both their ids. Ids are of Microsoft's directory and the
 * same everywhere, also for guests; callers by telephone have a number for a name, guests nothing but one.
 */
import type { Owner, Party } from "#channels/channel.ts";
import { accountHandle, nameHandle } from "#channels/handle.ts";
import { field, listField, textField } from "#channels/json-fields.ts";
import { phoneHandle } from "#channels/phone.ts";
import { LIMITS } from "./limits.ts";

export interface ChatBook {
  /** Told of every message before the first is read. */
  readonly learn: (message: unknown) => void;
  /** Somebody as the message has them, with the name they have anywhere. */
  readonly partyOf: (user: unknown) => Party | null;
  readonly membersOf: (chat: string) => readonly Party[];
  readonly writerOf: (channel: string, message: string) => Party | null;
  /** Whoever is in all chats between two. */
  readonly owners: () => readonly Owner[];
}

export function chatBook(country: string | null): ChatBook {
  const names = new Map<string, string>();
  const chats = new Map<string, Map<string, Party>>();
  const writers = new Map<string, Party>();

  const partyOf = (user: unknown): Party | null => {
    const party = partyIn(user, country);
    return party && { ...party, name: party.name || (names.get(party.value) ?? "") };
  };
  return { learn, partyOf, membersOf, writerOf, owners };

  function learn(message: unknown): void {
    const { chat, channel } = placeOf(message);
    const writer = partyIn(userIn(field(message, "from")), country);
    const key = JSON.stringify([channel, textField(message, "id")]);
    if (channel !== "" && writer && writers.size < LIMITS.writers) writers.set(key, writer);
    const members = chats.get(chat) ?? new Map<string, Party>(pairIn(chat));
    if (chat !== "" && chats.size < LIMITS.chats) chats.set(chat, members);
    for (const party of [writer, ...calledIn(message, country), ...metIn(message, country)]) {
      if (party === null) continue;
      if (party.name !== "" && names.size < LIMITS.writers) names.set(party.value, party.name);
      if (members.size < LIMITS.members) members.set(party.value, party);
    }
  }
  function membersOf(chat: string): readonly Party[] {
    const members = [...(chats.get(chat)?.values() ?? [])];
    return members.map((party) => ({ ...party, name: names.get(party.value) ?? party.name }));
  }
  function writerOf(channel: string, message: string): Party | null {
    return writers.get(JSON.stringify([channel, message])) ?? null;
  }
  function owners(): readonly Owner[] {
    const pairs = [...chats.keys()].map((chat) => pairIn(chat).map(([value]) => value));
    const between = pairs.filter((pair) => pair.length > 0);
    const [mine, other] = (between[0] ?? []).filter((id) =>
      between.every((pair) => pair.includes(id)),
    );
    if (mine === undefined || other !== undefined) return [];
    const party: Party = { kind: "account", value: mine, name: names.get(mine) ?? "" };
    return [{ kind: "owner", party, evidence: "account", count: between.length }];
  }
}

/** Both of "19:8b08…_8771…@unq.gbl.spaces". */
function pairIn(chat: string): readonly (readonly [string, Party])[] {
  const [, ...ids] = PAIR.exec(chat) ?? [];
  return ids
    .map((id) => accountHandle("teams", id, ""))
    .flatMap((party) => (party ? [[party.value, party] as const] : []));
}

const PAIR = /^19:([0-9a-f-]{36})_([0-9a-f-]{36})@unq\.gbl\.spaces$/i;

/** A chat, or a channel of a team; "" where it is not one. */
export function placeOf(message: unknown): { readonly chat: string; readonly channel: string } {
  const cut = (text: string) => text.slice(0, LIMITS.lineChars);
  return {
    chat: cut(textField(message, "chatId")),
    channel: cut(textField(field(message, "channelIdentity"), "channelId")),
  };
}

export const userIn = (identity: unknown): unknown => field(identity, "user");

function partyIn(user: unknown, country: string | null): Party | null {
  const [id, name] = [
    textField(user, "id"),
    textField(user, "displayName").slice(0, LIMITS.lineChars),
  ];
  const type = textField(user, "userIdentityType");
  if (type === "phoneUser") {
    const number = phoneHandle(name, country) ?? phoneHandle(id, country);
    if (number) return { ...number, name: "" };
  }
  return type === "anonymousGuest" ? nameHandle("teams", name) : accountHandle("teams", id, name);
}

/** Those whom a message calls by name. */
export function calledIn(message: unknown, country: string | null): readonly Party[] {
  return listField(message, "mentions")
    .slice(0, LIMITS.listed)
    .map((mention) => partyIn(userIn(field(mention, "mentioned")), country))
    .filter((party) => party !== null);
}

/** Those of whom an event says that they came, went, or were in a call. */
function metIn(message: unknown, country: string | null): readonly Party[] {
  const event = field(message, "eventDetail");
  return [
    ...listField(event, "members"),
    ...listField(event, "callParticipants").map((one) => userIn(field(one, "participant"))),
  ]
    .slice(0, LIMITS.listed)
    .map((user) => partyIn(user, country))
    .filter((party) => party !== null);
}
