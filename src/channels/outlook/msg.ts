/**
 * A mail, an appointment or a contact that was saved or dragged out of Outlook (.msg). One item, but for
 * a series with changed occurrences, each of which is one more. A file is read whole.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { foldersOfPath } from "#channels/email/folders.ts";
import { ownerBook } from "#channels/email/owner.ts";
import { addressBook } from "./addressees.ts";
import { isCompound } from "./compound-file.ts";
import { LIMITS } from "./limits.ts";
import { readMsg } from "./msg-file.ts";
import { readItem } from "./read-item.ts";

/** Word and Excel before 2007 are compound files as well; Outlook's streams have names of their own. */
export const msg: Channel = {
  name: "email",
  format: "msg",
  recognises: (head, fileName) => {
    if (!isCompound(head)) return false;
    const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
    return /\.(?:msg|oft)$/i.test(fileName) || STREAMS.some((name) => bytes.includes(name));
  },
  read,
};

const STREAMS = ["__properties_version1.0", "__nameid_version1.0"].map((name) =>
  Buffer.from(name, "utf16le"),
);

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const place = options.fileName;
  const bytes = await gather(chunks);
  const item = bytes && readMsg(bytes);
  if (item === null) {
    const values = { limit: LIMITS.msgBytes / 1_000_000 };
    const code = bytes === null ? "outlook.too-large" : "outlook.unreadable";
    if (options.skip === 0) yield { kind: "problem", place, code, values: bytes ? {} : values };
    return;
  }
  const owners = ownerBook();
  const folders = foldersOfPath(options.fileName);
  const context = { place, folders, book: addressBook(), owners, options };
  yield* readItem(item, context).slice(options.skip);
  yield* owners.readings();
}

/** Null where it is larger than a mail may be. */
async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LIMITS.msgBytes) return null;
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}
