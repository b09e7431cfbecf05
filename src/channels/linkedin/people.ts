/**
 * Who is who in a table of messages: names beside profiles, and whose export it is. Until mid-2023 a
 * message names those it went to without their profiles; the rows that they wrote give them. A name
 * that two profiles bear is nobody's. Names are joined with ", " and may have that in themselves
 * ("Petra Vogt, PhD"), so they are split only where the pieces are known.
 */
import type { Owner, Party } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";

export interface NameBook {
  learn(name: string, party: Party): void;
  /** Whom a list of names means, and which of them are nobody that is known. */
  find(names: string): { readonly found: readonly Party[]; readonly unknown: readonly string[] };
}

export function nameBook(): NameBook {
  const book = new Map<string, Party | null>();
  return {
    learn(name, party) {
      const key = name.toLowerCase();
      const known = book.get(key);
      if (known !== undefined) {
        if (known?.value !== party.value) book.set(key, null);
      } else if (name !== "" && book.size < LIMITS.people) book.set(key, party);
    },
    find(names) {
      const found: Party[] = [];
      const unknown: string[] = [];
      const pieces = names.split(", ", LIMITS.recipients);
      for (let at = 0; at < pieces.length;) {
        const length = LONGEST.find((count) => known(pieces.slice(at, at + count)));
        if (length === undefined) unknown.push(pieces[at]!);
        else found.push(known(pieces.slice(at, at + length))!);
        at += length ?? 1;
      }
      return { found, unknown };
    },
  };

  function known(pieces: readonly string[]): Party | null {
    return book.get(pieces.join(", ").toLowerCase()) ?? null;
  }
}

/** A name with up to three degrees behind it, tried before a shorter one. */
const LONGEST = [4, 3, 2, 1];

export interface OwnerCount {
  /** Those of one row, the writer first (null if nobody is known). */
  see(from: Party | null, to: readonly Party[]): void;
  owners(): readonly Owner[];
}

/** In (nearly) every message of their own export: now as its writer, now as one of those it went to. */
export function ownerCount(): OwnerCount {
  const counts = new Map<string, { party: Party; wrote: number; received: number }>();
  let rows = 0;
  const count = (party: Party, side: "wrote" | "received") => {
    const known = counts.get(party.value);
    if (known) known[side]++;
    else if (counts.size < LIMITS.people) {
      counts.set(party.value, { party, wrote: 0, received: 0, [side]: 1 });
    }
  };
  return {
    see(from, to) {
      rows++;
      if (from) count(from, "wrote");
      for (const party of to) if (party.value !== from?.value) count(party, "received");
    },
    owners() {
      const sums = [...counts.values()]
        .map((one) => ({ ...one, sum: one.wrote + one.received }))
        .toSorted((a, b) => b.sum - a.sum);
      const [first, second] = sums;
      if (!first || first.sum === second?.sum || first.sum < rows * NEARLY_ALL) return [];
      return first.wrote > 0 && first.received > 0 ? [accountOf(first.party, first.sum)] : [];
    },
  };
}

const NEARLY_ALL = 0.9;

export const accountOf = ({ kind, value, name }: Party, count: number): Owner => ({
  kind: "owner",
  party: { kind, value, name },
  evidence: "account",
  count,
});
