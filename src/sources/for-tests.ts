/** Archives as honest and hostile programs make them, folders to put them in, and a small cage. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { crc32, deflateRawSync } from "node:zlib";
import { type Header, pack } from "tar-stream";
import type { Reading } from "#channels/channel.ts";
import { HOME } from "#channels/for-tests.ts";
import { type Cage, openCage } from "./cage.ts";
import type { FoundFile } from "./found-file.ts";
import { readFile, type ReadFileOptions } from "./read-file.ts";

/** With the channels of channels-for-tests.ts. Tests of limits take small ones, to wait for little. */
export function testCage(limits: Partial<Cage["limits"]> = {}): Cage {
  const cage = openCage({
    registry: import.meta.resolve("./channels-for-tests.ts"),
    limits: { residentBytes: 400 * 2 ** 20, silenceMs: 4_000, ...limits },
  });
  after(() => cage.close());
  return cage;
}

/** A folder of these files, gone after the tests. */
export async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-sources-"));
  after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export async function readingsOf(
  found: FoundFile,
  options: Partial<ReadFileOptions> & Pick<ReadFileOptions, "cage">,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const all = { keep: "text", depth: "whole", skip: 0, home: HOME, ...options } as const;
  for await (const batch of readFile(found, all)) readings.push(...batch.readings);
  return readings;
}

/** A reading in a word, since most tests are about which there are. */
export function inShort(reading: Reading): string {
  if (reading.kind === "skipped") return reading.reason;
  if (reading.kind === "problem") return `${reading.place}! ${reading.code}`;
  if (reading.kind === "owner") return `owner ${reading.count}`;
  return reading.kind;
}

export interface TestEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  readonly stored?: boolean;
  /** General purpose flags: 1 is "encrypted", 0x800 "the name is UTF-8". */
  readonly flags?: number;
  /** Its lengths stand behind it, as a program writes them that does not know them before. */
  readonly described?: boolean;
  /** Unix mode with its file type. */
  readonly mode?: number;
  /** What the directory says instead of the truth. */
  readonly said?: { readonly unpacked?: number; readonly offset?: number };
}

export function zipOf(entries: readonly TestEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = zipEntry(entry, offset);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function zipEntry(
  { name, content = "", stored = false, mode = 0o100644, said = {}, ...entry }: TestEntry,
  offset: number,
): { local: Buffer; central: Buffer } {
  const flags = (entry.flags ?? 0x800) | (entry.described ? 8 : 0);
  const plain = Buffer.from(content);
  const packed = stored ? plain : deflateRawSync(plain);
  const label = Buffer.from(name, flags & 0x800 ? "utf8" : "latin1");
  // From "version needed" to "length of extra field": the same 26 bytes in both headers.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(stored ? 0 : 8, 4);
  common.writeUInt16LE(0x5821, 8);
  common.writeUInt32LE(crc32(plain), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(said.unpacked ?? plain.length, 18);
  common.writeUInt16LE(label.length, 22);

  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(said.offset ?? offset, 10);
  const before = Buffer.from(common);
  const behind = Buffer.concat([Buffer.from("PK\u0007\u0008"), common.subarray(10, 22)]);
  if (entry.described) before.fill(0, 10, 22);
  return {
    local: Buffer.concat([
      Buffer.from("PK\u0003\u0004"),
      before,
      label,
      packed,
      entry.described ? behind : Buffer.alloc(0),
    ]),
    central: Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0003"), common, tail, label]),
  };
}

export type TapeFile = Partial<Header> & { readonly name: string; readonly content?: string };

export async function tarOf(files: readonly TapeFile[]): Promise<Buffer> {
  const tape = pack();
  for (const { content = "", ...header } of files) tape.entry(header, content);
  tape.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tape as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
