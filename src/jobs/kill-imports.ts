/**
 * Recipe 1 of reliability, on imports: a program reads a mailbox into an archive; it, its server or
 * both are killed at a random moment, and the next program goes on where it was. For the test beside
 * this and for the bench, which do the same at different length.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { type Reporter, chanceToKill } from "#store/test-chance.ts";
import { type Afterwards, testFolder } from "#store/test-folders.ts";
import { contentsOf } from "./contents.ts";
import { type Archives, type ArchiveToKill, open } from "./kill-archives.ts";
import type { Workplace } from "./workplace.ts";

const PROGRAM = fileURLToPath(new URL("import-program.ts", import.meta.url));
const VICTIMS = ["program", "server", "both"] as const;
/** Three batches, the last of them not full. */
const MAILS = 2500;

export interface AfterKill {
  readonly victim: (typeof VICTIMS)[number] | "nobody";
  /** Items that their files say are done and that are not there; fewer than none if any is there twice. */
  readonly half: number;
  /** Items that were reported as stored, or seen to be, and are not there. */
  readonly lost: number;
  /** Where the import ended: lines that an undisturbed one leaves, and this one does not, or the reverse. */
  readonly unlike: readonly string[];
}

/** Says after each kill what is wrong since, and once more after an end that nobody disturbs. */
export async function* killImports(
  t: Afterwards & Reporter,
  { archives, kills }: { readonly archives: Archives; readonly kills: number },
): AsyncGenerator<AfterKill> {
  const chance = chanceToKill(t);
  const { folder } = await testFolder(t);
  const mailbox = `${folder}.mbox`;
  await writeFile(mailbox, Array.from({ length: MAILS }, (_, n) => mail(n)).join(""));
  const { expected, duration } = await undisturbed(t, { archive: await archives(), mailbox });

  let archive = await archives();
  let stored = 0;
  for (let kill = 0; kill <= kills;) {
    const program = startImport(t, { archive, mailbox });
    let victim: AfterKill["victim"] = "nobody";
    if (kill < kills) {
      await program.opened;
      // What is stored need not be read again; to measure and to index are the other half of the work.
      const rest = duration * (1 - stored / MAILS / 2);
      await Promise.race([program.ended, wait(chance() * rest)]);
      victim = await killOne(program, archive, VICTIMS[kill % VICTIMS.length]!);
    }
    const { items, isDone } = await program.ended;
    const { half, there, contents } = await look(archive, isDone);
    const lost = Math.max(0, stored - there, items - there);
    yield { victim, half, lost, unlike: contents ? differences(expected, contents) : [] };
    stored = isDone ? 0 : there;
    if (isDone) {
      await archive.remove();
      archive = await archives();
    }
    if (victim !== "nobody" || kill === kills) kill += 1;
  }
}

async function undisturbed(t: Afterwards, work: Work) {
  const program = startImport(t, work);
  await program.opened;
  const began = performance.now();
  await program.ended;
  const duration = performance.now() - began;
  const { contents } = await look(work.archive, true);
  await work.archive.remove();
  return { duration, expected: contents! };
}

interface Work {
  readonly archive: ArchiveToKill;
  readonly mailbox: string;
}

interface Import {
  /** Fulfilled when it begins to read, or has ended before. */
  readonly opened: Promise<unknown>;
  readonly ended: Promise<{ readonly items: number; readonly isDone: boolean }>;
  readonly isRunning: () => boolean;
  readonly kill: () => void;
}

function startImport(t: Afterwards, { archive, mailbox }: Work): Import {
  const args = ["--disable-warning=ExperimentalWarning", PROGRAM, archive.where, mailbox];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  t.after(() => child.kill("SIGKILL"));
  const exit = once(child, "close");
  let errors = "";
  child.stderr.on("data", (text) => (errors += text));
  let items = 0;
  let isDone = false;
  const { promise: hasOpened, resolve: open } = Promise.withResolvers<void>();
  createInterface(child.stdout).on("line", (line) => {
    if (line === "open") open();
    else if (line === "done") isDone = true;
    else items = Math.max(items, Number(line));
  });
  const ended = exit.then(() => {
    // A program whose server is killed goes on, or says so; anything else is a bug.
    if (child.exitCode && !/store\.server-(gone|unreachable)/.test(errors)) throw new Error(errors);
    return { items, isDone };
  });
  return {
    opened: Promise.race([hasOpened, exit]),
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: () => child.kill("SIGKILL"),
  };
}

/** Nobody, where it has ended before. */
async function killOne(
  program: Import,
  archive: ArchiveToKill,
  victim: (typeof VICTIMS)[number],
): Promise<AfterKill["victim"]> {
  if (!program.isRunning()) return "nobody";
  if (victim !== "server") program.kill();
  if (victim !== "program") await archive.killServer();
  return victim;
}

/** What is there; all of it, where the import is done. */
async function look({ where }: ArchiveToKill, isDone: boolean) {
  const store = await open(where);
  try {
    const scope = await store.workspace();
    const workplace = { store, scope, zone: scope.zone, now: () => new Date(), folder: "" };
    const contents = isDone ? await contentsOf(workplace) : null;
    return { ...(await itemsIn(workplace)), contents };
  } finally {
    await store.close();
  }
}

const itemsIn = ({ store, scope }: Workplace) =>
  store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ done: number; there: number }>`
      select coalesce(sum(f.items_done), 0)::int as done,
        coalesce(sum(f.repeats + f.problems), 0)::int + (select count(*) from sightings)::int as there
      from import_files f`.execute(tx);
    const { done, there } = rows[0]!;
    return { half: done - there, there };
  });

function differences(expected: readonly string[], found: readonly string[]): readonly string[] {
  return [...new Set(expected).symmetricDifference(new Set(found))];
}

function mail(n: number): string {
  const other = `p${n % 40}@x.example`;
  const [from, to] = n % 3 === 0 ? ["me@x.example", other] : [other, "me@x.example"];
  const date = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toUTCString();
  return `From ${from} Mon Jan  1 00:00:00 2024\nMessage-ID: <${n}@x.example>\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nSubject: Mail ${n}\n\nText of mail ${n}.\n\n`;
}
