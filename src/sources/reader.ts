/**
 * A reader seen from the program: a child process (cage-child.ts) that parses foreign bytes and may
 * hang, grow, crash or lie down at any moment, without harm to the program.
 *
 * Time is counted only while somebody waits for the reader and it has something to do: neither a
 * slow disk before it nor a slow database behind it makes an item "take too long", nor a computer that
 * is so busy that it does not come to its turn. Any word of it is a sign of life, and it says at least
 * which bytes it takes.
 *
 * Bytes are sent to it rather than opened by it, so that it needs no right to open a file and what
 * lies in archives goes the same way: 0.9 ms of the program's time for a megabyte.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Answer, type Order, type Piece, type Task, weightOf } from "./cage-messages.ts";
import type { Look } from "./found-file.ts";
import { LIMITS } from "./limits.ts";
import { processorMs } from "./processor-time.ts";
import { ASK_EVERY_MS, residentBytes as residentBytesOf } from "./resident.ts";
import { reasonOf } from "./unreadable.ts";

export interface ReaderLimits {
  readonly residentBytes: number;
  readonly silenceMs: number;
}

/** Why a reader is no more. */
export type Ending = "took-too-long" | "needed-too-much-memory" | "crashed";

export type Heard =
  | Exclude<Answer, { readonly answer: "took" | "ready" | "look" }>
  | { readonly answer: "ended"; readonly why: Ending };

export interface Reader {
  recognise(head: Uint8Array, fileName: string): void;
  /** Begins a file; what is still on its way of an earlier one is forgotten. */
  begin(task: Task, look?: Look): void;
  /** Sends a piece and waits for room; false when the reader is through with this file. */
  feed(piece: Piece): Promise<boolean>;
  /** There is room for one batch more. */
  goOn(): void;
  /** What it says next; that it ended is said last, and again and again. */
  hear(): Promise<Heard>;
  /** While held it keeps the program running, and is watched. */
  hold(held: boolean): void;
  kill(): void;
  hasEnded(): boolean;
}

export function startReader(registry: string, limits: ReaderLimits): Reader {
  const talk = startTalk(registry, limits);
  const { child } = talk;
  child.on("message", (answer: Answer) => receive(talk, answer));
  child.once("error", () => end(talk, "crashed"));
  child.once("exit", (code, signal) => end(talk, talk.why ?? endingOf(code, signal)));
  return {
    recognise: (head, fileName) => send(talk, { order: "recognise", head, fileName }),
    begin: (task, look) => begin(talk, task, look),
    feed: (piece) => feed(talk, piece),
    goOn: () => send(talk, { order: "go-on", file: talk.file }),
    hear: () => hear(talk, limits.silenceMs),
    hold: (held) => hold(talk, held, limits.residentBytes),
    kill: () => void child.kill("SIGKILL"),
    hasEnded: () => talk.ended,
  };
}

interface Talk {
  readonly child: ChildProcess;
  /** Said and not heard yet. */
  readonly said: Heard[];
  onWord: () => void;
  /** Counts the files that it was given. */
  file: number;
  /** Sent and not taken yet. */
  untaken: number;
  onRoom: () => void;
  /** For a reader that jumps about in its file, and how often it waits for that. */
  look: Look | undefined;
  looking: number;
  /** False while more is to come: a reader that has nothing then waits for us, not we for it. */
  sentAll: boolean;
  /** Until its modules are loaded it is slow through no fault of an item. */
  ready: boolean;
  watch: NodeJS.Timeout | undefined;
  /** Why we ended it. */
  why: Ending | null;
  ended: boolean;
}

function startTalk(registry: string, { residentBytes }: ReaderLimits): Talk {
  const heap = [
    `--max-old-space-size=${Math.ceil(residentBytes / 2 ** 20)}`,
    "--max-semi-space-size=16",
  ];
  const command = [process.execPath, ...RIGHTS, ...heap, CHILD, registry];
  const [program = "", ...args] = WITH_ALARM ? [...WITH_ALARM, ...command] : command;
  const child = spawn(program, args, {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // Nothing of ours: no password of a database, no option for Node. Windows needs its own.
    env: { SystemRoot: process.env.SystemRoot },
  });
  return {
    child,
    said: [],
    onWord: () => {},
    file: 0,
    untaken: 0,
    onRoom: () => {},
    look: undefined,
    looking: 0,
    sentAll: true,
    ready: false,
    watch: undefined,
    why: null,
    ended: false,
  };
}

const CHILD = fileURLToPath(new URL("./cage-child.ts", import.meta.url));

/** The program's own files may be read, and packages wherever Node looks for them; nothing written. */
const RIGHTS = [
  "--permission",
  ...programFolders().map((folder) => `--allow-fs-read=${folder}`),
  "--disable-warning=ExperimentalWarning",
];

/**
 * The program may be killed while an item hangs: then nobody is left to end the reader, so that the
 * system has to, by the processor time it took. One that took it honestly is followed by another.
 */
const WITH_ALARM =
  process.platform === "win32"
    ? null
    : ["/bin/sh", "-c", `ulimit -t ${LIMITS.reader.processorSeconds}; exec "$0" "$@"`];

