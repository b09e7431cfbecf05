/** What a preview counts while a file goes by, for itself and for all files together. */
import type { Owner, Party, Question, Reading } from "#channels/channel.ts";
import type { Traffic } from "#people/owner.ts";
import { DAY_MS } from "#shared/time.ts";
import type { ReportedProblem } from "./report.ts";

export interface Tally {
  items: number;
  mails: number;
  first: number;
  last: number;
  /** A date after it is nobody's. */
  readonly latest: number;
  readonly people: Set<string>;
  readonly traffic: Map<string, Traffic>;
  readonly owners: Owner[];
  readonly problems: ReportedProblem[];
  /** Each once, as it was said last. */
  readonly questions: Map<string, Question>;
  /** What the first rows of a table come to, where its columns are asked. */
  readonly examples: Reading[];
}

/** Problems shown before reading; the report lists them all. */
const SHOWN_PROBLEMS = 20;

export const newTally = (now: Date): Tally => ({
  items: 0,
  mails: 0,
  first: Infinity,
  last: -Infinity,
  latest: now.getTime() + DAY_MS,
  people: new Set(),
  traffic: new Map(),
  owners: [],
  problems: [],
  questions: new Map(),
  examples: [],
});

export const figures = ({ items, people, first, last }: Tally) => ({
  items,
  people: people.size,
  from: Number.isFinite(first) ? new Date(first) : null,
  to: Number.isFinite(last) ? new Date(last) : null,
});

export function count(tally: Tally, reading: Reading): void {
  if (reading.kind === "owner") {
    tally.owners.push(reading);
    return;
  }
  if (reading.kind === "question") {
    tally.questions.set(JSON.stringify([reading.code, reading.about]), reading);
    return;
  }
  tally.items++;
  if (isExample(tally, reading)) tally.examples.push(reading);
  if (reading.kind === "problem") {
    if (tally.problems.length < SHOWN_PROBLEMS) tally.problems.push(reading);
  } else if (reading.kind === "interaction") {
    tally.mails++;
    see(tally, reading.at);
    for (const party of reading.parties) countParty(tally, party, party.role === "from");
  } else if (reading.kind === "person") {
    tally.people.add(reading.handles[0]?.value ?? reading.key);
  } else if (reading.kind === "entry") {
    see(
      tally,
      new Date(reading.start.local.includes("T") ? `${reading.start.local}Z` : reading.start.local),
    );
    for (const party of reading.attendees) tally.people.add(party.value);
  }
}

/** Of a file that was looked at before. */
export function addTo(all: Tally, own: Tally): void {
  all.items += own.items;
  all.mails += own.mails;
  all.first = Math.min(all.first, own.first);
  all.last = Math.max(all.last, own.last);
  for (const value of own.people) all.people.add(value);
  for (const [value, { party, sent, received }] of own.traffic) {
    const known = all.traffic.get(value) ?? { party, sent: 0, received: 0 };
    known.sent += sent;
    known.received += received;
    all.traffic.set(value, known);
  }
  all.owners.push(...own.owners);
}

const EXAMPLES = 3;

const isExample = ({ questions, examples }: Tally, { kind }: Reading): boolean =>
  examples.length < EXAMPLES &&
  (kind === "person" || kind === "interaction") &&
  questions.values().some(({ code }) => code === "columns");

function see(tally: Tally, at: Date | null): void {
  const ms = at?.getTime() ?? NaN;
  if (Number.isNaN(ms) || ms > tally.latest) return;
  tally.first = Math.min(tally.first, ms);
  tally.last = Math.max(tally.last, ms);
}

function countParty(tally: Tally, party: Party, wrote: boolean): void {
  tally.people.add(party.value);
  const traffic = tally.traffic.get(party.value) ?? { party, sent: 0, received: 0 };
  tally.traffic.set(party.value, traffic);
  if (wrote) traffic.sent++;
  else traffic.received++;
}
