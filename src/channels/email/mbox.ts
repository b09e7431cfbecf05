/**
 * Mailboxes: many mails in one file, as Unix, Thunderbird, Apple Mail and Gmail's Takeout write them
 * (mboxo, mboxrd, mboxcl). split.ts finds the mails, mail.ts reads each.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { foldersOfPath } from "./folders.ts";
import { LIMITS } from "./limits.ts";
import { readMail } from "./mail.ts";
import { ownerBook } from "./owner.ts";
import { splitMailbox } from "./split.ts";

export const mbox: Channel = {
  name: "email",
  format: "mbox",
  recognises: (head) => /^(?:\u00EF\u00BB\u00BF)?[\r\n]*From (?!\s*:)[^\r\n]/.test(latin(head)),
  read,
};

const latin = (head: Uint8Array): string =>
  Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1_000)).toString("latin1");

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const owners = ownerBook();
  const folders = foldersOfPath(options.fileName);
  const keep = options.depth === "headers" ? LIMITS.headerBytes : LIMITS.mailBytes;
  for await (const mail of splitMailbox(chunks, keep)) {
    if (mail.number <= options.skip) continue;
    const place = String(mail.number);
    yield readMail({ ...mail, place, folders, isMailbox: true }, options, owners);
  }
  yield* owners.readings();
}
