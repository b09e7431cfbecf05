/**
 * Folders and programs for tests of our own server; all of it is ended and removed after the test. They
 * do without syncing: a process that is killed loses nothing that it has written, only a computer that
 * loses its power does.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { serverUser } from "./binaries.ts";
import { openStore, type Store } from "./db.ts";
import { readLockFile } from "./lock-file.ts";
import { lockFileOf, stopServer } from "./server-process.ts";

const PROGRAM = fileURLToPath(new URL("test-program.ts", import.meta.url));

/** A test, or whoever else clears up when it is done. */
export interface Afterwards {
  readonly after: (work: () => unknown) => void;
}

export interface TestFolder {
  /** Where an archive may be made: not there yet. */
  readonly folder: string;
  readonly open: (zone?: string) => Promise<Store>;
}

/** In a folder that the server's user can enter. */
export async function testFolder(
  t: Afterwards,
  { name = "archive", syncing = false } = {},
): Promise<TestFolder> {
  const place = await mkdtemp(join(tmpdir(), "visavis-folder-"));
  await chmod(place, 0o711);
  const folder = join(place, name);
  const stores: Store[] = [];
  t.after(async () => {
    for (const store of stores) await store.close().catch(() => {});
    await stopServer({ folder, instanceId: "" }).catch(() => {});
    await rm(place, { recursive: true, force: true, maxRetries: 3 });
  });
  return {
    folder,
    open: async (zone = "Europe/Berlin") => {
      const store = await openStore({ folder }, { version: "0.0.0", zone, syncing });
      stores.push(store);
      return store;
    },
  };
}

/** A second archive like the one in a folder that nobody works on: quicker than making one. */
export async function copyArchive(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  const { uid, gid } = serverUser();
  if (uid === undefined) return;
  await chmod(to, 0o711);
  const names = ["", ...(await readdir(join(to, "postgres"), { recursive: true }))];
  await Promise.all(names.map((name) => chown(join(to, "postgres", name), uid, gid)));
}

/** The number of the folder's server process, if one runs. */
export async function serverOf(folder: string): Promise<number | undefined> {
  return (await readLockFile(lockFileOf(folder)))?.pid;
}

export interface Program {
  readonly child: ChildProcess;
  /** The next line that it says; undefined when it has ended. */
  readonly hear: () => Promise<string | undefined>;
  readonly order: (word: string) => void;
  /** Its last words before it ended, from "hear" on. */
  readonly kill: () => Promise<readonly string[]>;
}

export function startProgram(t: Afterwards, folder: string): Program {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", PROGRAM, folder],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = once(child, "exit");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const hear = async (): Promise<string | undefined> => {
    const { value } = await lines.next();
    return value;
  };
  t.after(() => child.kill("SIGKILL"));
  child.stdin.on("error", () => {});
  return {
    child,
    hear,
    order: (word) => child.stdin.write(`${word}\n`),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
      const heard: string[] = [];
      for (let line = await hear(); line !== undefined; line = await hear()) heard.push(line);
      return heard;
    },
  };
}
