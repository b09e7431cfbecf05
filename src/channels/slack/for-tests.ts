/** The sample in, readings out, for the tests of this folder. */
import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { SLACK } from "./slack.ts";

const SAMPLE = new URL(
  "../../../samples/slack/Lumen Slack export Mar 1 2024 - Mar 8 2024/",
  import.meta.url,
);

export const samples = (): readonly string[] =>
  globSync("**/*.json", { cwd: SAMPLE })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();

export const sample = (name: string): Buffer => readFileSync(new URL(name, SAMPLE));

export const channelOf = (bytes: Uint8Array, fileName: string): Channel | undefined =>
  SLACK.find((channel) => channel.recognises(bytes.subarray(0, 65_536), fileName));

/** What a channel wants to have beside a file of the sample. */
export function besideOf(channel: Channel, name: string): ReadonlyMap<string, Uint8Array> {
  const there = new Set(samples());
  const wanted = channel.beside?.(name) ?? [];
  return new Map(
    wanted.flatMap((path) => {
      const file = posix.join(posix.dirname(name), path);
      return there.has(file) && file !== name ? [[path, sample(file)]] : [];
    }),
  );
}

/** A file of the sample, or other bytes in its place, through the channel that takes it. */
export async function readFile(
  name: string,
  options: Partial<ReadOptions> = {},
  content: string | Uint8Array = sample(name),
): Promise<readonly Reading[]> {
  const bytes = Buffer.from(content);
  const channel = channelOf(bytes, name);
  if (!channel) throw new Error(`nobody takes ${name}`);
  return readAll(channel, bytes, { fileName: name, beside: besideOf(channel, name), ...options });
}

/** What a reading says, in a line. */
export function inLine(reading: Reading): string {
  if (reading.kind === "skipped") return `- ${reading.reason}`;
  if (reading.kind === "problem") return `! ${reading.code}`;
  if (reading.kind === "owner") return `me ${reading.party.value} ${reading.count}`;
  if (reading.kind === "person") return reading.name.full;
  if (reading.kind !== "interaction") return reading.kind;

  const { at, held, parties, text, signals, notes } = reading;
  const who = parties.map(({ role, value, name }) => `${role} ${name || value}`).join(", ");
  const how = held ? `${held.kind} ${held.minutes} min, ` : "";
  const said = [text, ...signals, ...notes.map(({ code }) => code)].filter((part) => part !== "");
  return `${at?.toISOString().slice(11, 19)} ${how}${who}${said.length > 0 ? `: ${said.join(" | ")}` : ""}`;
}
