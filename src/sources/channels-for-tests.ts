/**
 * A registry for tests of the cage: channels that do what their input says, also what no channel
 * should.
 *
 *     LINES      an item a line, but: "hang", "wait" (hangs without blocking), "hog", "exit" (ends the
 *                process), "throw", "owner" (no item), "slow"; "pid", "write", "read" and "env" say
 *                what the process is and may; "ask ABOUT" asks for an order (no item), and "order"
 *                says which was answered
 *     CHAT       says what lies beside it, an item each; it wants "../users.txt" and "names.txt"
 *     JUMP       numbers of eight digits, read from the last to the first
 *     Subject:   a mail, one item; its subject is obeyed like a line
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Channel, Owner, Question, Reading, ReadOptions, Skipped } from "#channels/channel.ts";

export const CHANNELS: readonly Channel[] = [
  {
    name: "calendar",
    format: "lines",
    recognises: (head) => beginsWith(head, "LINES\n"),
    read: readLines,
  },
  {
    name: "slack",
    format: "chat",
    recognises: (head) => beginsWith(head, "CHAT\n"),
    beside: () => ["../users.txt", "names.txt"],
    read: readBeside,
  },
  {
    name: "skype",
    format: "jump",
    recognises: (head) => beginsWith(head, "JUMP"),
    jumps: true,
    read: readBackwards,
  },
  {
    name: "email",
    format: "eml",
    recognises: (head) => beginsWith(head, "Subject: "),
    read: readMail,
  },
];

const beginsWith = (head: Uint8Array, text: string): boolean =>
  Buffer.from(head).toString("latin1", 0, text.length) === text;

async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  let items = 0;
  for await (const line of linesOf(bytes)) {
    if (line === "LINES") continue;
    if (line === "owner") {
      yield owner(items);
      continue;
    }
    const order = options.answers?.["order"] ?? "dmy";
    if (line.startsWith("ask ")) {
      yield question(line.slice(4), order);
      continue;
    }
    items++;
    if (items <= options.skip) continue;
    yield item(String(items), line === "order" ? order : await obey(line));
  }
}

async function* readBeside(
  _: AsyncIterable<Uint8Array>,
  { beside = new Map() }: ReadOptions,
): AsyncGenerator<Reading> {
  for (const [path, bytes] of beside) {
    yield item(path, `${Buffer.from(bytes).toString("latin1", 0, 20)} of ${bytes.length}`);
  }
}

async function* readBackwards(
  _: AsyncIterable<Uint8Array>,
  { file, skip }: ReadOptions,
): AsyncGenerator<Reading> {
  if (!file) yield item("", "packed");
  let items = 0;
  for (let at = (file?.size ?? 0) - 8; at >= 4; at -= 8) {
    const number = Buffer.from(await file!.read(at, 8)).toString("latin1");
    if (++items > skip) yield item(String(items), await obey(number.trim()));
  }
}

async function* readMail(
  bytes: AsyncIterable<Uint8Array>,
  { fileName, skip }: ReadOptions,
): AsyncGenerator<Reading> {
  const lines: string[] = [];
  for await (const line of linesOf(bytes)) lines.push(line);
  if (skip > 0) return;
  const subject = lines[0]?.replace("Subject: ", "") ?? "";
  yield item("1", await obey(subject));
  if (fileName.includes("Sent")) yield owner(1);
}

/** Lines of any length: what is longer than 100 characters is cut while it is read. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let open = "";
  for await (const chunk of bytes) {
    const [first = "", ...more] = Buffer.from(chunk).toString("latin1").split("\n");
    open = (open + first).slice(0, 100);
    for (const line of more) {
      yield open;
      open = line.slice(0, 100);
    }
  }
  if (open !== "") yield open;
}

const item = (place: string, reason: string): Skipped => ({ kind: "skipped", place, reason });

const owner = (count: number): Owner => ({
  kind: "owner",
  party: { kind: "email", value: "jo@lumen.example", name: "Jo" },
  evidence: "sent-folder",
  count,
});

const question = (about: string, suggested: string): Question => ({
  kind: "question",
  place: "",
  code: "order",
  about,
  suggested,
  sure: false,
  options: ["dmy", "mdy"],
  values: {},
});

/** Most lines are said again. */
async function obey(line: string): Promise<string> {
  if (line === "throw") throw new RangeError("told to");
  if (line === "exit") process.exit(3);
  if (line === "wait") await new Promise(() => {});
  if (line === "slow") await new Promise((resolve) => setTimeout(resolve, 60));
  if (line === "hang") for (let turns = 1; turns > 0; turns = (turns % 7) + 1);
  if (line === "hog") for (const held: Buffer[] = []; ;) held.push(Buffer.alloc(1e7, 1));
  if (line === "pid") return String(process.pid);
  if (line === "env") return Object.keys(process.env).toSorted().join();
  if (line === "write") return attempt(() => writeFileSync("visavis-was-here", ""));
  if (line === "read") return attempt(() => readFileSync("/etc/hosts"));
  return line;
}

function attempt(work: () => void): string {
  try {
    work();
    return "done";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "failed";
  }
}
