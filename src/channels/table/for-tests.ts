/** Tables for tests: bytes in, readings out. */
import { readFileSync } from "node:fs";
import type { Channel, Question, Reading, ReadOptions } from "#channels/channel.ts";
import { readAll as readWhole } from "#channels/for-tests.ts";

export const sample = (path: string): Buffer =>
  readFileSync(new URL(`../../../samples/${path}`, import.meta.url));

export const readAll = (
  channel: Channel,
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<readonly Reading[]> => readWhole(channel, content, { fileName: "x.csv", ...options });

/** What each column is taken for. */
export function rolesOf(readings: readonly Reading[]): readonly string[] {
  const asked = readings.find((one): one is Question => one.kind === "question");
  return JSON.parse(asked?.suggested ?? "[]") as string[];
}

/** Each item in a line. */
export function lineOf(reading: Reading): string {
  if (reading.kind === "skipped") return reading.reason;
  if (reading.kind === "problem") return `${reading.place}! ${reading.code}`;
  if (reading.kind === "owner") return `owner ${reading.party.value} ${reading.count}`;
  if (reading.kind === "question") return `${reading.code}? ${reading.sure}`;
  if (reading.kind === "person") {
    const { name, works, handles, connected } = reading;
    const values = handles.map(({ value }) => value).join(" ");
    const parts = [name.full, works[0]?.company, works[0]?.title, values, connected];
    return `${reading.of} ${parts.filter(Boolean).join(" | ")}`;
  }
  if (reading.kind !== "interaction") return reading.kind;
  const who = reading.parties.map(({ role, value }) => `${role} ${value}`).join(", ");
  const how = reading.held?.kind ?? "wrote";
  return `${how} ${reading.at?.toISOString() ?? "?"} ${who} | ${reading.text}`;
}
