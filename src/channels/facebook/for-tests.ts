/** Samples in, readings out in short, for the tests of this folder. */
import { globSync, readFileSync } from "node:fs";
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { FACEBOOK } from "./facebook.ts";

const SAMPLES = new URL("../../../samples/", import.meta.url);

/** "facebook/2025/your_facebook_activity/…", as an import names them. */
export const samples = (): readonly string[] =>
  globSync("{facebook,instagram}/**/*.{json,html,htm}", { cwd: SAMPLES })
    .map((file) => file.replaceAll("\\", "/").normalize("NFC"))
    .toSorted();

export const sample = (file: string): Buffer => readFileSync(new URL(encodeURI(file), SAMPLES));

export const channelOf = (bytes: Uint8Array, fileName: string): Channel | undefined =>
  FACEBOOK.find((channel) => channel.recognises(bytes.subarray(0, 65_536), fileName));

/** A file through the channel that takes it. */
export async function readFile(
  bytes: string | Uint8Array,
  fileName: string,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<readonly Reading[]> {
  const file = Buffer.from(bytes);
  const channel = channelOf(file, fileName);
  if (!channel) throw new Error(`nobody takes ${fileName}`);
  return readAll(channel, file, { fileName, ...options }, chunkSize);
}

export const readSample = (file: string, options: Partial<ReadOptions> = {}) =>
  readFile(sample(file), file, options);

/** When, who and whom, what or how long. */
export function inShort(reading: Reading): string {
  if (reading.kind === "skipped") return reading.reason.replace("facebook.", "- ");
  if (reading.kind === "problem") return `! ${reading.code}`;
  if (reading.kind === "owner") return `owner ${reading.party.value}`;
  if (reading.kind === "question") return `? ${reading.about}`;
  if (reading.kind === "person") {
    const handles = reading.handles.map(({ value }) => value).join(" ");
    return `${reading.name.full} (${handles}) since ${reading.connected}`;
  }
  if (reading.kind !== "interaction") return reading.kind;
  const { at, held, parties, text } = reading;
  const who = parties.map(({ role, value }) => `${role} ${value}`).join(" ");
  const what = held ? `${held.kind} ${held.minutes} min` : JSON.stringify(text);
  return `${at?.toISOString().slice(0, 19) ?? "?"} ${who}: ${what}`;
}
