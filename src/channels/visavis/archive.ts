/**
 * A whole archive of Visavis as it exports it (jobs/export): JSON lines (RFC 8259, one value a line),
 * each a reading as this folder's rooms speak of it, instants as ISO 8601. The first line says what
 * it is, and in which zone. Beside it an export holds the same once more in forms that other programs read; dropped
 * together with it those are passed over (copies.ts).
 */
import type { Channel, Note, Reading, ReadOptions } from "#channels/channel.ts";
import { isZone } from "#shared/time.ts";
import { linesOf } from "./lines.ts";
import { readingFrom } from "./readings.ts";

export const HEAD = '{"visavis":"archive","version":1';

export const archive: Channel = {
  name: "visavis",
  format: "visavis-archive",
  recognises: (head) => textOf(head.subarray(0, HEAD.length)) === HEAD,
  read,
};

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  let number = 0;
  let items = 0;
  let notes: readonly Note[] = [];
  for await (const line of linesOf(bytes)) {
    number++;
    if (number === 1) notes = otherZone(line ?? "", options.home.zone);
    if (number === 1 || line === "") continue;
    const whole = line === null ? tooLong(number) : parsed(line, number);
    const reading = "notes" in whole ? { ...whole, notes } : whole;
    if ("notes" in whole) notes = [];
    if (reading.kind !== "owner" && ++items <= options.skip) continue;
    if (reading.kind === "owner" && options.skip > 0) continue;
    yield reading;
  }
}

/** A day there may be another here: what happened at night, and what takes all day. Said once, with the first of them. */
function otherZone(head: string, here: string): readonly Note[] {
  const zone = zoneInHead(new TextEncoder().encode(head));
  return zone === null || zone === here
    ? []
    : [{ code: "visavis.other-zone", values: { zone, here } }];
}

/** The zone that an archive says in its first line; null where it says none. */
export function zoneInHead(head: Uint8Array): string | null {
  const line = textOf(head.subarray(0, 500)).split("\n", 1)[0]!;
  const zone =
    line.startsWith(HEAD) && /"zone":"(?<zone>[\w+/-]{1,64})"/.exec(line)?.groups?.["zone"];
  return zone && isZone(zone) ? zone : null;
}

const tooLong = (line: number): Reading => ({
  kind: "problem",
  place: String(line),
  code: "visavis.line-too-long",
  values: {},
});

function parsed(line: string, number: number): Reading {
  const place = String(number);
  try {
    const reading = readingFrom(JSON.parse(line), place);
    if (reading) return reading;
  } catch {
    // Cut off, or changed by hand: said below.
  }
  return { kind: "problem", place, code: "visavis.no-reading", values: {} };
}
