/**
 * Whose calendar it is, by who takes part: in an own calendar one person does in nearly everything, and
 * nobody else comes close.
 */
import type { Entry, Owner, Party, Reading } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";

export interface Participation {
  add(reading: Reading): void;
  readonly entries: () => number;
  /** Who takes part in so much that it must be their calendar. */
  readonly everywhere: () => Owner | null;
}

const ENOUGH_MEETINGS = 10;
const NEARLY_ALL = 0.9;
const CLEARLY_LESS = 0.6;

export function participation(): Participation {
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
