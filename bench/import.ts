/**
 * How quick an import is, beside rivals on the same mails in the same run: text mail with people,
 * signatures, calendar parts and full text, and mail with attachments; and what a mailbox of ten times
 * the size takes of memory. Bars: people at 2,000 mails/s and 3 times `notmuch new`, everything at 1.5
 * times; attachments at 80 MB/s; at most 1.5 GB of memory, and 150 MB more for 2 GB than for 200 MB.
 *
 *     npm run bench:import [-- --mails 50000 --small 200 --large 2000]
 */
import { type SpawnOptions, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { machine, table } from "./figures.ts";
import { mailsIn, repeated, withAttachments, writeMaildir, writeMbox } from "./mail-corpus.ts";
import { watchMemory } from "./memory.ts";

const ROOT = join(import.meta.dirname, "..");
const BOXES = join(ROOT, "../shared/data/channels/email/mbox");

const { values } = parseArgs({
  options: {
    mails: { type: "string", default: "50000" },
    small: { type: "string", default: "200" },
    large: { type: "string", default: "2000" },
  },
});

/** Reads every mail and its headers, and stores nothing. */
const PYTHON = `
import mailbox, sys
for mail in mailbox.mbox(sys.argv[1]):
    mail.get("From"), mail.get("To"), mail.get("Subject"), mail.get_payload()
`;

const work = await mkdtemp(join(tmpdir(), "visavis-bench-"));
await chmod(work, 0o755);
try {
  console.log(machine());
  if (existsSync(BOXES)) console.log(table(await textMail(Number(values.mails))));
  else console.log(`left out: ${BOXES} is not here`);
  console.log(`\n${table(await attachments([Number(values.small), Number(values.large)]))}`);
} finally {
  await rm(work, { recursive: true, force: true });
}

async function textMail(count: number): Promise<string[][]> {
  const mails = await mailsIn(BOXES, /^spamassassin-.*\.mbox$/);
  const mbox = join(work, "text.mbox");
  const maildir = join(work, "Mail");
  await writeMbox(mbox, repeated(mails, count));
  await writeMaildir(maildir, repeated(mails, count));
  const megabytes = (await stat(mbox)).size / 1e6;
  const row = (name: string, { seconds, peak }: Measured) => [
    name,
    `${Math.round(count / seconds)}`,
    (megabytes / seconds).toFixed(1),
    `${peak}`,
  ];

  const rows = [[`${count} text mails`, "mails/s", "MB/s", "peak MB"]];
  const visavis = await imported(mbox, "yyyy@spamassassin.taint.org");
  rows.push(row("Visavis, people", { ...visavis, seconds: visavis.people }));
  rows.push(row("Visavis, all", { ...visavis, seconds: visavis.all }));
  for (const [name, rival] of Object.entries(await rivals(mbox, maildir))) {
    rows.push(rival ? row(name, rival) : [name, "not installed", "", ""]);
  }
  return rows;
}

async function attachments(sizes: readonly number[]): Promise<string[][]> {
  const rows = [["mail with attachments", "mails/s", "MB/s", "peak MB"]];
  for (const size of sizes) {
    const mbox = join(work, `attachments-${size}.mbox`);
    await writeMbox(mbox, withAttachments(size));
    const megabytes = (await stat(mbox)).size / 1e6;
    const { read, all, peak } = await imported(mbox, "me@x.example");
    const speeds = [`${Math.round(read / all)}`, (megabytes / all).toFixed(1)];
    rows.push([`${Math.round(megabytes)} MB`, ...speeds, `${peak}`]);
    await rm(mbox);
  }
  return rows;
}

interface Measured {
  readonly seconds: number;
  readonly peak: number;
}

/** Runs a command to its end; its output goes to a file. */
async function measured(
  [program, ...args]: readonly [string, ...string[]],
  { env, output = join(work, "out") }: { env?: SpawnOptions["env"]; output?: string } = {},
): Promise<Measured | null> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "close").catch(() => [-1]);
  const said: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
  const memory = watchMemory(child.pid ?? 0, join(work, "data"));
  const [code] = (await ended) as [number];
  const peak = await memory.stop();
  await writeFile(output, Buffer.concat(said));
  return code === 0 ? { seconds: (performance.now() - started) / 1000, peak } : null;
}

async function imported(mbox: string, me: string) {
  const data = join(work, "data");
  const output = join(work, "report.json");
  const program = [...process.execArgv, join(ROOT, "src/cli/visavis.ts")];
  const args = ["import", mbox, "--me", me, "--data", data, "--json"];
  const run = await measured([process.execPath, ...program, ...args], { output });
  const said = await readFile(output, "utf8");
  await rm(data, { recursive: true, force: true });
  if (!run) throw new Error(`the import of ${mbox} failed: ${said}`);
  const report = JSON.parse(said) as { read: number; seconds: { people: number; all: number } };
  return { read: report.read, ...report.seconds, seconds: run.seconds, peak: run.peak };
}

async function rivals(
  mbox: string,
  maildir: string,
): Promise<Readonly<Record<string, Measured | null>>> {
  const config = join(work, "notmuch-config");
  await writeFile(
    config,
    `[database]\npath=${maildir}\n[user]\nname=x\nprimary_email=x@example.org\n[new]\ntags=unread\n`,
  );
  const notmuch = await measured(["notmuch", "new"], { env: { NOTMUCH_CONFIG: config } });
  const muhome = `--muhome=${join(work, "mu")}`;
  const muReady = await measured(["mu", "init", muhome, `--maildir=${maildir}`]);
  const mu = muReady && (await measured(["mu", "index", muhome, "--quiet"]));
  const python = await measured(["python3", "-c", PYTHON, mbox]);
  return { "notmuch new": notmuch, "mu index": mu, "Python mailbox": python };
}
