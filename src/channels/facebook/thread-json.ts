/**
 * A chat as JSON: one file for each 10,000 messages of it (message_1.json has the newest), the same on Facebook
 * and Instagram. Encrypted chats come in an archive of their own, a file each, with other names for the same
 * fields. Times are UTC.
 *
 *     {"participants": [{"name": "…"}], "messages": [{"sender_name": "…", "timestamp_ms": 17…, "content": "…"}],
 *      "title": "…", "thread_path": "inbox/petravogt_1015…"}
 *     {"participants": ["…"], "threadName": "…", "messages": [{"senderName": "…", "timestamp": 17…, "text": "…"}]}
 */
import type { Channel, Problem, Reading, ReadOptions } from "#channels/channel.ts";
import { field, listField, numberField, storable, textField } from "#channels/json-fields.ts";
import { type JsonPiece, jsonPaths, readJson } from "#channels/json-pieces.ts";
import { besideChat, chatIn, isOnInstagram, platformBeside } from "./folders.ts";
import { LIMITS } from "./limits.ts";
import { repaired } from "./mojibake.ts";
import type { Platform, Post } from "./post.ts";
import { threadOf } from "./thread.ts";

export const chatsIn = (platform: Platform): Channel => ({
  name: platform,
  format: `${platform}-chat`,
  recognises(head, fileName) {
    const paths = jsonPaths(head);
    const isChat =
      (paths.has("messages.*.timestamp_ms") && paths.has("messages.*.sender_name")) ||
      paths.has("messages.*.senderName") ||
      (paths.has("participants") && (paths.has("thread_path") || paths.has("threadName")));
    return isChat && (platform === "facebook" || isOnInstagram(head, fileName));
  },
  beside: besideChat,
  read: (bytes, options) => readChat(bytes, platform, options),
});

const PATHS = ["participants.*", "messages.*", "title", "threadName", "thread_path"] as const;

async function* readChat(
  bytes: AsyncIterable<Uint8Array>,
  platform: Platform,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const chat = chatIn(options.fileName);
  const thread = threadOf(chat, () => platformBeside(platform, options.beside), options);
  const members: string[] = [];
  for await (const piece of readJson(bytes, PATHS)) {
    if (piece.of === "messages.*")
      yield* thread.push(piece.problem ? lossOf(piece) : postOf(piece.value));
    else if (piece.problem) yield* thread.push(lossOf(piece));
    else if (piece.of === "participants.*" && members.length < LIMITS.members) {
      members.push(nameIn(piece.value, "name"));
      thread.know({ members });
    } else if (piece.of === "thread_path") {
      if (chat.id === "") {
        const { id, isJunk, isWithMachine } = chatIn(`${textIn(piece.value)}/`);
        thread.know({ id, isJunk, isWithMachine });
      }
    } else if (piece.of === "title") thread.know({ title: lineOf(textIn(piece.value)) });
    else if (piece.of === "threadName") {
      // Some are called as their file, with its number.
      thread.know({ title: lineOf(textIn(piece.value)).replace(/_\d{1,6}$/, "") });
    }
  }
  yield* thread.end();
}

const lossOf = ({ problem }: JsonPiece): Omit<Problem, "place"> => ({
  kind: "problem",
  code: problem?.code ?? "json.broken",
  values: problem?.values ?? {},
});

function postOf(message: unknown): Post {
  const time = numberField(message, "timestamp_ms") ?? numberField(message, "timestamp");
  const type = textField(message, "type");
  const text = repaired(textField(message, "content") || textField(message, "text"));
  return {
    sender: nameIn(message, "sender_name") || nameIn(message, "senderName"),
    at: timeOf(time),
    wall: null,
    written: String(time ?? ""),
    text,
    hasMore: MORE.some((name) => listField(message, name).length > 0) || hasLink(message),
    isUnsent:
      ["is_unsent", "isUnsent", "is_taken_down"].some((name) => field(message, name) === true) ||
      type === "placeholder",
    isNotice: type === "Subscribe" || type === "Unsubscribe",
    seconds: secondsOf(message, type),
  };
}

const MORE = ["photos", "videos", "audio_files", "files", "gifs", "media"];

const hasLink = (message: unknown): boolean =>
  ["share", "sticker"].some(
    (name) => typeof field(message, name) === "object" && field(message, name) !== null,
  );

function secondsOf(message: unknown, type: string): number | null {
  const seconds = numberField(message, "call_duration");
  const isMissed = field(message, "missed") === true;
  return seconds === null && type !== "Call" && !isMissed
    ? null
    : isMissed
      ? 0
      : Math.max(0, seconds ?? 0);
}

/** Facebook began in 2004; a time far from all others is none. */
function timeOf(ms: number | null): Date | null {
  return ms !== null && ms >= Date.UTC(2004) && ms < Date.UTC(2100) ? new Date(ms) : null;
}

/** A participant is an object with a name, or the name. */
const nameIn = (value: unknown, name: string): string =>
  lineOf(typeof value === "string" ? storable(value) : textField(value, name));

const textIn = (value: unknown): string => (typeof value === "string" ? storable(value) : "");

const lineOf = (text: string): string =>
  repaired(text).slice(0, LIMITS.lineChars).toWellFormed().trim();
