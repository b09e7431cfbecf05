/** Mail in, readings out, for the tests of this folder. */
import { readFileSync } from "node:fs";
import type { Interaction, ReadOptions } from "#channels/channel.ts";
import { readAll, realFiles } from "#channels/for-tests.ts";
import { eml } from "./eml.ts";

const ROOT = new URL("../../../", import.meta.url);

export { readAll };

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

export const sample = (name: string): Buffer =>
  readFileSync(new URL(`samples/email/${name}`, ROOT));

export const realFolder = (name: string): URL | undefined => realFiles(`email/${name}`);
