/**
 * Whose archive is this? "I" am a set of addresses. What an export says outright (a folder of sent
 * mail, the account, the calendar's name) is sure; where mail was delivered to is sure when it is
 * most of the mail; who merely occurs in much of it is asked.
 */
import type { Owner, Party, Reason } from "#channels/channel.ts";

export interface OwnerGuess {
  readonly value: string;
  readonly name: string;
  readonly sure: boolean;
  readonly reason: Reason;
}

/** How often an address wrote, and how often it was written to. */
export interface Traffic {
  readonly party: Party;
  sent: number;
  received: number;
}

const SURE_SHARE = 0.5;
const ASK_SHARE = 0.1;
const MOST_GUESSES = 8;

export function guessOwners(
  evidence: readonly Owner[],
  traffic: ReadonlyMap<string, Traffic>,
  mails: number,
  known: ReadonlySet<string>,
): readonly OwnerGuess[] {
  const guesses = new Map<string, OwnerGuess>();
  const guess = (party: Party, sure: boolean, reason: Reason) => {
    const before = guesses.get(party.value);
    if (before && (before.sure || !sure)) return;
    guesses.set(party.value, { value: party.value, name: party.name, sure, reason });
  };

  for (const [value, { party }] of traffic) {
    if (known.has(value)) guess(party, true, { code: "people.owner-known", values: {} });
  }
  for (const { party, evidence: kind, count } of summed(evidence)) {
    const sure = kind !== "delivered-to" || count >= mails * SURE_SHARE;
    guess(party, sure, { code: `people.owner-${kind}`, values: { count } });
  }
  for (const { party, sent, received } of traffic.values()) {
    const count = sent + received;
    if (sent > 0 && received > 0 && count >= Math.max(3, mails * ASK_SHARE)) {
      guess(party, false, { code: "people.owner-traffic", values: { sent, received } });
    }
  }
  return [...guesses.values()]
    .toSorted((a, b) => Number(b.sure) - Number(a.sure) || weight(b) - weight(a))
    .slice(0, MOST_GUESSES);

  function weight({ value }: OwnerGuess): number {
    const { sent = 0, received = 0 } = traffic.get(value) ?? {};
    return sent + received;
  }
}

/** The same evidence from several files is one. */
function summed(evidence: readonly Owner[]): readonly Owner[] {
  const sums = new Map<string, Owner>();
  for (const owner of evidence) {
    const key = `${owner.evidence} ${owner.party.value}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, count: before.count + owner.count } : owner);
  }
  return [...sums.values()];
}
