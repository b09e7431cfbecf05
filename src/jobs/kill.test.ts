import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { openStore } from "#store/db.ts";
import { serverOf, testFolder } from "#store/test-folders.ts";
import { contentsOf } from "./for-tests.ts";

const PROGRAM = fileURLToPath(new URL("import-program.ts", import.meta.url));
const KILLS = Number(process.env["VISAVIS_KILLS"] ?? 10);
const MAILS = 4500;

test("an import that is killed loses nothing that was stored, and goes on without anything twice", async (t) => {
  const whole = await testFolder(t);
  const mailbox = join(whole.folder, "..", "mails.mbox");
  await writeFile(mailbox, Array.from({ length: MAILS }, (_, n) => mail(n)).join(""));
  await runUntil(t, { folder: whole.folder, mailbox, minutes: 0 }, () => false);
  const expected = await contents(whole.folder);

  let folder = (await testFolder(t)).folder;
  for (let kill = 0, turn = 0; kill < KILLS; kill++, turn++) {
    const killed = await runUntil(
      t,
      { folder, mailbox, minutes: turn },
      ({ lines }) => lines > kill % 4,
    );
    if (killed.finished) {
      assert.deepEqual(await contents(folder), expected);
      folder = (await testFolder(t)).folder;
      turn = 0;
      continue;
    }
    await killServer(folder, kill);
    assert.deepEqual(await check(folder, killed.stored), { half: 0, lost: 0 });
  }
  await runUntil(t, { folder, mailbox, minutes: KILLS + 1 }, () => false);
  assert.deepEqual(await contents(folder), expected);
});

interface Work {
  readonly folder: string;
  readonly mailbox: string;
  readonly minutes: number;
}

/** Runs the program until it is done, or kills it when it has said enough. */
async function runUntil(
  t: TestContext,
  { folder, mailbox, minutes }: Work,
  isEnough: (heard: { readonly lines: number }) => boolean,
): Promise<{ readonly finished: boolean; readonly stored: number }> {
  const args = ["--disable-warning=ExperimentalWarning", PROGRAM, folder, mailbox, `${minutes}`];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  t.after(() => child.kill("SIGKILL"));
  const ended = once(child, "exit");
  let lines = 0;
  let stored = 0;
  let finished = false;
  for await (const line of createInterface(child.stdout)) {
    if (/^\d+$/.test(line)) stored = Math.max(stored, Number(line));
    if (line === "done") finished = true;
    if (isEnough({ lines: lines++ }) && !finished) child.kill("SIGKILL");
  }
  await ended;
  return { finished, stored };
}

/** With every second program its server is killed as well. */
async function killServer(folder: string, kill: number): Promise<void> {
  const server = kill % 2 === 0 ? await serverOf(folder) : undefined;
  if (server !== undefined) process.kill(server, "SIGKILL");
}

async function opened<T>(folder: string, work: Parameters<typeof inside<T>>[1]): Promise<T> {
  const store = await openStore({ folder }, { version: "0.0.0", zone: "Europe/Berlin" });
  try {
    return await inside(store, work);
  } finally {
    await store.close();
  }
}

type Store = Awaited<ReturnType<typeof openStore>>;

async function inside<T>(
  store: Store,
  work: (workplace: Parameters<typeof contentsOf>[0]) => Promise<T>,
): Promise<T> {
  const scope = await store.workspace();
  return work({ store, scope, zone: scope.zone, now: () => new Date(), folder: "" });
}

const contents = (folder: string): Promise<readonly string[]> => opened(folder, contentsOf);

/** Items of half a batch, and items that were said to be stored and are not there. */
const check = (folder: string, stored: number) =>
  opened(folder, ({ store, scope }) =>
    store.transaction(scope, "page", async (tx) => {
      const { rows } = await sql<{ done: number; there: number }>`
        select coalesce(sum(f.items_done), 0)::int as done,
          coalesce(sum(f.repeats + f.problems), 0)::int + (select count(*) from sightings)::int as there
        from import_files f`.execute(tx);
      const { done, there } = rows[0]!;
      return { half: done - there, lost: Math.max(0, stored - there) };
    }),
  );

function mail(n: number): string {
  const other = `p${n % 40}@x.example`;
  const [from, to] = n % 3 === 0 ? ["me@x.example", other] : [other, "me@x.example"];
  const date = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toUTCString();
  return `From ${from} Mon Jan  1 00:00:00 2024\nMessage-ID: <${n}@x.example>\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nSubject: Mail ${n}\n\nText of mail ${n}.\n\n`;
}
