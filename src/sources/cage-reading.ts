/**
 * One file inside the cage: its bytes through its channel, the readings out in batches. A mail
 * folder is read here, mail by mail: each of its files is one item, whatever is in it.
 */
import {
  type Channel,
  type Owner,
  type Problem,
  type RandomAccess,
  type Reading,
  type ReadOptions,
  type Reason,
  isItem,
} from "#channels/channel.ts";
import type { IncomingPart, Input } from "./cage-input.ts";
import type { Task } from "./cage-messages.ts";
import { MAILDIR } from "./found-file.ts";
import { LIMITS } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** What is read: pieces that are sent, and where a channel may jump about also what it asks for. */
export interface Source {
  readonly input: Input;
  readonly jumping: RandomAccess | undefined;
}

/** Throws what a channel throws: after that nothing more can be had of it. */
export function readingsOf(
  task: Task,
  channels: readonly Channel[],
  { input, jumping }: Source,
): AsyncGenerator<Reading> {
  if (task.kind.format === MAILDIR) return mails(task, channels, input);

  const channel = channels.find(
    ({ name, format }) => name === task.kind.channel && format === task.kind.format,
  );
  if (!channel) throw new Error(`no channel reads ${task.kind.format}`);
  return wholeFile({ ...optionsOf(task), skip: task.skip }, channel, { input, jumping });
}

async function* wholeFile(
  wanted: Omit<ReadOptions, "fileName">,
  channel: Channel,
  { input, jumping }: Source,
): AsyncGenerator<Reading> {
  let items = wanted.skip;
  for await (const part of input.parts()) {
    const options = {
      ...wanted,
      fileName: part.name,
      ...(channel.jumps && jumping ? { file: jumping } : {}),
    };
    try {
      for await (const reading of channel.read(part.bytes(), options)) {
        if (isItem(reading)) items++;
        yield reading;
      }
    } catch (error) {
      // The item that was cut in two is the problem; half of it would pass for the whole.
      if (!(error instanceof Unreadable)) throw error;
      yield problem(String(items + 1), error.reason);
    }
  }
}

const optionsOf = ({ keep, depth, home, answers, beside }: Task) => ({
  keep,
  depth,
  home,
  ...(answers ? { answers } : {}),
  ...(beside ? { beside } : {}),
});

const problem = (place: string, { code, values }: Reason): Problem => ({
  kind: "problem",
  place,
  code,
  values,
});

async function* mails(
  task: Task,
  channels: readonly Channel[],
  input: Input,
): AsyncGenerator<Reading> {
  const readers = channels.filter(({ name, format }) => name === "email" && format === "eml");
  const owners = new Map<string, Owner>();
  for await (const part of input.parts()) {
    const { item, said } = await oneMail(task, readers, part);
    for (const owner of said) add(owners, owner);
    yield item;
  }
  yield* owners.values();
}

/** What one mail says of the owner is counted over the whole folder. */
function add(owners: Map<string, Owner>, owner: Owner): void {
  const key = JSON.stringify([owner.evidence, owner.party.kind, owner.party.value]);
  const count = (owners.get(key)?.count ?? 0) + owner.count;
  owners.set(key, { ...owner, count });
}

interface Mail {
  readonly item: Reading;
  readonly said: readonly Owner[];
}

async function oneMail(task: Task, readers: readonly Channel[], part: IncomingPart): Promise<Mail> {
  const said: Owner[] = [];
  let item: Reading | undefined;
  try {
    const bytes = part.bytes();
    const first = await bytes.next();
    if (first.done) return { item: problem(part.place, EMPTY), said };

    const head = first.value.subarray(0, LIMITS.head);
    const channel = readers.find((reader) => reader.recognises(head, part.name));
    if (!channel) return { item: problem(part.place, NO_MAIL), said };
    const options = { ...optionsOf(task), fileName: part.name, skip: 0 };
    for await (const reading of channel.read(again(first.value, bytes), options)) {
      if (reading.kind === "owner") said.push(reading);
      else item ??= { ...reading, place: part.place };
    }
  } catch (error) {
    return { item: problem(part.place, reasonOf(error)), said: [] };
  }
  return { item: item ?? problem(part.place, NO_MAIL), said };
}

const EMPTY: Reason = { code: "sources.empty-file", values: {} };
const NO_MAIL: Reason = { code: "sources.not-a-mail", values: {} };

async function* again(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

const reasonOf = (error: unknown): Reason =>
  error instanceof Unreadable
    ? error.reason
    : { code: "sources.reader-failed", values: { cause: causeOf(error) } };

/** What to show of an exception: it is a bug of ours, and whoever reports it needs a word for it. */
export const causeOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : "thrown").slice(0, 200);
