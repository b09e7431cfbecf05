/**
 * One mail in a file: .eml, a member of a Maildir (whose flags stand in its name), and Apple Mail's
 * .emlx, which has the number of the mail's bytes in a line above it and a property list below, with
 * flags: Apple Mail leaves deleted mails where they lie, and drafts too. What is called .partial.emlx
 * lacks its attachments, which lie beside it and are not read anyway.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { type FolderKind, foldersOfPath } from "./folders.ts";
import { LIMITS } from "./limits.ts";
import { readMail } from "./mail.ts";
import { ownerBook } from "./owner.ts";

export const eml: Channel = { name: "email", format: "eml", recognises, read };

/** A header block that holds at least two fields of mail; one is enough where the name says mail. */
function recognises(head: Uint8Array, fileName: string): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 16_384))
    .toString("latin1")
    .replace(/^(?:\u00EF\u00BB\u00BF)?\s*(?:\d{1,12}\s*\n)?(?:>?From (?!\s*:)[^\n]*\n)?/, "");
  if (!/^[!-9;-~]{1,76}[ \t]*:/.test(text)) return false;

  const block = text.slice(0, text.search(/\r?\n\r?\n|$(?![^])/));
  const names = new Set(
    Array.from(block.matchAll(/^([!-9;-~]{1,76})[ \t]*:/gm), ([, name = ""]) => name.toLowerCase()),
  );
  const known = [...names].filter((name) => FIELDS.has(name)).length;
  return known >= (MAIL_NAME.test(fileName) ? 1 : 2);
}

const FIELDS = new Set(
  `from to cc date subject message-id received sender return-path reply-to delivered-to mime-version
  in-reply-to references content-type x-mailer x-original-to envelope-to`.split(/\s+/),
);
const MAIL_NAME = /\.emlx?$|[:;!]2,[A-Za-z]*|(?:^|[/\\])(?:cur|new)[/\\][^/\\]+$/i;

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  if (options.skip > 0) return;
  const limit = options.depth === "headers" ? LIMITS.headerBytes : LIMITS.mailBytes;
  const file = await gather(chunks, limit);
  const { bytes, separator, kinds } = withoutEnvelope(file.bytes);
  const owners = ownerBook();
  const mail = {
    bytes,
    separator,
    whole: file.whole,
    place: options.fileName,
    folders: foldersOfPath(options.fileName).union(kinds),
    isMailbox: false,
  };
  yield readMail(mail, options, owners);
  yield* owners.readings();
}

async function gather(chunks: AsyncIterable<Uint8Array>, limit: number) {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (size >= limit) return { bytes: Buffer.concat(pieces), whole: false };
    const piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    pieces.push(piece.subarray(0, limit - size));
    size += piece.length;
  }
  return { bytes: Buffer.concat(pieces), whole: size <= limit };
}

/** Without the byte count of .emlx and the separator line that some programs leave in a single mail. */
function withoutEnvelope(bytes: Buffer): Unwrapped {
  const start = bytes.toString("latin1", 0, 1_000);
  const count = /^(\d{1,12})[ \t]*\r?\n/.exec(start);
  if (count) {
    const from = count[0].length;
    const to = from + Number(count[1]);
    return { bytes: bytes.subarray(from, to), separator: "", kinds: flagsIn(bytes.subarray(to)) };
  }
  const line = /^\s*From (?!\s*:)([^\r\n]*)\r?\n/.exec(start);
  if (!line) return { bytes, separator: "", kinds: NONE };
  return { bytes: bytes.subarray(line[0].length), separator: line[1] ?? "", kinds: NONE };
}

interface Unwrapped {
  readonly bytes: Buffer;
  readonly separator: string;
  readonly kinds: ReadonlySet<FolderKind>;
}

const NONE: ReadonlySet<FolderKind> = new Set();

/** Bits of Apple Mail's flags (jwz.org/doc/emlx.html): the second is "deleted", the seventh "draft". */
function flagsIn(list: Buffer): ReadonlySet<FolderKind> {
  const written = /<key>flags<\/key>\s{0,20}<integer>(\d{1,15})</.exec(
    list.toString("latin1", 0, 10_000),
  );
  const flags = Number(written?.[1] ?? 0) % 128;
  const kinds = new Set<FolderKind>();
  if ((flags & 2) !== 0) kinds.add("junk");
  if ((flags & 64) !== 0) kinds.add("drafts");
  return kinds;
}
