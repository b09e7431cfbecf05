/** Samples in, readings out, for the tests of this folder. */
import { globSync, readFileSync } from "node:fs";
import type { Channel, Interaction, Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { SMS } from "./sms.ts";

const SAMPLES = new URL("../../../samples/sms/", import.meta.url);

export const samples = (): readonly string[] => globSync("*", { cwd: SAMPLES }).toSorted();

export const sample = (name: string): Buffer => readFileSync(new URL(encodeURI(name), SAMPLES));

export const channelOf = (bytes: Uint8Array, fileName = ""): Channel | undefined =>
  SMS.find((channel) => channel.recognises(bytes.subarray(0, 65_536), fileName));

/** A file through the channel that takes it. */
export async function readFile(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<readonly Reading[]> {
  const bytes = Buffer.from(content);
  const channel = channelOf(bytes);
  if (!channel) throw new Error("nobody takes this file");
  return readAll(channel, bytes, options, chunkSize);
}

/** What a reading says, in a line. */
export function inLine(reading: Reading): string {
  if (reading.kind === "interaction") return sayInteraction(reading);
  if (reading.kind === "skipped") return `- ${reading.reason}`;
  if (reading.kind === "problem") return `! ${reading.code}`;
  return reading.kind === "owner" ? `me ${reading.party.value} ${reading.count}` : reading.kind;
}

function sayInteraction({ at, held, parties, subject, text, notes }: Interaction): string {
  const [from, ...to] = parties.map(({ kind, value, name }) => {
    const short = value.replace("phone:this-phone", "me");
    return `${kind === "name" ? "?" : ""}${short}${name === "" ? "" : ` (${name})`}`;
  });
  const how = held ? ` ${held.kind} ${held.minutes} min` : "";
  const said = [subject, text, ...notes.map(({ code }) => code)].filter((part) => part !== "");
  return `${at?.toISOString() ?? "?"}${how} ${from} > ${to.join(", ")}${said.length > 0 ? `: ${said.join(" | ")}` : ""}`;
}
