/**
 * PostgreSQL's lock files: postmaster.pid in the data keeps two servers off one folder and says where
 * the one listens; a second one lies beside the socket. Their trap: they outlive a server that was
 * killed, and the number in them may be anybody's by now, after the computer was started again or in a
 * container whose first process buries no dead, or not at once. PostgreSQL would then refuse to start
 * for ever. Worse is to take away one that is in use: nobody finds that server any more, and a second
 * one may go at its data.
 */
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { isAlive } from "./processes.ts";

export interface LockFile {
  readonly pid: number;
  readonly port: number;
  /** Empty on Windows. */
  readonly socketFolder: string;
  readonly isReady: boolean;
}

/** A server makes the file first and fills it then: so long it may be empty. */
const FILLING_MS = 10_000;
const run = promisify(execFile);

/** Undefined while no server runs, or none is far enough to say where it listens. */
export async function readLockFile(path: string): Promise<LockFile | undefined> {
  const [pid, , , port, socketFolder, , , status = ""] = ((await textOf(path)) ?? "").split("\n");
  if (!port || socketFolder === undefined || Number(pid) < 0) return undefined;
  return {
    pid: Number(pid),
    port: Number(port),
    socketFolder,
    isReady: status.startsWith("ready"),
  };
}

/** Whether a server that lives, on its way up or down, has this lock file. One of a dead server goes. */
export async function isHeld(path: string): Promise<boolean> {
  const text = await textOf(path);
  if (text === undefined) return false;
  if (text === "" ? await isNew(path) : await isServer(pidIn(text))) return true;
  await takeAway(path, text);
  return false;
}

/** Whether a process lives, has not just left its number behind, and is a PostgreSQL. */
export async function isServer(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "(postgres) ?");
    return /\(postgres\) [^Z]/.test(status);
  }
  if (process.platform === "win32") return true;
  const asked = run("ps", ["-o", "stat=", "-o", "comm=", "-p", `${pid}`]);
  return asked.then(({ stdout }) => /^[^Z]+\s.*postgres/.test(stdout)).catch(() => false);
}

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch(() => undefined);

/** In single-user mode, where a server listens to nobody, its number is negative: to signals a group. */
const pidIn = (text: string): number => Math.abs(Number.parseInt(text, 10));

/** Either way round: the computer's clock may have been set since. */
async function isNew(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: -Infinity }));
  return Math.abs(Date.now() - mtimeMs) < FILLING_MS;
}

/** Another program may have done so before, and its server's own be there by now: that one is put back. */
export async function takeAway(path: string, expected: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => {});
  const text = await textOf(aside);
  if (text !== undefined && text !== expected) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}
