/** Mail in, readings out, for the tests of this folder. */
import { readFileSync } from "node:fs";
import type { Channel, Interaction, Reading, ReadOptions } from "#channels/channel.ts";
import { HOME, realFiles } from "#channels/for-tests.ts";
import { eml } from "./eml.ts";

const ROOT = new URL("../../../", import.meta.url);

const WHOLE: ReadOptions = { keep: "text", depth: "whole", fileName: "", skip: 0, home: HOME };

/** Reads bytes, or text as UTF-8, in chunks of a size that cuts everything somewhere. */
export async function readAll(
  channel: Channel,
  mail: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  chunkSize = 65_536,
): Promise<readonly Reading[]> {
  const bytes = typeof mail === "string" ? Buffer.from(mail) : mail;
  const readings: Reading[] = [];
  for await (const reading of channel.read(chunksOf(bytes, chunkSize), { ...WHOLE, ...options })) {
    readings.push(reading);
  }
  return readings;
}

/** The one interaction that a mail is read as. */
export async function readOne(
  mail: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<Interaction> {
  const [reading] = await readAll(eml, mail, options);
  if (reading?.kind !== "interaction")
    throw new Error(`no interaction: ${JSON.stringify(reading)}`);
  return reading;
}

/** A mail of these header lines and this body, with sender, recipient and date where none is given. */
export function mailOf(headers: string, body = "Hello\n"): string {
  const given = new Set(headers.split("\n").map((line) => line.split(":")[0]?.toLowerCase()));
  const missing = DEFAULTS.filter((line) => !given.has(line.split(":")[0]!.toLowerCase()));
  return [...headers.split("\n"), ...missing, "", body]
    .filter((l, i) => l !== "" || i > 0)
    .join("\n");
}

const DEFAULTS = [
  "From: Petra Vogt <petra@lumen.example>",
  "To: Jo Brandt <jo@example.org>",
  "Date: Mon, 4 Mar 2024 12:20:34 +0100",
];

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const sample = (name: string): Buffer =>
  readFileSync(new URL(`samples/email/${name}`, ROOT));

export const realFolder = (name: string): URL | undefined => realFiles(`email/${name}`);
