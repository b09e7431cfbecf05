/**
 * How much memory a process holds, Buffers included, as its system counts it. (A limit on the
 * JavaScript heap, of a process or of a worker thread, does not see Buffers.)
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Null where the process is gone, or the system does not say. */
export async function residentBytes(pid: number): Promise<number | null> {
  const { platform } = process;
  const ask = platform === "linux" ? fromProc : platform === "win32" ? fromTasklist : fromPs;
  const bytes = await ask(pid).catch(() => null);
  return Number.isFinite(bytes) ? bytes : null;
}

/** How often to ask: where a program must be started for it, seldom. */
export const ASK_EVERY_MS = process.platform === "linux" ? 50 : 500;

/** In kilobytes, unlike statm's pages, whose size differs between processors. */
async function fromProc(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "latin1");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

export async function fromPs(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) * 1024;
}

/** "node.exe","4711","Console","1","65,432 K": the separators are the user's. */
async function fromTasklist(pid: number): Promise<number> {
  const { stdout } = await run("tasklist", ["/fi", `pid eq ${pid}`, "/fo", "csv", "/nh"]);
  const kilobytes = stdout.trim().split('","').at(-1)?.replaceAll(/\D/g, "");
  return Number(kilobytes) * 1024;
}
