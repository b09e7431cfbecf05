/**
 * Lines into content lines (RFC 6350, 3.2). A content line goes on below in three ways: after white
 * space, which in 2.1 belongs to the value and since 3.0 does not; after "=" at the end of
 * quoted-printable; and as base64 without white space, up to a blank line. Pictures, sounds and keys
 * are cut off behind their names while they are read.
 */
import { LIMITS } from "./limits.ts";

export interface Unfolder {
  /** The content line that this line ends, if it does. */
  push(line: string): string | null;
  end(): string | null;
}

export function unfolder(): Unfolder {
  let open: Open | null = null;
  let isOld = false;
  return {
    push(line) {
      if (open && goesOn(open, line, isOld)) return null;
      if (line.trim() === "") {
        if (line !== "" || !open?.isBinary) return null;
        const ended = open;
        open = null;
        return whole(ended);
      }
      const ended = open;
      open = begin(line);
      isOld = BEGIN.test(line) ? false : isOld || OLD_VERSION.test(line);
      return ended && whole(ended);
    },
    end() {
      const ended = open;
      open = null;
      return ended && whole(ended);
    },
  };
}

interface Open {
  readonly pieces: string[];
  size: number;
  readonly isBinary: boolean;
  readonly isMedia: boolean;
  isQuoted: boolean | null;
  /** Ends with the "=" that is a line break of quoted-printable. */
  isSoft: boolean;
}

const whole = ({ pieces, isSoft }: Open): string => pieces.join("") + (isSoft ? "=" : "");

const BEGIN = /^begin\s*:/i;
const OLD_VERSION = /^version\s*:\s*2/i;
/** A card's end ends what goes on, too. */
const EDGE = /^(?:begin|end)\s*:\s*vcard\s*$/i;
const MEDIA = /^(?:[\w-]{1,60}\.)?(?:photo|logo|sound|key|x-ms-cardpicture)[;:]/i;
const BASE64_PARAM = /^[^:]{0,200}[;=](?:base64|b)[;:]/i;
const QUOTED_PARAM = /^[^:]{0,1000}[;=]quoted-printable[;:]/i;
const BASE64 = /^[A-Za-z0-9+/=]+$/;

/** Of a picture only what it is called. */
const MEDIA_CHARS = 100;

function begin(line: string): Open {
  const isMedia = MEDIA.test(line);
  const hasParams = line.includes(";") && line.indexOf(";") < line.indexOf(":");
  const isBinary = isMedia || (hasParams && BASE64_PARAM.test(line));
  const open: Open = { pieces: [], size: 0, isBinary, isMedia, isQuoted: null, isSoft: false };
  add(open, line);
  return open;
}

function goesOn(open: Open, line: string, isOld: boolean): boolean {
  if (open.isSoft) {
    open.isSoft = false;
    if (EDGE.test(line)) return false;
    add(open, line);
    return true;
  }
  const first = line[0];
  if (first === " " || first === "\t") {
    const text = isOld && !open.isBinary ? line.replace(/^[ \t]+/, " ") : line.slice(1);
    add(open, open.isBinary ? text.trim() : text);
    return true;
  }
  if (!open.isBinary || !BASE64.test(line)) return false;
  add(open, line);
  return true;
}

function add(open: Open, text: string): void {
  if (text.endsWith("=") && !open.isBinary) open.isSoft = isQuoted(open, text);
  const piece = open.isSoft ? text.slice(0, -1) : text;
  const room = (open.isMedia ? MEDIA_CHARS : LIMITS.cardChars + 1) - open.size;
  if (room > 0 && piece !== "") {
    open.pieces.push(piece.slice(0, room));
    open.size += piece.length;
  }
}

function isQuoted(open: Open, text: string): boolean {
  open.isQuoted ??= QUOTED_PARAM.test(open.pieces.join("") + text);
  return open.isQuoted;
}
