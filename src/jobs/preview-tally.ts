/** What a preview counts while a file goes by, for itself and for all files together. */
import type { ChannelName, Interaction, Owner, Question, Reading } from "#channels/channel.ts";
import type { Traffic } from "#people/owner-chats.ts";
import { handleText } from "#people/written-handle.ts";
import { DAY_MS } from "#shared/time.ts";
import type { ReportedProblem } from "./report.ts";

export interface Tally {
  items: number;
  /** What was written or held, by channel. */
  readonly messages: Map<ChannelName, number>;
  /** Channels on which something went from one to another: not so where all were only met. */
  readonly between: Set<ChannelName>;
  first: number;
  last: number;
  /** A date after it is nobody's. */
  readonly latest: number;
  readonly people: Set<string>;
  readonly traffic: Map<string, Traffic>;
  readonly owners: Owned[];
  readonly problems: ReportedProblem[];
  /** By reason. */
  readonly skipped: Map<string, number>;
  /** Each once, as it was said last. */
  readonly questions: Map<string, Question>;
  /** What the first rows below a question come to: of a workbook's sheet those of that sheet. */
  readonly examples: Map<string, Reading[]>;
}

/** An owner, and in what of which channel that was said. */
export interface Owned extends Owner {
  readonly channel: ChannelName | null;
}

/** Problems shown before reading; the report lists them all. */
const SHOWN_PROBLEMS = 20;

export const newTally = (now: Date): Tally => ({
  items: 0,
  messages: new Map(),
  between: new Set(),
  first: Infinity,
  last: -Infinity,
  latest: now.getTime() + DAY_MS,
  people: new Set(),
  traffic: new Map(),
  owners: [],
  problems: [],
  skipped: new Map(),
  questions: new Map(),
  examples: new Map(),
});

export const figures = ({ items, people, first, last }: Tally) => ({
  items,
  people: people.size,
  from: Number.isFinite(first) ? new Date(first) : null,
  to: Number.isFinite(last) ? new Date(last) : null,
});

/** `file` is of which channel the file is that holds it. */
export function count(tally: Tally, reading: Reading, file: ChannelName | null): void {
  if (reading.kind === "owner") {
    tally.owners.push({ ...reading, channel: file });
    return;
  }
  if (reading.kind === "question") {
    tally.questions.set(keyOf(reading), reading);
    if (reading.code === "columns") tally.examples.set(keyOf(reading), []);
    return;
  }
  tally.items++;
  if (reading.kind === "person" || reading.kind === "interaction") keepExample(tally, reading);
  if (reading.kind === "problem") {
    if (tally.problems.length < SHOWN_PROBLEMS) tally.problems.push(reading);
  } else if (reading.kind === "skipped") {
    tally.skipped.set(reading.reason, (tally.skipped.get(reading.reason) ?? 0) + 1);
  } else if (reading.kind === "interaction") {
    see(tally, reading.at);
    countMessage(tally, reading, reading.channel ?? file);
  } else if (reading.kind === "person") {
    const [first] = reading.handles;
    tally.people.add(first ? handleText(first) : reading.key);
  } else if (reading.kind === "entry") {
    see(
      tally,
      new Date(reading.start.local.includes("T") ? `${reading.start.local}Z` : reading.start.local),
    );
    for (const party of reading.attendees) tally.people.add(handleText(party));
  }
}

/** Of a file that was looked at before. */
export function addTo(all: Tally, own: Tally): void {
  all.items += own.items;
  for (const [channel, n] of own.messages) {
    all.messages.set(channel, (all.messages.get(channel) ?? 0) + n);
  }
  for (const channel of own.between) all.between.add(channel);
  all.first = Math.min(all.first, own.first);
  all.last = Math.max(all.last, own.last);
  for (const value of own.people) all.people.add(value);
  for (const [key, { sent, received, met, ...who }] of own.traffic) {
    const known = all.traffic.get(key) ?? { ...who, sent: 0, received: 0, met: 0 };
    known.sent += sent;
    known.received += received;
    known.met += met;
    all.traffic.set(key, known);
  }
  all.owners.push(...own.owners);
}

export const keyOf = ({ code, about }: Question): string => JSON.stringify([code, about]);

const EXAMPLES = 3;

function keepExample({ examples }: Tally, reading: Reading): void {
  const latest = [...examples.values()].at(-1);
  if (latest && latest.length < EXAMPLES) latest.push(reading);
}

function see(tally: Tally, at: Date | null): void {
  const ms = at?.getTime() ?? NaN;
  if (Number.isNaN(ms) || ms > tally.latest) return;
  tally.first = Math.min(tally.first, ms);
  tally.last = Math.max(tally.last, ms);
}

function countMessage(tally: Tally, { parties }: Interaction, channel: ChannelName | null): void {
  if (channel === null) return;
  tally.messages.set(channel, (tally.messages.get(channel) ?? 0) + 1);
  const roles = new Set(parties.map(({ role }) => role));
  if (roles.has("from") && roles.has("to")) tally.between.add(channel);
  // A scan names whom one met; a report all who were there.
  const isReport = parties.length > 1 && parties.every(({ role }) => role === "met");
  for (const party of parties) {
    const text = handleText(party);
    tally.people.add(text);
    const key = `${channel} ${text}`;
    const traffic = tally.traffic.get(key) ?? { channel, party, sent: 0, received: 0, met: 0 };
    tally.traffic.set(key, traffic);
    if (isReport) traffic.met++;
    else if (party.role === "from") traffic.sent++;
    else traffic.received++;
  }
}