function programFolders(): string[] {
  const folders = [join(dirname(CHILD), "..", "..")];
  for (let at = folders[0]!; at !== dirname(at); at = dirname(at)) {
    folders.push(join(at, "node_modules"));
  }
  return folders;
}

function send({ child }: Talk, order: Order): void {
  // A reader that has ended says so itself: hear() tells.
  child.send(order, () => {});
}

function receive(talk: Talk, answer: Answer): void {
  const tooLate = "file" in answer && answer.file !== talk.file;
  if (tooLate) return;
  if (answer.answer === "ready") talk.ready = true;
  else if (answer.answer === "took") talk.untaken -= answer.weight;
  else if (answer.answer === "look") void lookFor(talk, answer).catch(() => kill(talk, "crashed"));
  else talk.said.push(answer);
  if (answer.answer === "done" || answer.answer === "threw") talk.file++;
  talk.onWord();
  talk.onRoom();
}

async function lookFor(
  talk: Talk,
  { file, at, length }: Extract<Answer, { readonly answer: "look" }>,
): Promise<void> {
  if (!talk.look) return kill(talk, "crashed");
  talk.looking++;
  try {
    send(talk, { order: "seen", file, at, bytes: await talk.look(at, length), broken: null });
  } catch (error) {
    send(talk, { order: "seen", file, at, bytes: new Uint8Array(), broken: reasonOf(error) });
  } finally {
    talk.looking--;
  }
}

function end(talk: Talk, why: Ending): void {
  if (talk.ended) return;
  talk.ended = true;
  clearInterval(talk.watch);
  talk.said.push({ answer: "ended", why });
  talk.onWord();
  talk.onRoom();
}

/** Killed by the system or by V8, it was too large. */
const endingOf = (code: number | null, signal: NodeJS.Signals | null): Ending =>
  signal === "SIGKILL" || signal === "SIGABRT" || code === 134
    ? "needed-too-much-memory"
    : "crashed";

function begin(talk: Talk, task: Task, look: Look | undefined): void {
  talk.file++;
  talk.look = look;
  talk.untaken = 0;
  talk.sentAll = false;
  send(talk, { order: "read", file: talk.file, task });
}

function hold(talk: Talk, held: boolean, mostBytes: number): void {
  const { child } = talk;
  clearInterval(talk.watch);
  if (held) {
    child.ref();
    child.channel?.ref();
    talk.watch = setInterval(() => void look(talk, mostBytes), ASK_EVERY_MS).unref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

async function look(talk: Talk, mostBytes: number): Promise<void> {
  const bytes = await residentBytesOf(talk.child.pid ?? 0);
  if (bytes !== null && bytes > mostBytes) kill(talk, "needed-too-much-memory");
}

function kill(talk: Talk, why: Ending): void {
  talk.why ??= why;
  talk.child.kill("SIGKILL");
}

async function feed(talk: Talk, piece: Piece): Promise<boolean> {
  const { file } = talk;
  send(talk, { order: "piece", file, piece });
  talk.untaken += weightOf(piece);
  talk.sentAll = piece.isLast;
  const through = () => talk.ended || talk.file !== file;
  while (talk.untaken > LIMITS.reader.window && !through()) {
    await new Promise<void>((resolve) => (talk.onRoom = resolve));
  }
  return !through();
}

async function hear(talk: Talk, silenceMs: number): Promise<Heard> {
  for (;;) {
    const [first] = talk.said;
    if (first?.answer === "ended") return first;
    if (first) return talk.said.shift()!;
    await word(talk, talk.ready ? silenceMs : START_MS);
  }
}

/** Time to load its modules, on a machine that is busy. */
const START_MS = 60_000;

/**
 * Waits for any word, and ends the reader where it owes us one for too long. The first silence may be ours or
 * the computer's, which was busy. In the next ones it works, and needs too long for that, or does nothing.
 */
async function word(talk: Talk, mostMs: number): Promise<void> {
  const heard = new Promise<"heard">((resolve) => (talk.onWord = () => resolve("heard")));
  const used: number[] = [];
  while ((await within(mostMs, heard)) !== "heard") {
    const waitsForUs = talk.looking > 0 || (talk.untaken === 0 && !talk.sentAll);
    if (waitsForUs) return;
    // Where the system does not say it, the second silence is too long.
    used.push((await processorMs(talk.child.pid ?? 0)) ?? 0);
    // Its word may have come while this program was busy.
    if ((await within(0, heard)) === "heard") return;
    if (used.length > 1 && !isWorking(used, mostMs)) kill(talk, "took-too-long");
  }
}

/** Whether it has used a little, and not yet too much, of the processor's time since it was asked first. */
function isWorking(used: readonly number[], mostMs: number): boolean {
  const [first = 0, before = 0, now = 0] = [used[0], used.at(-2), used.at(-1)];
  return now - before >= LEAST_WORK_MS && now - first < mostMs / 2;
}

/** Two ticks of the clock by which Linux counts. */
const LEAST_WORK_MS = 20;

async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  const done = new AbortController();
  const alarm = setTimeout(ms, undefined, { signal: done.signal }).catch(() => undefined);
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    done.abort();
  }
}
