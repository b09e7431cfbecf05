/**
 * Calendar files (.ics): what Google, Outlook, Apple, Nextcloud and all the others export. One
 * reading for each component, in the order of the file; the memory of one component, whatever the
 * size of the file. At the end evidence of whose calendar it is: its name or file name where that is
 * an address (Google), or the one person who takes part in nearly everything.
 */
import { emailHandle } from "#channels/handle.ts";
import type { Channel, Owner, ReadOptions, Reading } from "#channels/channel.ts";
import { calendarReader } from "./calendar.ts";
import { type Participation, participation } from "./participation.ts";

export const ics: Channel = {
  name: "calendar",
  format: "ics",
  recognises: (head) => BEGINNING.test(new TextDecoder("latin1").decode(head.subarray(0, 2000))),
  read,
};

/** After a byte order mark and blank lines, the first line says it all. */
const BEGINNING =
  /^(?:\u00EF\u00BB\u00BF)?\s*BEGIN\s*:\s*(?:VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY|VAVAILABILITY|VTIMEZONE|VALARM)\s*[\r\n]/i;

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  { keep, fileName, skip }: ReadOptions,
): AsyncGenerator<Reading> {
  const reader = calendarReader({ method: "", keep, skip, placeOf: String });
  const part = participation();
  for await (const chunk of bytes) {
    for (const reading of reader.push(chunk)) {
      part.add(reading);
      yield reading;
    }
  }
  for (const reading of reader.end()) {
    part.add(reading);
    yield reading;
  }
  const end = reader.cutOffAt;
  if (end !== null && end > skip)
    yield { kind: "problem", place: String(end), code: "calendar.file-cut-off", values: {} };
  yield* ownersOf(part, [reader.name, fileName.replace(/^.*[\\/]/, "").replace(/\.ics$/i, "")]);
}

function ownersOf(part: Participation, names: readonly string[]): readonly Owner[] {
  for (const name of names) {
    const party = emailHandle(name, "");
    const real = party !== null && !party.value.endsWith("calendar.google.com");
    if (real && part.entries() > 0) {
      return [{ kind: "owner", party, evidence: "calendar", count: part.entries() }];
    }
  }
  const owner = part.everywhere();
  return owner ? [owner] : [];
}
