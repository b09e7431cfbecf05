/**
 * A whole archive of Visavis as it exports it (jobs/export): JSON lines (RFC 8259, one value a line),
 * each a reading as this folder's rooms speak of it, instants as ISO 8601. The first line says what
 * it is. Beside it an export holds the same once more in forms that other programs read; dropped
 * together with it those are passed over (copies.ts).
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
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
  for await (const line of linesOf(bytes)) {
    number++;
    if (number === 1 || line === "") continue;
    const reading = line === null ? tooLong(number) : parsed(line, number);
    if (reading.kind !== "owner" && ++items <= options.skip) continue;
    if (reading.kind === "owner" && options.skip > 0) continue;
    yield reading;
  }
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
