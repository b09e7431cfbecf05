/**
 * Whose archive this is, as its mails let on: the address they were delivered to, and the one that
 * mails in a folder of sent mail come from. A delivery counts where the mail also names that address
 * as a recipient, or from the second time on: what a list or a forwarder left behind does neither.
 */
import type { Owner, Party } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";
import { field, type Header } from "./header.ts";
import { LIMITS } from "./limits.ts";
import { isOneOf, type Parties } from "./parties.ts";

type Evidence = Owner["evidence"];

interface Count {
  readonly party: Party;
  name: string;
  agreed: number;
  other: number;
}

export interface OwnerBook {
  see(header: Header, people: Parties, isSent: boolean): void;
  readings(): readonly Owner[];
}

export function ownerBook(): OwnerBook {
  const counts: Record<"delivered-to" | "sent-folder", Map<string, Count>> = {
    "delivered-to": new Map(),
    "sent-folder": new Map(),
  };
  const count = (evidence: keyof typeof counts, party: Party, agrees: boolean) => {
    const known = counts[evidence].get(party.value);
    if (known) {
      known.name ||= party.name;
      known[agrees ? "agreed" : "other"]++;
    } else if (counts[evidence].size < LIMITS.ownerAddresses) {
      const first = { party, name: party.name, agreed: agrees ? 1 : 0, other: agrees ? 0 : 1 };
      counts[evidence].set(party.value, first);
    }
  };

  return {
    see(header, { parties, lists }, isSent) {
      if (isSent) {
        const author = parties.find((party) => party.role === "from");
        if (author) count("sent-folder", author, true);
        return;
      }
      for (const address of deliveredTo(header)) {
        if (isOneOf(lists, address)) continue;
        const named = parties.find((party) => party.value === address && party.role !== "from");
        const party = named ?? { kind: "email", value: address, name: "" };
        count("delivered-to", { kind: party.kind, value: party.value, name: party.name }, !!named);
      }
    },
    readings: () => [
      ...readingsOf("sent-folder", counts["sent-folder"]),
      ...readingsOf("delivered-to", counts["delivered-to"]),
    ],
  };
}

function readingsOf(evidence: Evidence, counts: ReadonlyMap<string, Count>): readonly Owner[] {
  return [...counts.values()]
    .filter(({ agreed, other }) => agreed > 0 || other > 1)
    .map(({ party, name, agreed, other }): Owner => {
      const { kind, value } = party;
      return { kind: "owner", party: { kind, value, name }, evidence, count: agreed + other };
    })
    .toSorted((a, b) => b.count - a.count);
}

/** The top-most field of each name is the last delivery: those below are of lists and forwarders. */
function deliveredTo(header: Header): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of DELIVERY_FIELDS) {
    const value = field(header, name);
    const handle = value === "" ? null : emailHandle(value.replace(/^.*</, "<"), "");
    if (handle) found.add(handle.value);
  }
  return found;
}

const DELIVERY_FIELDS = `delivered-to x-original-to envelope-to x-envelope-to x-delivered-to
  x-apparently-to`.split(/\s+/);
