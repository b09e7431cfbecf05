/**
 * Telegram's ids, one space for all of it: "user123" of a message is 123 of the contacts and of a chat
 * with that person. Channels and groups write too ("channel123"); they are nobody.
 */
import type { Party } from "#channels/channel.ts";
import { accountHandle, nameHandle } from "#channels/handle.ts";

/** Null for a channel, a group, and where nothing says who it is. */
export function partyOf(id: string, name: string): Party | null {
  const [, kind = "user", digits] = ID.exec(id) ?? [];
  if (digits === undefined) return id === "" ? nameHandle("telegram", name) : null;
  return kind === "user" ? accountHandle("telegram", digits, name) : null;
}

const ID = /^(user|channel|chat)?([1-9]\d{0,19})$/;
