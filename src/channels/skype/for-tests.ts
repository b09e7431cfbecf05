/** The sample, and readings in short, for the tests of this folder. */
import { readFileSync } from "node:fs";
import type { Reading, ReadOptions } from "#channels/channel.ts";
import { readAll } from "#channels/email/for-tests.ts";
import { skype } from "./skype.ts";

export const SAMPLE: Buffer = readFileSync(
  new URL("../../../samples/skype/messages.json", import.meta.url),
);

export const read = (
  file: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<readonly Reading[]> => readAll(skype, file, options, chunkSize);

/** An export of one conversation. */
export const exportOf = (conversation: object, userId = "8:live:jo"): string =>
  JSON.stringify({ userId, exportDate: "2025-04-28T09:12", conversations: [conversation] });

export const message = (id: string, more: object) => ({
  id,
  displayName: null,
  originalarrivaltime: "2024-03-04T09:00:00Z",
  messagetype: "RichText",
  version: 1,
  content: "Hallo",
  from: "8:petra",
  properties: null,
  ...more,
});

/** When, who and whom, how long. */
export function inShort(reading: Reading): string {
  if (reading.kind === "skipped") return reading.reason;
  if (reading.kind === "problem") return `! ${reading.code}`;
  if (reading.kind === "owner") return `owner ${reading.party.value} (${reading.party.name})`;
  if (reading.kind !== "interaction") return reading.kind;
  const { at, held, parties, text } = reading;
  const who = parties.map(({ role, value }) => `${role} ${value.replace(/^skype:/, "")}`).join(" ");
  const what = held ? `${held.kind} ${held.minutes} min` : JSON.stringify(text);
  return `${at?.toISOString().slice(0, 19) ?? "?"} ${who}: ${what}`;
}
