/**
 * Bytes into the unfolded lines of RFC 5545. Unfolding happens on bytes, because programs fold in
 * the middle of a character; any of CR LF, LF and CR ends a line; blank lines do not count, not even
 * between a line and its continuation (old Mozilla calendars). A line is UTF-8, and windows-1252
 * where it is not.
 */
import { LIMITS } from "./limits.ts";

export interface Line {
  readonly text: string;
  /** Only the line's beginning is here. */
  readonly tooLong: boolean;
}

export interface LineReader {
  push(chunk: Uint8Array): Generator<Line>;
  /** The last line; whether it is whole nobody can say. */
  end(): Generator<Line>;
}

export function lineReader(): LineReader {
  let parts: Uint8Array[] = [];
  let size = 0;
  let open = false;
  let atStart = true;
  return { push, end };

  function* push(chunk: Uint8Array): Generator<Line> {
    const breakAfter = breaksIn(chunk);
    for (let at = 0; at < chunk.length;) {
      if (atStart) {
        const byte = chunk[at];
        if (byte === LF || byte === CR) {
          at += 1;
          continue;
        }
        atStart = false;
        if (open && (byte === SPACE || byte === TAB)) at += 1;
        else yield* end();
        open = true;
      }
      const stop = breakAfter(at);
      keep(chunk.subarray(at, stop));
      atStart = stop < chunk.length;
      at = stop + 1;
    }
    // The caller may fill the same memory again.
    parts = parts.map((part) => part.slice());
  }

  function* end(): Generator<Line> {
    if (!open) return;
    yield { text: decode(joined(parts)), tooLong: size > LIMITS.lineBytes };
    parts = [];
    size = 0;
    open = false;
  }

  function keep(bytes: Uint8Array): void {
    const room = LIMITS.lineBytes - size;
    if (room > 0 && bytes.length > 0) parts.push(bytes.subarray(0, room));
    size += bytes.length;
  }
}

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];

/** Where the line ends that goes on at a position; asked in rising order, so each byte is seen once. */
function breaksIn(chunk: Uint8Array): (from: number) => number {
  let lf = chunk.indexOf(LF);
  let cr = chunk.indexOf(CR);
  return (from) => {
    if (lf >= 0 && lf < from) lf = chunk.indexOf(LF, from);
    if (cr >= 0 && cr < from) cr = chunk.indexOf(CR, from);
    return Math.min(lf < 0 ? chunk.length : lf, cr < 0 ? chunk.length : cr);
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const WINDOWS_1252 = new TextDecoder("windows-1252");

/** A byte order mark goes, and so do control characters, which no database stores as text. */
function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    text = WINDOWS_1252.decode(bytes);
  }
  return CONTROL.test(text) ? text.replaceAll(CONTROLS, "") : text;
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/;
const CONTROLS = new RegExp(CONTROL, "g");
