/**
 * Who is in a chat of a table that names writers only: whoever wrote in it, and whom its name names
 * besides ("Petra Vogt & Jo Brandt"). Where nobody ever wrote, the name is all there is.
 */
import type { ChannelName, Party } from "#channels/channel.ts";
import { nameHandle } from "#channels/handle.ts";
import type { Row } from "./imazing-table.ts";
import { LIMITS } from "./limits.ts";
import { whoseNumber } from "./numbers.ts";

export interface ChatBook {
  readonly learn: (row: Row) => void;
  /** Everybody but me, or why it is nobody. */
  readonly membersOf: (row: Row, channel: ChannelName) => readonly Party[] | "service" | "hidden";
}

interface Chat {
  readonly members: Map<string, Party>;
  hasService: boolean;
}

export function chatBook(country: string | null): ChatBook {
  const chats = new Map<string, Chat>();
  return {
    learn(row) {
      const session = row.cell("chat session").slice(0, LIMITS.sessionChars);
      const found = whoseNumber(idOf(row), row.cell("sender name"), country);
      if (found === "hidden") return;
      const chat = chats.get(session) ?? { members: new Map(), hasService: false };
      if (chats.size < LIMITS.chats) chats.set(session, chat);
      if (found === "service") chat.hasService = true;
      else if (chat.members.size < LIMITS.members) chat.members.set(found.value, found);
    },
    membersOf(row, channel) {
      const session = row.cell("chat session").slice(0, LIMITS.sessionChars);
      const { members, hasService } = chats.get(session) ?? {
        members: new Map(),
        hasService: false,
      };
      if (members.size === 0 && hasService) return "service";
      const silent = silentIn(session, [...members.values()], channel);
      const found = members.size + silent.length > 0 ? [...members.values(), ...silent] : null;
      return found ?? only(session, channel, country);
    },
  };
}

/** WhatsApp writes a number's account. */
export const idOf = (row: Row): string =>
  row.cell("sender id").replace(/^(\d{6,15})@s\.whatsapp\.net$/, "+$1");

/** Names joined with "&" are of those in it; a single one is the chat's own. */
function silentIn(
  session: string,
  members: readonly Party[],
  channel: ChannelName,
): readonly Party[] {
  const names = session.split(" & ");
  if (names.length < 2) return [];
  const known = new Set(members.flatMap(({ name, value }) => [name.toLowerCase(), value]));
  return names
    .map((name) => nameHandle(channel, name))
    .filter((party) => party !== null)
    .filter(({ name }) => !known.has(name.toLowerCase()) && /\p{L}/u.test(name));
}

/** A chat with one whose name is a number, or a name that says no more. */
function only(session: string, channel: ChannelName, country: string | null) {
  const found = whoseNumber(session, "", country);
  if (typeof found !== "string") return [found];
  const named = /\p{L}/u.test(session) ? nameHandle(channel, session) : null;
  return named ? [named] : found;
}
