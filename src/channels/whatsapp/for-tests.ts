/** Chats in, readings out, for the tests of this folder. */
import { readFileSync } from "node:fs";
import type { Interaction, Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/for-tests.ts";
import { whatsapp } from "./whatsapp.ts";

const SAMPLES = new URL("../../../samples/whatsapp/", import.meta.url);

export const FILES = {
  android: "WhatsApp Chat mit Petra Vogt.txt",
  iphone: "WhatsApp Chat - Petra Lumenhof/_chat.txt",
  americanGroup: "WhatsApp Chat with Messe Wien.txt",
  germanGroup: "WhatsApp Chat - Lumen Runde/_chat.txt",
} as const;

export const sample = (file: string): Buffer => readFileSync(new URL(encodeURI(file), SAMPLES));

export const readSample = (file: string, options: Partial<ReadOptions> = {}) =>
  readAll(whatsapp, sample(file), { fileName: file, ...options });

/** Lines of a chat, without a name of its own unless one is given. */
export const readChat = (
  chat: string,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<readonly Reading[]> =>
  readAll(whatsapp, chat, { fileName: "_chat.txt", ...options }, chunkSize);

/** A reading in a line: when, from whom to whom, what. */
export function inLine(reading: Reading): string {
  if (reading.kind === "skipped") return `${reading.place} ${reading.reason}`;
  if (reading.kind === "problem") return `${reading.place} ! ${reading.code}`;
  if (reading.kind === "owner") return `owner ${reading.party.value} ${reading.count}`;
  if (reading.kind === "question") {
    const { code, suggested, options } = reading;
    return `? ${code} ${suggested} of ${options.join()}`;
  }
  if (reading.kind !== "interaction") return reading.kind;
  const { place, at, text, held } = reading;
  const talk = held ? `(${held.kind} ${held.minutes}) ` : "";
  const said = talk + text.replaceAll("\n", "|");
  return `${place} ${at?.toISOString().slice(0, 19)} ${sidesOf(reading)}: ${said}`.trim();
}

export const sidesOf = ({ parties }: Interaction): string =>
  parties
    .map(({ role, kind, value }) => `${role === "to" ? "> " : ""}${kind[0]}/${value}`)
    .join(" ");

export const interactions = (readings: readonly Reading[]): readonly Interaction[] =>
  readings.filter((one) => one.kind === "interaction");
