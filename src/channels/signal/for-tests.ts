/** Exports in, readings out, for the tests of this folder. */
import { readFileSync } from "node:fs";
import type { Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { inLine } from "#channels/whatsapp/for-tests.ts";
import { SIGNAL } from "./signal.ts";

const SAMPLES = new URL("../../../samples/signal/", import.meta.url);

export const FILES = {
  own: "signal-export-2026-03-01/main.jsonl",
  petra: "export/Petra Vogt/chat.md",
  group: "export-2021/Messe Wien/chat.md",
} as const;

export const sample = (file: string): Buffer => readFileSync(new URL(encodeURI(file), SAMPLES));

export const channelOf = (bytes: Uint8Array) =>
  SIGNAL.find((one) => one.recognises(bytes.subarray(0, 65_536), "x"));

/** A file through the channel that takes it. */
export function read(
  file: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<readonly Reading[]> {
  const bytes = Buffer.from(file);
  return readAll(channelOf(bytes) ?? SIGNAL[0]!, bytes, options, chunkSize);
}

export const readSample = (file: string, options: Partial<ReadOptions> = {}) =>
  read(sample(file), { fileName: file, ...options });

export const lineOf = (one: Reading): string =>
  one.kind === "person" ? `${one.place} ${one.name.full}` : inLine(one);
