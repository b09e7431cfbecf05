/**
 * Calendar files (.ics): what Google, Outlook, Apple, Nextcloud and all the others export. One
 * reading for each component, in the order of the file; the memory of one component, whatever the
 * size of the file. At the end evidence of whose calendar it is: its name or file name where that is
 * an address (Google), or the one person who takes part in nearly everything.
 */
import { emailHandle } from "#channels/handle.ts";
import type { Channel, Entry, Owner, Party, ReadOptions, Reading } from "#channels/channel.ts";
import { calendarReader } from "./calendar.ts";
import { LIMITS } from "./limits.ts";

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
  yield* ownersOf(part, [reader.name, fileName.replace(/^.*[\\/]/, "").replace(/\.ics$/i, "")]);
}

interface Participation {
  add(reading: Reading): void;
  readonly entries: () => number;
  /** Who takes part in so much that it must be their calendar. */
  readonly everywhere: () => Owner | null;
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

const ENOUGH_MEETINGS = 10;
const NEARLY_ALL = 0.9;
const CLEARLY_LESS = 0.6;

function participation(): Participation {
  const counts = new Map<string, { readonly party: Party; count: number }>();
  let entries = 0;
  let meetings = 0;
  return { add, entries: () => entries, everywhere };

  function add(reading: Reading): void {
    if (reading.kind !== "entry") return;
    entries += 1;
    const parties = partiesOf(reading);
    if (parties.size > 1) meetings += 1;
    for (const [value, party] of parties.size > 1 ? parties : []) {
      const known = counts.get(value);
      if (known) known.count += 1;
      else if (counts.size < LIMITS.ownerAddresses) counts.set(value, { party, count: 1 });
    }
  }

  function everywhere(): Owner | null {
    const [first, second] = [...counts.values()].toSorted((a, b) => b.count - a.count);
    if (!first || meetings < ENOUGH_MEETINGS || first.count < meetings * NEARLY_ALL) return null;
    if (second && second.count > meetings * CLEARLY_LESS) return null;
    return { kind: "owner", party: first.party, evidence: "calendar", count: first.count };
  }
}

function partiesOf({ organizer, attendees }: Entry): ReadonlyMap<string, Party> {
  const people = attendees.filter(({ type }) => type === "individual");
  return new Map(
    [...people, ...(organizer ? [organizer] : [])].map((party) => [party.value, plain(party)]),
  );
}

const plain = ({ kind, value, name }: Party): Party => ({ kind, value, name });
