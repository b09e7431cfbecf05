/**
 * Looks at files before anything is stored: what each is, how much is in it, whom and when it
 * concerns, and whose it seems to be. Reads headers only, so that a mailbox of gigabytes is looked
 * through in a fraction of the time that reading it takes.
 */
import {
  type ChannelName,
  type Keep,
  type Owner,
  type Party,
  type Reading,
  isItem,
} from "#channels/channel.ts";
import { myAddresses, notMyAddresses } from "#people/me.ts";
import { type OwnerGuess, type Traffic, guessOwners } from "#people/owner.ts";
import { DAY_MS } from "#shared/time.ts";
import { hashed } from "#sources/content-hash.ts";
import { homeOf } from "#sources/home.ts";
import { readFile } from "#sources/read-file.ts";
import type { FoundFile } from "#sources/found-file.ts";
import { keptBefore, mostKept } from "./kept-before.ts";
import type { ReportedProblem } from "./report.ts";
import type { ProgressReporter } from "./progress.ts";
import type { Workplace } from "./workplace.ts";

export interface FilePreview {
  readonly path: string;
  readonly channel: ChannelName | null;
  readonly format: string | null;
  readonly bytes: number;
  /** None in a file that no channel knows. */
  readonly items: number;
  readonly people: number;
  readonly from: Date | null;
  readonly to: Date | null;
  /** The most that an import keeps already of a file with this name or content. */
  readonly kept: Keep | null;
  readonly problems: readonly ReportedProblem[];
}

export interface Preview {
  readonly files: readonly FilePreview[];
  readonly items: number;
  readonly people: number;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly owners: readonly OwnerGuess[];
}

export async function previewFiles(
  { store, scope, now, zone }: Workplace,
  files: readonly FoundFile[],
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: ProgressReporter },
): Promise<Preview> {
  const known = await store.transaction(scope, "page", async (tx) => ({
    mine: await myAddresses(tx),
    notMine: await notMyAddresses(tx),
    kept: await keptBefore(tx),
  }));
  const home = homeOf(zone);
  const all = newTally(now());
  progress.set({ phase: "looking", total: files.reduce((sum, { bytes }) => sum + bytes, 0) });
  const previews: FilePreview[] = [];
  let doneBefore = 0;
  for (const file of files) {
    const own = newTally(now());
    const options = { keep: "headers", depth: "headers", skip: 0, home, signal } as const;
    progress.set({ file: file.path });
    const content = hashed(file);
    for await (const { readings, bytesDone } of readFile(content.file, options)) {
      for (const reading of readings) {
        count(own, reading);
        if (file.channel !== null) count(all, reading);
      }
      progress.set({ done: doneBefore + bytesDone, items: all.items, people: all.people.size });
    }
    doneBefore += file.bytes;
    previews.push({
      path: file.path,
      channel: file.channel,
      format: file.format,
      bytes: file.bytes,
      ...figures(own),
      ...(file.channel === null ? { items: 0 } : {}),
      kept: mostKept(known.kept, [file.path, await content.digest(signal)]),
      problems: own.problems,
    });
  }
  return {
    files: previews,
    ...figures(all),
    owners: guessOwners(all.owners, all.traffic, all.mails, known),
  };
}

interface Tally {
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
}

/** Problems shown before reading; the report lists them all. */
const SHOWN_PROBLEMS = 20;

const newTally = (now: Date): Tally => ({
  items: 0,
  mails: 0,
  first: Infinity,
  last: -Infinity,
  latest: now.getTime() + DAY_MS,
  people: new Set(),
  traffic: new Map(),
  owners: [],
  problems: [],
});

const figures = ({ items, people, first, last }: Tally) => ({
  items,
  people: people.size,
  from: Number.isFinite(first) ? new Date(first) : null,
  to: Number.isFinite(last) ? new Date(last) : null,
});

function count(tally: Tally, reading: Reading): void {
  if (reading.kind === "owner") {
    tally.owners.push(reading);
    return;
  }
  if (!isItem(reading)) return;
  tally.items++;
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
