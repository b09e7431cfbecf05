/**
 * Whose archive is this? "I" am a set of addresses. Sure is who wrote most of the sent mail, where most
 * of the mail was delivered to, and the one owner of all calendars where nothing speaks of another:
 * one stray mail among those sent, or a colleague's calendar, says nothing. The rest is asked, as is
 * whoever merely occurs in much of the mail, and of whom the user said that it is not them.
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

/** What the archive knows of the user already. */
export interface Known {
  readonly mine: ReadonlySet<string>;
  readonly notMine: ReadonlySet<string>;
}

const SURE_SHARE = 0.5;
const ASK_SHARE = 0.1;
/** Fewer are no share of anything. */
const ENOUGH = 3;
const MOST_GUESSES = 8;

export function guessOwners(
  evidence: readonly Owner[],
  traffic: ReadonlyMap<string, Traffic>,
  mails: number,
  { mine, notMine }: Known,
): readonly OwnerGuess[] {
  const guesses = new Map<string, OwnerGuess>();
  const guess = (party: Party, likely: boolean, reason: Reason) => {
    const before = guesses.get(party.value);
    const sure = likely && !notMine.has(party.value);
    if (before && (before.sure || !sure)) return;
    guesses.set(party.value, { value: party.value, name: party.name, sure, reason });
  };

  for (const [value, { party }] of traffic) {
    if (mine.has(value)) guess(party, true, { code: "people.owner-known", values: {} });
  }
  const sums = summed(evidence);
  for (const { party, evidence: kind, count } of sums.filter(byMail)) {
    const all = kind === "delivered-to" ? mails : totalOf(sums, kind);
    const enough = kind === "delivered-to" || count >= Math.min(ENOUGH, mails * SURE_SHARE);
    guess(party, SAID.has(kind) || (enough && count >= all * SURE_SHARE), {
      code: `people.owner-${kind}`,
      values: { count },
    });
  }
  const others = new Set([...mine, ...sureOf(guesses)]);
  const calendars = sums.filter((owner) => !byMail(owner));
  for (const { party, count } of calendars) {
    const unopposed = calendars.length === 1 && (others.size === 0 || others.has(party.value));
    guess(party, unopposed, { code: "people.owner-calendar", values: { count } });
  }
  for (const { party, sent, received } of traffic.values()) {
    const count = sent + received;
    if (sent > 0 && received > 0 && count >= Math.max(ENOUGH, mails * ASK_SHARE)) {
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

/** The export itself says whose account it is. */
const SAID: ReadonlySet<Owner["evidence"]> = new Set(["account", "said"]);

const byMail = ({ evidence }: Owner): boolean => evidence !== "calendar";

const totalOf = (sums: readonly Owner[], kind: Owner["evidence"]): number =>
  sums.reduce((sum, { evidence, count }) => (evidence === kind ? sum + count : sum), 0);

const sureOf = (guesses: ReadonlyMap<string, OwnerGuess>): readonly string[] =>
  [...guesses.values()].filter(({ sure }) => sure).map(({ value }) => value);

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
