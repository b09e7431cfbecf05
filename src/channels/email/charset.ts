/**
 * Bytes into text, by the label they came with, and by what they are where the label is wrong:
 * "us-ascii" over umlauts, "iso-8859-1" over UTF-8, or a name that nobody knows. What is not UTF-8
 * and says nothing else is windows-1252, as in most German mail before 2010.
 */

export interface Decoded {
  readonly text: string;
  /** False where no decoder of that name exists and the text is a guess. */
  readonly known: boolean;
}

export function decodeBytes(bytes: Buffer, label: string): Decoded {
  const latin = bytes.toString("latin1");
  const name = label.trim().toLowerCase();
  const plain = !NOT_ASCII.test(latin);
  if (plain && !STATEFUL.test(name)) return { text: latin, known: true };

  if (WESTERN.has(name)) return { text: utf8OrNothing(bytes) ?? western(bytes), known: true };
  if (UTF8.has(name)) return { text: mostlyUtf8(bytes), known: true };
  const decoder = decoderOf(name);
  if (decoder) return { text: decoder.decode(bytes), known: true };
  return { text: utf8OrNothing(bytes) ?? western(bytes), known: VAGUE.has(name) };
}

/** A header as it stood in the file (each character one byte): UTF-8, else windows-1252. */
export function decodeRawHeader(latin: string): string {
  if (latin.includes("\u001B$")) return ISO_2022_JP.decode(Buffer.from(latin, "latin1"));
  if (!NOT_ASCII.test(latin)) return latin;
  const bytes = Buffer.from(latin, "latin1");
  return utf8OrNothing(bytes) ?? western(bytes);
}

export const isKnownCharset = (label: string): boolean => {
  const name = label.trim().toLowerCase();
  return WESTERN.has(name) || UTF8.has(name) || VAGUE.has(name) || decoderOf(name) !== null;
};

const NOT_ASCII = /[\u0080-\u00FF]/;

/** Encodings whose bytes are all below 128, so that looking at the bytes says nothing. */
const STATEFUL = /^(?:x-)?(?:iso-2022|csiso2022|hz-gb|utf-?7|utf-?16|ucs|unicode)/;

const WESTERN = new Set(
  `us-ascii ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1
  windows-1252 cp1252 cp-1252 x-cp1252 x-ansi ansi`.split(/\s+/),
);
const UTF8 = new Set(["utf-8", "utf8", "unicode-1-1-utf-8", "utf8mb4", "x-utf-8"]);
/** Labels by which a program says that it does not know either. */
const VAGUE = new Set(["", "unknown", "unknown-8bit", "x-unknown", "default", "binary", "8bit"]);

const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });
const LENIENT_UTF8 = new TextDecoder("utf-8");
const WINDOWS_1252 = new TextDecoder("windows-1252");
const ISO_2022_JP = new TextDecoder("iso-2022-jp");

const western = (bytes: Buffer): string => WINDOWS_1252.decode(bytes);

function utf8OrNothing(bytes: Buffer): string | undefined {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

const WHOLE_CHARACTER = /[^\p{ASCII}\uFFFD]/u;

/** A few broken characters stay broken; text without one whole character is something else. */
function mostlyUtf8(bytes: Buffer): string {
  const text = LENIENT_UTF8.decode(bytes);
  return WHOLE_CHARACTER.test(text) || !text.includes("\uFFFD") ? text : western(bytes);
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder | null>();
const MAX_DECODERS = 500;

function decoderOf(name: string): Decoder | null {
  const found = decoders.get(name);
  if (found !== undefined) return found;
  if (decoders.size >= MAX_DECODERS) decoders.clear();
  const decoder = [name, ...spellings(name)].map(tryDecoder).find((one) => one !== null) ?? null;
  decoders.set(name, decoder);
  return decoder;
}

function tryDecoder(name: string): Decoder | null {
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

/** "x-cp-1250" and "ISO8859_15" are written where "windows-1250" and "iso-8859-15" are meant. */
function spellings(name: string): readonly string[] {
  const bare = name.replace(/^(?:x-|cs)/, "").replaceAll(/["'\s]/g, "");
  const page = /^(?:cp|ms|ibm|windows)[-_]?(\d{3,5})$/.exec(bare)?.[1] ?? "";
  const latin = /^iso[-_]?8859[-_]?(\d{1,2})/.exec(bare)?.[1] ?? "";
  return [bare, CODE_PAGES[page] ?? `windows-${page}`, `iso-8859-${latin}`];
}

const CODE_PAGES: Readonly<Record<string, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  50220: "iso-2022-jp",
  50221: "iso-2022-jp",
  50222: "iso-2022-jp",
  51932: "euc-jp",
  65001: "utf-8",
};
