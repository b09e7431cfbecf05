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

/** A workbook of a program of our own: parts are stored, and a cell is where it says. */
export function bookOf(sheet: string, more: Record<string, string> = {}): Buffer {
  const parts = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="One" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<R><Relationship Id="r1" Target="worksheets/one.xml"/></R>',
    "xl/worksheets/one.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), content);
    entries.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

export const row = (at: number, ...cells: string[]): string =>
  `<row r="${at}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
