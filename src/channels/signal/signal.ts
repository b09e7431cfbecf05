/**
 * Signal has two exports: what signal-export writes of Signal Desktop (markdown.ts), and in newer versions
 * (8.10, 2026) the app's own without encryption: a folder with main.jsonl, a record a line, which are those of
 * its backups (Backup.proto of Signal-Android) as JSON. None of the second was seen here; it is read as other
 * readers of it describe it.
 *
 *     {"version": "1", "backupTimeMs": "1709543520000"}
 *     {"account": {"givenName": "Jo", …}}
 *     {"recipient": {"id": "2", "contact": {"aci": "…", "e164": "49…", "profileGivenName": "Petra"}}}
 *     {"chat": {"id": "1", "recipientId": "2"}}
 *     {"chatItem": {"chatId": "1", "authorId": "2", "dateSent": "1709543520000", "incoming": {}, "standardMessage": …}}
 *
 * A place is the number of a contact with a card or of a message in the file. Times are exact.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { jsonPaths, readJson } from "#channels/json-pieces.ts";
import { readItem } from "./chat-item.ts";
import { signalMarkdown } from "./markdown.ts";
import { learnAccount, learnChat, learnRecipient, newBook } from "./records.ts";

const signalJson: Channel = { name: "signal", format: "signal-json", recognises, read };

export const SIGNAL: readonly Channel[] = [signalJson, signalMarkdown];

function recognises(head: Uint8Array): boolean {
  const paths = jsonPaths(head);
  return (
    paths.has("backupTimeMs") ||
    (paths.has("recipient.id") &&
      (paths.has("recipient.contact") || paths.has("recipient.self"))) ||
    (paths.has("chatItem.chatId") && paths.has("chatItem.dateSent"))
  );
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const book = newBook();
  let items = 0;
  let mine = 0;
  for await (const { of, value, problem } of readJson(bytes, [
    "account",
    "recipient",
    "chat",
    "chatItem",
  ])) {
    const place = String(items + 1);
    let reading: Reading | null = null;
    if (problem) reading = { kind: "problem", place, ...problem };
    else if (of === "account") learnAccount(book, value);
    else if (of === "recipient") reading = learnRecipient(book, value, place);
    else if (of === "chat") learnChat(book, value);
    else reading = readItem(book, value, place, options);
    if (reading === null) continue;
    items++;
    if (reading.kind === "interaction" && reading.parties[0]?.value === book.me.value) mine++;
    if (items > options.skip) yield reading;
  }
  if (mine > 0) yield { kind: "owner", party: book.me, evidence: "account", count: mine };
}
