/**
 * Who wrote a message of Android's to whom. In a group everybody but me is named once more in the
 * message's own address ("+491…~+492…"): whose number is only among those it went to is mine.
 */
import type { Interaction, Owner, Party } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";
import { THIS_PHONE, whoseNumber } from "./numbers.ts";
import type { AndroidRecord } from "./record.ts";

export interface Address {
  readonly number: string;
  /** 137 from, 151 to, 130 cc, 129 bcc. */
  readonly type: string;
}

export interface People {
  readonly parties: Interaction["parties"];
  /** The others' numbers as they are written, in one order. */
  readonly written: readonly string[];
  /** The same for all messages between the same people. */
  readonly thread: string;
  /** My own number, where the message gives it away. */
  readonly mine: Party | null;
  /** How many of a group are no people. */
  readonly leftOut: number;
}

export function peopleOf(
  record: AndroidRecord,
  box: "in" | "out",
  country: string | null,
): People | "service" | "hidden" {
  const { others, mine } = numbersIn(record, box, country);
  const written = [...new Set(others)].slice(0, LIMITS.addresses);
  const name = record.field("contact_name") || record.field("__display_name");
  const found = written.map((number) =>
    whoseNumber(number, written.length === 1 ? name : "", country),
  );
  const [first = "hidden"] = found;
  const people = found.filter((one) => typeof one !== "string");
  if (typeof first === "string" && (box === "in" || people.length === 0)) return first;

  const [from, to] =
    box === "out" ? [THIS_PHONE, people] : [people[0]!, [THIS_PHONE, ...people.slice(1)]];
  const chat = [...new Set(people.map(({ value }) => value))].toSorted();
  return {
    parties: partiesOf(from, to),
    written: written.toSorted(),
    thread: `sms:${JSON.stringify(chat)}`,
    mine: mine.length === 1 ? numberOf(mine[0]!, country) : null,
    leftOut: found.length - people.length,
  };
}

export function partiesOf(from: Party, to: readonly Party[]): Interaction["parties"] {
  const parties = new Map<string, Interaction["parties"][number]>([
    [from.value, { ...from, role: "from" }],
  ]);
  for (const party of to) {
    if (!parties.has(party.value)) parties.set(party.value, { ...party, role: "to" });
  }
  return [...parties.values()];
}

/** The others, the writer first, and what may be my own. */
function numbersIn(record: AndroidRecord, box: "in" | "out", country: string | null) {
  const named = record.field("address").split(SEVERAL, LIMITS.addresses).filter(isNumber);
  const addresses = record.addresses.filter(({ number }) => isNumber(number));
  const from = addresses.filter(({ type }) => type === FROM).map(({ number }) => number);
  const to = addresses.filter(({ type }) => type !== FROM).map(({ number }) => number);
  if (box === "out") return { others: to.length > 0 ? to : named, mine: from };

  const others = [...from.slice(0, 1), ...named];
  if (named.length === 0) {
    return to.length === 1 ? { others, mine: to } : { others: [...others, ...to], mine: [] };
  }
  const known = new Set(others.map((number) => identityOf(number, country)));
  return { others, mine: to.filter((number) => !known.has(identityOf(number, country))) };
}

/** "~" in all that was seen; other telephones join numbers with other signs. */
const SEVERAL = /[~;,]/;
const FROM = "137";

/** The placeholder stands for the telephone's own. */
const isNumber = (written: string): boolean =>
  written.trim() !== "" && written !== "insert-address-token";

function identityOf(number: string, country: string | null): string {
  const found = whoseNumber(number, "", country);
  return typeof found === "string" ? number : found.value;
}

function numberOf(written: string, country: string | null): Party | null {
  const found = whoseNumber(written, "", country);
  return typeof found === "string" ? null : found;
}

export interface OwnNumbers {
  /** An interaction that was read, and my number in it. */
  see(mine: Party | null): void;
  owners(): readonly Owner[];
}

/** Whose telephone it is. A number counts where most messages that give one away give that. */
export function ownNumbers(): OwnNumbers {
  const counts = new Map<string, { readonly party: Party; count: number }>();
  let seen = 0;
  return {
    see(mine) {
      seen++;
      const known = mine && counts.get(mine.value);
      if (known) known.count++;
      else if (mine && counts.size < LIMITS.ownNumbers) {
        counts.set(mine.value, { party: mine, count: 1 });
      }
    },
    owners() {
      if (seen === 0) return [];
      const [first, second] = [...counts.values()].toSorted((a, b) => b.count - a.count);
      const isMine = first !== undefined && first.count > (second?.count ?? 0);
      return [owner(THIS_PHONE, seen), ...(isMine ? [owner(first.party, first.count)] : [])];
    },
  };
}

const owner = (party: Party, count: number): Owner => ({
  kind: "owner",
  party,
  evidence: "account",
  count,
});
