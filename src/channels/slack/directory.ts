/**
 * Who is who and what is what in an export of Slack: its days have ids only, the lists beside them the names.
 *
 * An id belongs to its workspace ("T024BE7LD"), so that is part of the handle; ids of a whole enterprise
 * begin with W and stand alone. Somebody from another company in a shared channel is in the list of users
 * with their own workspace, or is missing there, and then counts to this one.
 */
import type { Party } from "#channels/channel.ts";
import { accountHandle } from "#channels/handle.ts";
import { field, listField, textField } from "#channels/json-fields.ts";
import { readJson } from "#channels/json-pieces.ts";
import { LIMITS } from "./limits.ts";

export interface Directory {
  /** `shown` is a name that stands beside the id. Null for what is no id. */
  readonly partyOf: (id: string, shown?: string) => Party | null;
  /** Bots and Slack itself. */
  readonly isBot: (id: string) => boolean;
  /** By the folder in which its days lie: a name, or its id. */
  readonly conversationIn: (folder: string) => Conversation;
}

export interface Conversation {
  readonly id: string;
  /** "open" is a public channel, "closed" a private one, "direct" between two or a few. */
  readonly kind: "open" | "closed" | "direct" | "unknown";
  /** Ids of all who are in it. */
  readonly members: readonly string[];
}

const LISTS = ["users", "channels", "groups", "dms", "mpims"] as const;
type List = (typeof LISTS)[number];

/** The lists that lie beside a file of a day, one folder up, or beside another list. */
export const listsIn = (folder: string): readonly string[] =>
  LISTS.map((list) => `${folder}${list}.json`);

/** Thousands of days are read with the same lists: what was last made of them is kept. */
let last: { readonly lists: ReadonlyMap<List, Uint8Array>; readonly directory: Directory } | null =
  null;

export async function directoryOf(
  beside: ReadonlyMap<string, Uint8Array> | undefined,
): Promise<Directory> {
  const lists = new Map<List, Uint8Array>();
  for (const [path, bytes] of beside ?? []) {
    const list = LISTS.find((name) => path.endsWith(`${name}.json`));
    if (list) lists.set(list, bytes);
  }
  if (last === null || !areEqual(last.lists, lists)) {
    last = { lists, directory: await newDirectory(lists) };
  }
  return last.directory;
}

function areEqual(
  some: ReadonlyMap<List, Uint8Array>,
  others: ReadonlyMap<List, Uint8Array>,
): boolean {
  return LISTS.every((list) => {
    const [one, other] = [some.get(list), others.get(list)];
    return one && other ? Buffer.compare(one, other) === 0 : one === other;
  });
}

async function newDirectory(lists: ReadonlyMap<List, Uint8Array>): Promise<Directory> {
  const users = await usersIn(lists.get("users"));
  const conversations = new Map<string, Conversation>();
  for (const [list, kind] of KINDS) {
    for await (const value of valuesIn(lists.get(list))) {
      const conversation = conversationOf(value, kind);
      if (conversations.size >= LIMITS.conversations || conversation.id === "") continue;
      conversations.set(conversation.id, conversation);
      const name = textField(value, "name");
      if (name !== "" && !conversations.has(name)) conversations.set(name, conversation);
    }
  }
  const home = homeOf(users);
  return {
    partyOf: (id, shown = "") => partyIn(users.get(id) ?? { team: home, name: shown }, id),
    isBot: (id) => id === SLACKBOT || users.get(id)?.isBot === true,
    conversationIn: (folder) =>
      conversations.get(folder) ?? {
        id: folder,
        kind: /^D[A-Z0-9]{7,}$/.test(folder) ? "direct" : "unknown",
        members: [],
      },
  };
}

const SLACKBOT = "USLACKBOT";

const KINDS: readonly (readonly [List, Conversation["kind"]])[] = [
  ["channels", "open"],
  ["groups", "closed"],
  ["dms", "direct"],
  ["mpims", "direct"],
];

const conversationOf = (value: unknown, kind: Conversation["kind"]): Conversation => ({
  id: textField(value, "id").slice(0, LIMITS.lineChars),
  kind,
  members: idsIn(value, "members", LIMITS.members),
});

export const idsIn = (value: unknown, name: string, limit: number): readonly string[] =>
  listField(value, name)
    .slice(0, limit)
    .filter((id) => typeof id === "string");

interface User {
  readonly team: string;
  readonly name: string;
  readonly isBot?: boolean;
}

async function usersIn(bytes: Uint8Array | undefined): Promise<ReadonlyMap<string, User>> {
  const users = new Map<string, User>();
  for await (const value of valuesIn(bytes)) {
    if (users.size >= LIMITS.users) break;
    users.set(textField(value, "id"), {
      team: textField(value, "team_id"),
      name: shownName(value),
      isBot: isBot(value),
    });
  }
  return users;
}

/** What somebody is called: their whole name, else what they chose to be shown as. */
export function shownName(user: unknown): string {
  const profile = field(user, "profile");
  return (
    textField(profile, "real_name") ||
    textField(user, "real_name") ||
    textField(profile, "display_name") ||
    textField(user, "name")
  ).slice(0, LIMITS.lineChars);
}

export const isBot = (user: unknown): boolean =>
  field(user, "is_bot") === true || textField(user, "id") === SLACKBOT;

/** The workspace of most. */
function homeOf(users: ReadonlyMap<string, User>): string {
  const counts = new Map<string, number>();
  for (const { team } of users.values()) counts.set(team, (counts.get(team) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? "";
}

export function partyIn({ team, name }: Pick<User, "team" | "name">, id: string): Party | null {
  const space = team === "" || id.startsWith("W") ? "slack" : `slack:${team}`;
  return ID.test(id) ? accountHandle(space, id, name) : null;
}

const ID = /^[UW][A-Z0-9]{2,30}$/;

async function* valuesIn(bytes: Uint8Array | undefined): AsyncGenerator {
  if (!bytes) return;
  for await (const { value } of readJson(once(bytes), ["*"])) if (value !== undefined) yield value;
}

// oxlint-disable-next-line require-await -- a reader takes what comes over time
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
