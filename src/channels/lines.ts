/**
 * Bytes into lines, in the memory of one line: any of CR LF, LF, CR and CR CR LF ends one. A line is
 * still bytes, one character each, since each line of a vCard may have a charset of its own. UTF-16
 * becomes UTF-8 first.
 */
import { decodeBytes } from "./email/charset.ts";

export interface LineReader {
  push(chunk: Uint8Array): readonly string[];
  /** What stands after the last line break. */
  end(): readonly string[];
}

/** Of a longer line the first so many bytes are handed out, and the rest is passed over. */
export function lineReader(most: number): LineReader {
  const bytes = byteReader();
  let line = "";
  let afterCr = false;

  return {
    push: (chunk) => split(bytes.push(chunk)),
    end() {
      const lines = split(bytes.end());
      if (line !== "") lines.push(unmarked(line));
      line = "";
      return lines;
    },
  };

  function split(text: string): string[] {
    const lines: string[] = [];
    const nextBreak = breaksIn(text);
    for (let at = 0; at < text.length;) {
      if (afterCr && text[at] === "\r") at += 1;
      else if (afterCr) {
        afterCr = false;
        if (text[at] === "\n") at += 1;
      } else {
        const stop = nextBreak(at);
        if (line.length < most) line += text.slice(at, Math.min(stop, at + most - line.length));
        if (stop === text.length) return lines;
        lines.push(unmarked(line));
        line = "";
        afterCr = text[stop] === "\r";
        at = stop + 1;
      }
    }
    return lines;
  }
}

/** Without a byte order mark: also where files were put one behind the other. */
const unmarked = (line: string): string =>
  line.startsWith("\u00EF\u00BB\u00BF") ? line.slice(3) : line;

/** Where the line ends that goes on at a position; asked in rising order, so each byte is seen once. */
function breaksIn(text: string): (from: number) => number {
  let lf = text.indexOf("\n");
  let cr = text.indexOf("\r");
  return (from) => {
    if (lf >= 0 && lf < from) lf = text.indexOf("\n", from);
    if (cr >= 0 && cr < from) cr = text.indexOf("\r", from);
    return Math.min(lf < 0 ? text.length : lf, cr < 0 ? text.length : cr);
  };
}

/** A line of a text: UTF-8, or windows-1252 where it cannot be that; no text has a NUL. */
export const textOfLine = (line: string): string =>
  (NOT_ASCII.test(line)
    ? decodeBytes(Buffer.from(line, "latin1"), "windows-1252").text
    : line
  ).replaceAll("\0", "");

const NOT_ASCII = /[\u0080-\u00FF]/;

export interface ByteReader {
  push(chunk: Uint8Array): string;
  end(): string;
}

/** Bytes as one character each, and UTF-16 as UTF-8: the first bytes tell whether two of them are one character. */
export function byteReader(): ByteReader {
  let first: Buffer | null = Buffer.alloc(0);
  let wide: InstanceType<typeof TextDecoder> | null = null;

  const latin = (bytes: Buffer): string => bytes.toString("latin1");
  const utf8 = (text: string): string => latin(Buffer.from(text, "utf8"));
  const begin = (start: Buffer): string => {
    first = null;
    wide = utf16Decoder(start);
    return wide ? utf8(wide.decode(start, { stream: true })) : latin(start);
  };
  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (first) {
        first = Buffer.concat([first, bytes]);
        return first.length < 4 ? "" : begin(first);
      }
      return wide ? utf8(wide.decode(bytes, { stream: true })) : latin(bytes);
    },
    end: () => (first ? begin(first) : "") + (wide ? utf8(wide.decode()) : ""),
  };
}

/** By the mark, or by the zeros beside the first letters; null for everything else. */
export function utf16Decoder(head: Uint8Array): InstanceType<typeof TextDecoder> | null {
  const [a, b, c, d] = head;
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0))
    return new TextDecoder("utf-16le");
  if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d))
    return new TextDecoder("utf-16be");
  return null;
}
