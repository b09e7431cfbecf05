/**
 * What Outlook says of an item, as MAPI keeps it: properties by number (MS-OXPROPS). Those that have a
 * name instead of a fixed number are numbered anew in each file; here they have one number everywhere
 * (`named`). Values are read when they are asked for: a value of another type than asked for is missing.
 */
import { decodeBytes } from "#channels/email/charset.ts";

/** A value as it lies in the file, with its type (MS-OXCDATA 2.11.1). */
export interface RawValue {
  readonly type: number;
  readonly bytes: Buffer;
}

export interface Properties {
  /** Without white space around it; "" where it is missing. */
  text(tag: number): string;
  number(tag: number): number | null;
  isTrue(tag: number): boolean;
  time(tag: number): Date | null;
  bytes(tag: number): Buffer | null;
}

/** Sets of names, by their GUID as it lies in files: the first three numbers are turned round. */
const SETS: ReadonlyMap<string, number> = new Map([
  ["0220060000000000c000000000000046", 0x1_0000], // Appointment
  ["90dad86e0b451b1098da00aa003f1305", 0x2_0000], // Meeting
  ["0420060000000000c000000000000046", 0x3_0000], // Address
]);

/** Undefined for a set that says nothing to us. */
export const setOf = (guid: Buffer): number | undefined => SETS.get(guid.toString("hex"));

export const TAG = {
  class: 0x001a,
  subject: 0x0037,
  sent: 0x0039,
  startDate: 0x0060,
  endDate: 0x0061,
  representingName: 0x0042,
  representingType: 0x0064,
  representingAddress: 0x0065,
  representingSmtp: 0x5d02,
  headers: 0x007d,
  receivedByType: 0x0075,
  receivedByAddress: 0x0076,
  receivedBySmtp: 0x5d07,
  senderName: 0x0c1a,
  senderType: 0x0c1e,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  recipientType: 0x0c15,
  delivered: 0x0e06,
  flags: 0x0e07,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  addressType: 0x3002,
  address: 0x3003,
  created: 0x3007,
  modified: 0x3008,
  attachData: 0x3701,
  attachName: 0x3704,
  attachLongName: 0x3707,
  attachMime: 0x370e,
  smtp: 0x39fe,
  recipientFlags: 0x5ffd,
  recipientDisplay: 0x5ff6,
  trackStatus: 0x5fff,
  internetCodepage: 0x3fde,
  codepage: 0x3ffd,
} as const;

export function propertiesOf(raw: ReadonlyMap<number, RawValue>, charset?: string): Properties {
  const label = charset ?? charsetOf(raw);
  return {
    text(tag) {
      const value = raw.get(tag);
      if (value === undefined) return "";
      const text = textOf(value, label);
      return text
        .replace(/\0[^]*$/, "")
        .trim()
        .toWellFormed();
    },
    number(tag) {
      const { type, bytes } = raw.get(tag) ?? NOTHING;
      if (type === 0x0003 && bytes.length >= 4) return bytes.readInt32LE(0);
      return type === 0x0002 && bytes.length >= 2 ? bytes.readInt16LE(0) : null;
    },
    isTrue(tag) {
      const { type, bytes } = raw.get(tag) ?? NOTHING;
      return type === 0x000b && (bytes[0] ?? 0) !== 0;
    },
    time(tag) {
      const { type, bytes } = raw.get(tag) ?? NOTHING;
      return type === 0x0040 && bytes.length >= 8 ? timeOf(bytes) : null;
    },
    bytes(tag) {
      const { type, bytes } = raw.get(tag) ?? NOTHING;
      return type === 0x0102 ? bytes : null;
    },
  };
}

const NOTHING: RawValue = { type: 0, bytes: Buffer.alloc(0) };

function textOf({ type, bytes }: RawValue, label: string): string {
  if (type === 0x001f) return bytes.toString("utf16le", 0, bytes.length & ~1);
  // HTML bodies are binary, in the mail's own charset.
  return type === 0x001e || type === 0x0102 ? decodeBytes(bytes, label).text : "";
}

/** Hundreds of nanoseconds since 1601; what nobody set is a year far off. */
function timeOf(bytes: Buffer): Date | null {
  const ms = Number(bytes.readBigInt64LE(0) / 10_000n) - EPOCH_1601;
  const year = new Date(ms).getUTCFullYear();
  return year >= 1800 && year < 2200 ? new Date(ms) : null;
}

const EPOCH_1601 = 11_644_473_600_000;

/** The code page of what is written in eight bits. */
export function charsetOf(raw: ReadonlyMap<number, RawValue>): string {
  for (const tag of [TAG.codepage, TAG.internetCodepage]) {
    const { bytes } = raw.get(tag) ?? NOTHING;
    if (bytes.length < 4) continue;
    const page = bytes.readInt32LE(0);
    const label = charsetNamed(WINDOWS_PAGES.get(page) ?? page);
    if (label) return label;
  }
  return "windows-1252";
}

/** What Windows writes with where mails go out in another charset. */
const WINDOWS_PAGES = new Map([
  [50_220, 932],
  [50_221, 932],
  [51_932, 932],
  [51_949, 949],
  [20_866, 1251],
  [28_592, 1250],
  [28_595, 1251],
]);

/** The charset that Windows calls by a number. */
export function charsetNamed(page: number): string | undefined {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28_591 && page <= 28_606) return `iso-8859-${page - 28_590}`;
  return PAGES.get(page);
}

const PAGES = new Map([
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [20_866, "koi8-r"],
  [21_866, "koi8-u"],
  [50_220, "iso-2022-jp"],
  [50_221, "iso-2022-jp"],
  [51_932, "euc-jp"],
  [51_949, "euc-kr"],
  [54_936, "gb18030"],
  [65_001, "utf-8"],
]);
