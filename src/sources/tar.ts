/**
 * Tar archives (POSIX ustar and pax, GNU), pulled from front to back. An own reader, because that of
 * tar-stream is a stream pushed through a stream: when a tape breaks off it forgets what waited
 * between the two, and what was whole before the break must count.
 *
 * A header is a block of 512 bytes with a sum over itself; names longer than 100 bytes and sizes
 * beyond 8 GB stand in a small file of their own before the one they belong to (pax "x", GNU "L").
 */
import { pulled } from "./pulled.ts";
import { Unreadable } from "./unreadable.ts";

export interface TarHeader {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
  readonly bytes: number;
  readonly modified: Date | null;
}

export interface TarReader {
  /** Goes on to the next file, past what is left of this one; null behind the last. */
  next(): Promise<TarHeader | null>;
  /** More of the file at hand; empty at its end. */
  more(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export function tarReader(bytes: AsyncIterable<Uint8Array>): TarReader {
  const tape = pulled(bytes);
  /** Of the file at hand, and then of the block that it does not fill. */
  let left = 0;
  let padding = 0;

  const more = async (): Promise<Uint8Array> => {
    if (left === 0) return NOTHING;
    const piece = await tape.some(left);
    if (piece.length === 0) throw new Unreadable("sources.cut-off");
    left -= piece.length;
    return piece;
  };
  const begin = (size: number): void => {
    left = size;
    padding = (BLOCK - (size % BLOCK)) % BLOCK;
  };

  return {
    async next() {
      const extended: Extended = {};
      for (;;) {
        for (let piece = await more(); piece.length > 0; piece = await more());
        await tape.exactly(padding);
        const block = await tape.exactly(BLOCK);
        if (block.length < BLOCK || block.every((byte) => byte === 0)) return null;
        const { type, header } = headerOf(block);
        if (!EXTENDED.has(type)) {
          const whole = { ...header, ...extended };
          begin(whole.kind === "file" || whole.kind === "other" ? whole.bytes : 0);
          return whole;
        }
        if (header.bytes > MOST_EXTENDED) throw new Unreadable("sources.damaged");
        begin(header.bytes);
        const content = await tape.exactly(header.bytes);
        left = 0;
        if (type === "L") extended.name = textOf(content);
        if (type === "x") readPax(content, extended);
      }
    },
    more,
    close: () => tape.close(),
  };
}

const BLOCK = 512;
const NOTHING = new Uint8Array();

/** What stands in a file of its own: for the next file ("x", "L"), its link ("K"), or all ("g"). */
const EXTENDED = new Set(["x", "g", "L", "K"]);
const MOST_EXTENDED = 64 * 1024;

interface Extended {
  name?: string;
  bytes?: number;
  modified?: Date | null;
}

function headerOf(block: Buffer): { type: string; header: TarHeader } {
  if (sumOf(block) !== numberIn(block, 148, 8)) throw new Unreadable("sources.damaged");
  const type = String.fromCharCode(block[156]!);
  // Only ustar has the first part of a long path behind the rest; GNU keeps dates there.
  const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? textIn(block, 345, 155) : "";
  const name = (prefix === "" ? "" : `${prefix}/`) + textIn(block, 0, 100);
  const bytes = numberIn(block, 124, 12);
  if (!Number.isSafeInteger(bytes)) throw new Unreadable("sources.damaged");
  return {
    type,
    header: { name, kind: kindOf(type, name), bytes, modified: dateOf(numberIn(block, 136, 12)) },
  };
}

/** Of all bytes, those of the sum itself counted as spaces. */
function sumOf(block: Buffer): number {
  let sum = 8 * 32;
  for (let at = 0; at < BLOCK; at++) {
    if (at < 148 || at >= 156) sum += block[at]!;
  }
  return sum;
}

function kindOf(type: string, name: string): TarHeader["kind"] {
  if (type === "5") return "folder";
  if (type === "1" || type === "2") return "link";
  // Before 1988 a folder was a file whose name ends so.
  if (type === "\0" || type === "0" || type === "7") return name.endsWith("/") ? "folder" : "file";
  return "other";
}

/** Octal digits, or, beyond 8 GB, binary with the first bit set. NaN where it is neither. */
function numberIn(block: Buffer, at: number, length: number): number {
  if (block[at] === 0x80) return Number(block.readBigUInt64BE(at + length - 8));
  const digits = block.toString("latin1", at, at + length).replaceAll(/[\0 ]/g, "");
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : Number.NaN;
}

const textIn = (block: Buffer, at: number, length: number): string =>
  textOf(block.subarray(at, at + length));

function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end < 0 ? bytes.length : end);
}

function dateOf(seconds: number): Date | null {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Lines "28 path=Grüße/März.mbox": the number counts the line's bytes, itself included. */
function readPax(content: Buffer, extended: Extended): void {
  for (let at = 0; at < content.length;) {
    const length = Number.parseInt(content.toString("latin1", at, at + 10), 10);
    if (!(length > 0)) break;
    const line = content.toString("utf8", at, at + length - 1);
    const [, key, value = ""] = /^\d+ ([^=]+)=(.*)$/s.exec(line) ?? [];
    if (key === "path") extended.name = value;
    if (key === "mtime") extended.modified = dateOf(Number(value));
    if (key === "size" && Number.isSafeInteger(Number(value))) {
      extended.bytes = Math.max(0, Number(value));
    }
    at += length;
  }
}
