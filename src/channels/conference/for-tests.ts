/** Reports in, readings out, for the tests of this folder. */
import { globSync, readFileSync } from "node:fs";
import type { Channel, Interaction, Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { CONFERENCE } from "./conference.ts";

const SAMPLES = new URL("../../../samples/conference/", import.meta.url);

export const samples = (): readonly string[] =>
  globSync("**/*.{csv,txt}", { cwd: SAMPLES })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();

export const sample = (file: string): Buffer =>
  readFileSync(new URL(file.split("/").map(encodeURIComponent).join("/"), SAMPLES));

export const channelOf = (bytes: Uint8Array, fileName: string): Channel | undefined =>
  CONFERENCE.find((channel) => channel.recognises(bytes.subarray(0, 65_536), fileName));

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

/** When, how long, what and with whom, as one looks at a meeting. */
export const inShort = (readings: readonly Reading[]): readonly string[] =>
  readings.map((one) => {
    if (one.kind === "question") return `${one.code}? ${one.suggested}${one.sure ? "" : " unsure"}`;
    if (one.kind === "owner") return `owner ${one.party.value} ${one.count}`;
    if (one.kind === "skipped") return one.reason;
    if (one.kind === "problem") return one.code;
    return one.kind === "interaction" ? meetingInShort(one) : one.kind;
  });

function meetingInShort({ at, held, subject, parties }: Interaction): string {
  const when = at === null ? "no day" : at.toISOString().slice(0, 16);
  return `${when} ${held?.minutes} min ${subject}: ${parties.map(({ value }) => value).join(", ")}`;
}
