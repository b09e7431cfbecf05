/** Samples in, readings out, for the tests of this folder. */
import { readFileSync } from "node:fs";
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { TEAMS } from "./teams.ts";

const SAMPLES = new URL("../../../samples/teams/", import.meta.url);

export const SAMPLE_NAMES = ["chats.json", "channel.ndjson", "Items.csv"] as const;

export const sample = (name: string): Buffer => readFileSync(new URL(name, SAMPLES));

export const channelOf = (bytes: Uint8Array): Channel | undefined =>
  TEAMS.find((channel) => channel.recognises(bytes.subarray(0, 65_536), ""));

/** A file through the channel that takes it. */
export async function readFile(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<readonly Reading[]> {
  const bytes = Buffer.from(content);
  const channel = channelOf(bytes);
  if (!channel) throw new Error("nobody takes this file");
  return readAll(channel, bytes, options);
}

/** What a reading says, in a line. */
export function inLine(reading: Reading): string {
  if (reading.kind === "skipped") return `- ${reading.reason}`;
  if (reading.kind === "problem") return `! ${reading.code}`;
  if (reading.kind === "owner") return `me ${reading.party.name} ${reading.count}`;
  if (reading.kind !== "interaction") return reading.kind;

  const { at, held, parties, subject, text, notes } = reading;
  const who = parties.map(({ role, value, name }) => `${role} ${name || value}`).join(", ");
  const how = held ? `${held.kind} ${held.minutes} min, ` : "";
  const said = [subject, text, ...notes.map(({ code }) => code)].filter((part) => part !== "");
  return `${at?.toISOString().slice(0, 19) ?? "?"} ${how}${who}${said.length > 0 ? `: ${said.join(" | ")}` : ""}`;
}
