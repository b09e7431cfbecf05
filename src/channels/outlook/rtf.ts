/**
 * The body of a mail where Outlook kept only RTF: packed by a window of 4 kB (MS-OXRTFCP), and then
 * either what somebody wrote, or HTML or text that was dressed up as RTF (MS-OXRTFEX) and is undressed
 * here. It is one pass over the bytes; pictures, tables of fonts and whatever else is no text is left out.
 */
import { decodeBytes } from "#channels/email/charset.ts";
import { LIMITS } from "./limits.ts";
import { charsetNamed } from "./properties.ts";

export interface RtfBody {
  readonly type: "html" | "plain";
  readonly text: string;
}

export function bodyOfRtf(packed: Buffer): RtfBody | null {
  const rtf = unpack(packed);
  return rtf && rtf.toString("latin1", 0, 5) === "{\\rtf" ? undress(rtf.toString("latin1")) : null;
}

const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const WINDOW = 4096;
const BEGINNING = Buffer.from(
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript " +
    "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par " +
    "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx",
  "latin1",
);

export function unpack(packed: Buffer): Buffer | null {
  if (packed.length < 16) return null;
  const type = packed.readUInt32LE(8);
  if (type === UNCOMPRESSED) return packed.subarray(16, 16 + packed.readUInt32LE(4));
  if (type !== COMPRESSED) return null;

  // Each flag, with eight tokens of at most 17 bytes behind it, takes nine bytes and more.
  const most = Math.min(packed.readUInt32LE(4), packed.length * 17, LIMITS.rtfBytes);
  const out = Buffer.alloc(BEGINNING.length + most);
  let length = BEGINNING.copy(out);
  let at = 16;
  for (let run = 8, flags = 0; length < out.length && at < packed.length; run++) {
    if (run === 8) {
      flags = packed[at++]!;
      run = 0;
    }
    if ((flags & (1 << run)) === 0) {
      out[length++] = packed[at++] ?? 0;
      continue;
    }
    const token = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
    at += 2;
    let from = length - (length % WINDOW) + (token >> 4);
    if (from === length) break;
    if (from > length) from -= WINDOW;
    for (let left = (token & 15) + 2; left > 0 && length < out.length; left--, from++) {
      out[length++] = from < 0 ? 32 : out[from]!;
    }
  }
  return out.subarray(BEGINNING.length, length);
}

interface State {
  /** Inside something that is no text. */
  readonly hidden: boolean;
  /** Between \htmlrtf and \htmlrtf0: for programs that show RTF. */
  readonly dressing: boolean;
  /** How many characters stand for one that went before (\uN). */
  readonly substitutes: number;
  /** Of the font, else of the document. */
  readonly charset: string;
}

/** A control word with its number, a byte, a control symbol, a brace, an end of line, or letters. */
const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/gi;

function undress(rtf: string): RtfBody {
  const head = rtf.slice(0, HEAD);
  const fonts = fontsIn(head);
  const pieces = writer();
  const stack: State[] = [];
  const charset = charsetOfPage(/\\ansicpg(\d{3,5})/.exec(head)?.[1] ?? "1252");
  let state: State = { hidden: false, dressing: false, substitutes: 1, charset };
  let isStarred = false;
  // Characters that are passed over since they were said already.
  let said = 0;
  const write = (text: string | number) => {
    if (!state.hidden && !state.dressing) pieces.add(text, state.charset);
  };
  for (const [whole, word, number, hex, symbol, brace] of rtf.matchAll(TOKEN)) {
    if (brace !== undefined) {
      if (brace === "{") stack.push(state);
      else state = stack.pop() ?? state;
      isStarred = false;
      said = 0;
    } else if (word === "u" && number !== undefined) {
      write(String.fromCharCode(Number(number) & 0xffff));
      said = state.substitutes;
    } else if (word !== undefined) {
      state = obey({ word, number, isStarred }, state, fonts);
      isStarred = false;
      write(WORDS.get(word) ?? "");
    } else if (symbol === "*") isStarred = true;
    else if (hex !== undefined || symbol !== undefined) {
      if (said > 0) said--;
      else write(hex === undefined ? (SYMBOLS.get(symbol ?? "") ?? "") : parseInt(hex, 16));
    } else if (!/^[\r\n]/.test(whole)) {
      write(whole.slice(said));
      said = Math.max(0, said - whole.length);
    }
  }
  const type = /\\fromhtml1\b/.test(head) ? "html" : "plain";
  return { type, text: pieces.result().replaceAll("\0", "") };
}

/** Where fonts and the code page are named. */
const HEAD = 20_000;

interface Word {
  readonly word: string;
  readonly number: string | undefined;
  readonly isStarred: boolean;
}

type Fonts = ReadonlyMap<string, string>;

function obey({ word, number, isStarred }: Word, state: State, fonts: Fonts): State {
  if (word === "htmlrtf") return { ...state, dressing: number !== "0" };
  if (word === "htmltag") return state;
  if (word === "uc") return { ...state, substitutes: Math.min(Number(number ?? 1), 10) };
  if (word === "f" && fonts.has(number ?? "")) return { ...state, charset: fonts.get(number!)! };
  return isStarred || NO_TEXT.has(word) ? { ...state, hidden: true } : state;
}

/** The charset of each font that is not the document's own. */
function fontsIn(head: string): Fonts {
  const found = head.matchAll(/\\f(\d{1,5})(?:\\f[a-z]{3,8}){0,2}\\fcharset(\d{1,3})\b/g);
  return new Map(
    Array.from(found).flatMap(([, font = "", number = ""]) => {
      const page = FONT_PAGES.get(number);
      return page === undefined ? [] : [[font, charsetOfPage(page)] as const];
    }),
  );
}

/** Windows' code pages by the numbers that fonts give to their charsets. */
const FONT_PAGES = new Map([
  ["128", "932"],
  ["129", "949"],
  ["134", "936"],
  ["136", "950"],
  ["161", "1253"],
  ["162", "1254"],
  ["177", "1255"],
  ["178", "1256"],
  ["186", "1257"],
  ["204", "1251"],
  ["222", "874"],
  ["238", "1250"],
]);

const charsetOfPage = (page: string): string => charsetNamed(Number(page)) ?? "windows-1252";

const NO_TEXT = new Set(
  `fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr
  listtable listoverridetable generator xmlnstbl themedata datastore latentstyles fldinst`.split(
    /\s+/,
  ),
);
const WORDS = new Map([
  ["par", "\n"],
  ["line", "\n"],
  ["row", "\n"],
  ["tab", "\t"],
  ["cell", "\t"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["endash", "–"],
  ["emdash", "—"],
]);
const SYMBOLS = new Map([
  ["\\", "\\"],
  ["{", "{"],
  ["}", "}"],
  ["~", "\u00A0"],
  ["_", "-"],
  ["\n", "\n"],
  ["\r", "\n"],
]);

/** Bytes in a row are one text, since a letter may be of two. */
function writer() {
  const pieces: string[] = [];
  let bytes: number[] = [];
  let charset = "";
  const flush = () => {
    if (bytes.length > 0) pieces.push(decodeBytes(Buffer.from(bytes), charset).text);
    bytes = [];
  };
  return {
    add(text: string | number, of: string) {
      if (text === "") return;
      if (typeof text === "string" || of !== charset) flush();
      charset = of;
      if (typeof text === "string") pieces.push(text);
      else bytes.push(text);
    },
    result() {
      flush();
      return pieces.join("");
    },
  };
}
