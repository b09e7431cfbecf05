/**
 * Whether the home page stays quick while an import runs: in the demo world, some 600 people, one client
 * asks every 200 ms for all that the page shows, while 20,000 mails are read, first by a program of
 * their own, then by the server itself, as when they are dropped on the page. Bar: p95 under 300 ms.
 *
 *     npm run bench:during-import [-- --mails 20000]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openAsBlob } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Session } from "#api/daily.ts";
import { ImportList, ImportRow, Upload } from "#api/imports.ts";
import { machine, percentile, table } from "./figures.ts";
import { mailsIn, repeated, writeMbox } from "./mail-corpus.ts";

const ROOT = join(import.meta.dirname, "..");
const BOXES = join(ROOT, "../shared/data/channels/email/mbox");
const ME = "yyyy@spamassassin.taint.org";
const PORT = 7_660;
const EVERY_MS = 200;
const BEFORE_MS = 10_000;
/** What the home page asks for, all at once. */
const HOME = {
  people: "/api/people?show=all&offset=0&limit=30",
  week: "/api/mirror",
  unclear: "/api/unclear",
} as const;
type Part = keyof typeof HOME | "page";

const { values } = parseArgs({ options: { mails: { type: "string", default: "20000" } } });
const count = Number(values.mails);
if (!existsSync(BOXES)) {
  console.log(`left out: ${BOXES} is not here`);
  process.exit();
}

const work = await mkdtemp(join(tmpdir(), "visavis-bench-"));
await chmod(work, 0o711);
const data = ["--demo", "--data", join(work, "data")] as const;
const server = started("start.ts", [...data, "--no-open", "--port", `${PORT}`]);
try {
  const ask = await signedIn(server);
  await untilDone(ask);
  const [one, other] = await mailboxes();
  const before = await answersUntil(ask, setTimeout(BEFORE_MS));
  const byProgram = await answersUntil(ask, importByProgram(one));
  const byServer = await answersUntil(ask, importByServer(ask, other));
  console.log(machine());
  console.log(
    table([
      [`home page, ${count} mails`, "asked", "median ms", "p95 ms", "longest ms", "import s"],
      ...rowsOf("before", before),
      ...rowsOf("a program imports", byProgram),
      ...rowsOf("the server imports", byServer),
    ]),
  );
} finally {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
  await rm(work, { recursive: true, force: true });
}

function started(program: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(ROOT, "src/cli", program), ...args], {
    stdio: ["ignore", "pipe", "ignore"],
  });
}

type Ask = (path: string, init?: RequestInit) => Promise<unknown>;

/** As the page that was opened by the address that the program prints. */
async function signedIn({ stdout }: ChildProcess): Promise<Ask> {
  let said = "";
  let address: URL | null = null;
  for (; address === null; address = URL.parse(/http:\S+#\S+/.exec(said)?.[0] ?? "")) {
    said += String(await once(stdout!, "data"));
  }
  const { origin, hash } = address;
  const answer = await fetch(`${origin}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { key } = Session.parse(await answer.json());
  return async (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set("cookie", cookie);
    headers.set("x-visavis", key);
    const response = await fetch(origin + path, { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

async function untilDone(ask: Ask): Promise<void> {
  for (;;) {
    const { imports } = ImportList.parse(await ask("/api/imports"));
    if (imports.length > 0 && imports.every(({ state }) => state === "done")) return;
    await setTimeout(1_000);
  }
}

/** Two, without a mail in common. */
async function mailboxes(): Promise<readonly [string, string]> {
  const mails = [...repeated(await mailsIn(BOXES, /^spamassassin-.*\.mbox$/), 2 * count)];
  const paths = [join(work, "one.mbox"), join(work, "other.mbox")] as const;
  await writeMbox(paths[0], mails.slice(0, count));
  await writeMbox(paths[1], mails.slice(count));
  return paths;
}

async function importByProgram(mbox: string): Promise<void> {
  const [code] = await once(started("visavis.ts", ["import", mbox, "--me", ME, ...data]), "exit");
  if (code !== 0) throw new Error(`the import ended with ${code}`);
}

async function importByServer(ask: Ask, mbox: string): Promise<void> {
  const { id: upload } = Upload.parse(await ask("/api/uploads", { method: "POST" }));
  await ask(`/api/uploads/${upload}/file?path=other.mbox`, {
    method: "PUT",
    headers: { "content-type": "application/octet-stream" },
    body: await openAsBlob(mbox),
  });
  const asked = { upload, me: [ME], keep: "text" };
  const begun = await ask("/api/imports", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
  for (let row = ImportRow.parse(begun); row.state !== "done";) {
    if (row.state !== "running") throw new Error(`the import is ${row.state}`);
    await setTimeout(1_000);
    row = ImportRow.parse(await ask(`/api/imports/${row.id}`));
  }
}

interface Answers {
  readonly seconds: number;
  readonly times: Readonly<Record<Part, number[]>>;
}

/** How long each answer took while that work was going on. */
async function answersUntil(ask: Ask, work: Promise<void>): Promise<Answers> {
  const times: Answers["times"] = { page: [], people: [], week: [], unclear: [] };
  const began = performance.now();
  const state = { isOver: false };
  const over = work.finally(() => (state.isOver = true));
  // Thrown below, when the last answer is there.
  over.catch(() => {});
  while (!state.isOver) {
    const next = setTimeout(EVERY_MS);
    await timed(times.page, () =>
      Promise.all(
        Object.entries(HOME).map(([part, path]) => timed(times[part as Part], () => ask(path))),
      ),
    );
    await next;
  }
  await over;
  return { times, seconds: (performance.now() - began) / 1000 };
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const before = performance.now();
  await work();
  times.push(performance.now() - before);
}

function rowsOf(when: string, { times, seconds }: Answers): string[][] {
  return Object.entries(times).map(([part, values]) => [
    part === "page" ? when : `  ${part}`,
    `${values.length}`,
    ...[0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(0)),
    part === "page" ? seconds.toFixed(0) : "",
  ]);
}
