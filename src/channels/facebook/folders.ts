/**
 * What the folders of an export say: on which platform a chat was, and by which number it is known.
 *
 *     messages/inbox/petravogt_1015…/message_1.json                                      until 2023
 *     your_activity_across_facebook/messages/…, your_facebook_activity/messages/…         since then
 *     your_instagram_activity/messages/inbox/petra.vogt_1789…/message_1.json
 *     messages/Petra Vogt_12.json                                                        encrypted chats
 *
 * Older exports of Instagram look like Facebook's; the account's own file beside them tells.
 */
import { jsonPaths } from "#channels/json-pieces.ts";
import { LIMITS } from "./limits.ts";
import type { Chat, Platform } from "./post.ts";

/** The chat whose file has this path, "" instead of a number where no folder has one. */
export function chatIn(path: string): Chat {
  const folders = path.split("/").slice(0, -1);
  const folder = folders.at(-1) ?? "";
  const isChat = folders.length > 1 && SECTIONS.has(folders.at(-2) ?? "");
  const number = /_([A-Za-z0-9-]{8,60})$/.exec(folder)?.[1] ?? folder.toLowerCase();
  return {
    id: isChat ? number.slice(0, LIMITS.lineChars) : "",
    title: null,
    members: [],
    isJunk: folders.at(-2) === "filtered_threads",
    isWithMachine: folders.at(-2) === AI_CHATS,
    owner: "",
  };
}

/** Talks with the platform's own assistant. */
const AI_CHATS = "ai_conversations";

const SECTIONS = new Set([
  "inbox",
  "archived_threads",
  "filtered_threads",
  "message_requests",
  "e2ee_cutover",
  AI_CHATS,
]);

/** Pictures in a chat are named by their path. */
export const isOnInstagram = (head: Uint8Array, fileName: string): boolean =>
  /instagram/i.test(fileName.split(/(?:^|\/)messages\//, 1)[0]!) ||
  new TextDecoder().decode(head).includes("your_instagram_activity/");

const OWN_ACCOUNT = [
  "personal_information/personal_information.json",
  "personal_information/personal_information/personal_information.json",
  "account_information/personal_information.json",
].map((path) => `../../../${path}`);

/** Only where the folders do not say it themselves. */
export const besideChat = (fileName: string): readonly string[] =>
  /(?:^|\/)messages\/[^/]+\/[^/]+\/[^/]+$/.test(fileName) &&
  !/your_[a-z_]+\/messages\//.test(fileName)
    ? OWN_ACCOUNT
    : [];

export function platformBeside(
  platform: Platform,
  beside: ReadonlyMap<string, Uint8Array> | undefined,
): Platform {
  const files = [...(beside?.values() ?? [])];
  return files.some((file) => jsonPaths(file).has("profile_user")) ? "instagram" : platform;
}
