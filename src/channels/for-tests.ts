/** What tests of several channels share. */
import { globSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Channel, Home, Reading, ReadOptions } from "./channel.ts";

export const HOME: Home = { zone: "Europe/Berlin", country: "DE" };

const WHOLE: ReadOptions = { keep: "text", depth: "whole", fileName: "", skip: 0, home: HOME };

/** Reads bytes, or text as UTF-8, in chunks of a size that cuts everything somewhere. */
export async function readAll(
  channel: Channel,
  file: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  chunkSize = 65_536,
): Promise<readonly Reading[]> {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  return Array.fromAsync(channel.read(chunksOf(bytes, chunkSize), { ...WHOLE, ...options }));
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The readers of an export of several files, and our samples of it: files of these kinds below a folder. */
export function exportOf(channels: readonly Channel[], folder: string, kinds: string) {
  const root = new URL(`../../samples/${folder}`, import.meta.url);
  const sample = (file: string): Buffer =>
    readFileSync(new URL(file.split("/").map(encodeURIComponent).join("/"), root));
  const channelOf = (bytes: Uint8Array, fileName: string): Channel | undefined =>
    channels.find((channel) => channel.recognises(bytes.subarray(0, 65_536), fileName));

  /** A file through the channel that takes it. */
  async function readFile(
    content: string | Uint8Array,
    fileName: string,
    options: Partial<ReadOptions> = {},
    chunkSize?: number,
  ): Promise<readonly Reading[]> {
    const bytes = Buffer.from(content);
    const channel = channelOf(bytes, fileName);
    if (!channel) throw new Error(`nobody takes ${fileName}`);
    return readAll(channel, bytes, { fileName, ...options }, chunkSize);
  }
  return {
    samples: (): readonly string[] => filesBelow(root, kinds),
    sample,
    channelOf,
    readFile,
    readSample: (file: string, options: Partial<ReadOptions> = {}) =>
      readFile(sample(file), file, options),
  };
}

export const filesBelow = (folder: URL, kinds: string): readonly string[] =>
  globSync(kinds, { cwd: folder })
    .map((file) => file.replaceAll("\\", "/").normalize("NFC"))
    .toSorted();

/** How often a parser is fuzzed: VISAVIS_FUZZ_RUNS says more, VISAVIS_FUZZ_SEED the same each time. */
export function fuzzing(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  const { VISAVIS_FUZZ_RUNS: runs, VISAVIS_FUZZ_SEED: seed } = process.env;
  return {
    numRuns: runs === undefined ? numRuns : Number(runs),
    ...(seed !== undefined && { seed: Number(seed) }),
  };
}

/** A folder of the real files, which lie beside the project; undefined where they are missing. */
export function realFiles(path: string): URL | undefined {
  const folder = new URL(`../../../shared/data/channels/${path}/`, import.meta.url);
  try {
    readdirSync(folder);
    return folder;
  } catch {
    return undefined;
  }
}

export const MISSING = "the real files (../shared/data) are not beside this checkout";

interface Edit {
  readonly at: number;
  readonly size: number;
  readonly how: "flip" | "cut" | "insert" | "repeat";
  readonly token: Buffer;
}

/** Files spliced of two of these, with bytes flipped, cut out, repeated and hostile words put in. */
export function damaged(
  seeds: readonly Buffer[],
  hostile: readonly string[],
): fc.Arbitrary<Buffer> {
  const seed = fc.constantFrom(...seeds);
  const edit = fc.record<Edit>({
    at: fc.nat(20_000),
    size: fc.nat(300),
    how: fc.constantFrom("flip", "cut", "insert", "repeat"),
    token: fc.constantFrom(...hostile.map((text) => Buffer.from(text))),
  });
  return fc
    .tuple(seed, seed, fc.boolean(), fc.array(edit, { maxLength: 8 }))
    .map(([first, second, isSpliced, edits]) => {
      const halves = [first.subarray(0, first.length / 2), second.subarray(second.length / 2)];
      return edits.reduce(applyEdit, isSpliced ? Buffer.concat(halves) : first);
    });
}

/** Most of them damaged, some of bytes that were no file ever. */
export const damagedFiles = (
  seeds: readonly Buffer[],
  hostile: readonly string[],
): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 4, arbitrary: damaged(seeds, hostile) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  );

function applyEdit(bytes: Buffer, { at, how, size, token }: Edit): Buffer {
  const place = at % (bytes.length + 1);
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  const flipped = Buffer.from([(after[0] ?? 0) ^ (1 << (size % 8))]);
  const changed: Record<Edit["how"], readonly Buffer[]> = {
    flip: [flipped, after.subarray(1)],
    cut: [after.subarray(size)],
    insert: [token, after],
    repeat: [after.subarray(0, size), after],
  };
  return Buffer.concat([before, ...changed[how]]);
}

/** What no database takes: NUL, half a character, a date that is none. */
export const isStorable = (reading: Reading): boolean =>
  textsIn(reading).every((text) => text.isWellFormed() && !text.includes("\0")) &&
  (reading.kind !== "interaction" || reading.at === null || !Number.isNaN(reading.at.getTime()));

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
