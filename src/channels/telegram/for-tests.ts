/** Exports in, readings out, for the tests of this folder. */
import { readFileSync } from "node:fs";
import type { Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/for-tests.ts";
import { inLine } from "#channels/whatsapp/for-tests.ts";
import { TELEGRAM } from "./telegram.ts";

const SAMPLES = new URL("../../../samples/telegram/", import.meta.url);

export const FILES = {
  account: "DataExport_2026-03-01/result.json",
  chat: "ChatExport_2026-05-01/result.json",
  old: "ChatExport_2019-07-02/result.json",
  html: "ChatExport_html/messages.html",
} as const;

export const sample = (file: string): Buffer => readFileSync(new URL(file, SAMPLES));

export const channelOf = (bytes: Uint8Array) =>
  TELEGRAM.find((one) => one.recognises(bytes.subarray(0, 65_536), "x"));

/** A file through the channel that takes it. */
export function read(
  file: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<readonly Reading[]> {
  const bytes = Buffer.from(file);
  return readAll(channelOf(bytes) ?? TELEGRAM[0]!, bytes, options, chunkSize);
}

export const linesOf = async (file: string | Uint8Array, options: Partial<ReadOptions> = {}) =>
  (await read(file, options)).map((one) =>
    one.kind === "person" ? `${one.place} ${one.name.full}` : inLine(one),
  );
