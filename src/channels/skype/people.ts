/**
 * Who is who in Skype: "8:live:petra.vogt" is an account, "4:+4930…" a telephone, "28:…" a machine, "19:…"
 * a group and "48:…" a list of Skype's own. Messenger's people came over in 2013 as "1:" and "2:" with the
 * address they signed in with. Where somebody stands in an old URL, the id is its end, and in old calls the
 * "8:" is missing. Names are learnt as they come by: one's own stands at calls alone.
 */
import type { Party } from "#channels/channel.ts";
import { accountHandle } from "#channels/handle.ts";
import { field, listField, storable, textField } from "#channels/json-fields.ts";
import { phoneHandle } from "#channels/phone.ts";
import { displayName } from "#shared/names.ts";
import { LIMITS } from "./limits.ts";

/** "8:live:petra" of "https://…/v1/users/ME/contacts/8:live:petra"; "8:echo123" of "echo123". */
export function idOf(text: string): string {
  const id = text.slice(text.lastIndexOf("/") + 1).trim();
  if (id === "" || id.length > LIMITS.lineChars) return "";
  return /^\d{1,2}:/.test(id) ? id : `8:${id}`;
}

export const isMachine = (id: string): boolean => id.startsWith("28:") || MACHINES.has(id);

/** The sound test and Skype's own greeter. */
const MACHINES = new Set(["8:echo123", "8:concierge", "8:skype"]);

export const isGroup = (id: string): boolean => id.startsWith("19:");

/** Null for groups, machines and hidden numbers. */
export function partyOf(id: string, name: string, country: string | null): Party | null {
  const colon = id.indexOf(":");
  const [space, rest] = [id.slice(0, colon), id.slice(colon + 1)];
  if (isMachine(id)) return null;
  if (space === "8") return accountHandle("skype", rest, name);
  if (space === "1" || space === "2") return accountHandle("msn", rest, name);
  if (space !== "4") return null;
  const phone = phoneHandle(rest, country);
  // Who is in no address book is called by the number.
  return phone && { ...phone, name: /\p{L}/u.test(name) ? displayName(name) : "" };
}

/** Names by ids, the first that was met: a conversation's title is what its owner calls them. */
export interface NameBook {
  learn(id: string, name: string): void;
  nameOf(id: string): string;
}

export function nameBook(): NameBook {
  const names = new Map<string, string>();
  return {
    learn(id, name) {
      const plain = name.trim().slice(0, LIMITS.lineChars);
      // Who has no name is called by the id.
      const isName = plain !== "" && plain !== id && `8:${plain}` !== id;
      if (isName && !names.has(id) && names.size < LIMITS.people) names.set(id, plain);
    },
    nameOf: (id) => names.get(id) ?? "",
  };
}

/** A group's people: a list of ids, of objects, or either of them as a JSON text. */
export function membersOf(threadProperties: unknown): readonly string[] {
  const said = field(threadProperties, "members");
  const list = typeof said === "string" ? listIn(said) : listField(threadProperties, "members");
  const ids = list
    .slice(0, LIMITS.members)
    .map((one) =>
      idOf(
        typeof one === "string"
          ? storable(one)
          : textField(one, "MemberMri") || textField(one, "id"),
      ),
    );
  return [...new Set(ids.filter((id) => id !== "" && !isMachine(id)))];
}

function listIn(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
