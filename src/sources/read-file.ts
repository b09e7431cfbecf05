/**
 * Reads one found file through the cage, in batches, from any item on.
 *
 * An item that hangs, needs too much memory or crashes its reader is a problem with its place, and
 * reading goes on after it with another reader. Which item it was is not known at once, since
 * readings come in batches: so the next reader is careful and hands over one by one, and only what
 * ends that one as well is given up. (A laptop that slept in the middle of an item loses nothing.)
 */
import type { Home, Keep, Problem, Reason } from "#channels/channel.ts";
import { isAttachment } from "./attachments.ts";
import { type Cage, reasonOfEnding, sharedCage } from "./cage.ts";
import { type Batch, itemsIn, type Task } from "./cage-messages.ts";
import { feedParts } from "./feed-parts.ts";
import { type FoundFile, MAILDIR } from "./found-file.ts";
import { LIMITS } from "./limits.ts";
import type { Heard } from "./reader.ts";

export interface ReadFileOptions {
  readonly keep: Keep;
  readonly depth: "headers" | "whole";
  readonly home: Home;
  readonly answers?: Readonly<Record<string, string>>;
  /** How many items are behind us: each reading ends one, but for those of the kind "owner". */
  readonly skip: number;
  readonly signal?: AbortSignal;
  readonly cage?: Cage;
}

/** What cannot be read is a problem among the readings; thrown is only what aborted the signal. */
export async function* readFile(
  found: FoundFile,
  { skip, signal, cage = sharedCage(), ...wanted }: ReadFileOptions,
): AsyncGenerator<Batch> {
  const { channel, format } = found;
  if (channel === null || format === null) {
    if (skip > 0 || !found.problem) return;
    yield isAttachment(found) ? leftOut(found) : only(found.problem, "", found.bytes);
    return;
  }

  const beside = await found.beside?.();
  const progress: Progress = { items: skip, bytes: 0 };
  let lost = 0;
  let careful = false;
  while (lost < LIMITS.reader.lostItems) {
    if (format === MAILDIR && progress.items >= found.parts.length) return;
    const before: number = progress.items;
    const task: Omit<Task, "skip"> = {
      ...wanted,
      kind: { channel, format },
      careful,
      ...(beside ? { beside } : {}),
    };
    const end: End = yield* readOnce(found, task, { cage, signal, progress });
    if (end.answer === "done") return;

    const oneByOne: boolean = careful && progress.items < before + LIMITS.reader.batch;
    careful = end.answer === "ended" && !oneByOne;
    if (careful) continue;
    const reason =
      end.answer === "ended" ? reasonOfEnding(end.why, cage.limits) : failed(end.cause);
    yield only(reason, placeOf(found, progress.items), progress.bytes);
    progress.items++;
    lost++;
  }
  yield only({ code: "sources.too-many-lost", values: { limit: lost } }, "", progress.bytes);
}

interface Progress {
  /** Read or given up. */
  items: number;
  /** A second reader begins at the file's start; until it has caught up this stays. */
  bytes: number;
}

function only({ code, values }: Reason, place: string, bytesDone: number): Batch {
  const problem: Problem = { kind: "problem", place, code, values };
  return { readings: [problem], bytesDone };
}

const leftOut = ({ bytes }: FoundFile): Batch => ({
  readings: [{ kind: "skipped", place: "", reason: "sources.attachment" }],
  bytesDone: bytes,
});

const failed = (cause: string): Reason => ({ code: "sources.reader-failed", values: { cause } });

/** Of the item after so many. */
const placeOf = ({ format, parts }: FoundFile, items: number): string =>
  format === MAILDIR ? (parts[items]?.place ?? "") : String(items + 1);

type End = Extract<Heard, { readonly answer: "done" | "threw" | "ended" }>;

interface Attempt {
  readonly cage: Cage;
  readonly signal: AbortSignal | undefined;
  readonly progress: Progress;
}

/** Reads on from where the progress is, as far as one reader comes. */
async function* readOnce(
  found: FoundFile,
  task: Omit<Task, "skip">,
  { cage, signal, progress }: Attempt,
): AsyncGenerator<Batch, End> {
  signal?.throwIfAborted();
  const isFolder = found.format === MAILDIR;
  const partsBehind = isFolder ? progress.items : 0;
  const bytesBehind = sum(found.parts.slice(0, partsBehind).map((part) => part.bytes));

  const reader = cage.lend();
  const abort = () => reader.kill();
  let bug: unknown = null;
  const abandon = (error: unknown) => {
    bug = error;
    reader.kill();
  };
  signal?.addEventListener("abort", abort);
  let reusable = false;
  try {
    const [first] = found.parts;
    const size = first?.look ? { size: first.bytes } : {};
    reader.begin({ ...task, ...size, skip: isFolder ? 0 : progress.items }, first?.look);
    const feeding = feedParts(reader, found.parts.slice(partsBehind)).catch(abandon);
    for (;;) {
      const heard = await reader.hear();
      signal?.throwIfAborted();
      if (heard.answer === "batch" || heard.answer === "done") {
        const { readings, bytesDone } = heard.batch;
        progress.items += itemsIn(readings);
        progress.bytes = Math.max(progress.bytes, bytesBehind + bytesDone);
        yield { readings, bytesDone: progress.bytes };
      }
      if (heard.answer === "batch") reader.goOn();
      if (heard.answer === "batch" || heard.answer === "recognised") continue;
      await feeding;
      if (bug !== null) throw bug;
      reusable = heard.answer !== "ended";
      return heard;
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    if (reusable) cage.giveBack(reader);
    else reader.kill();
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
