/** How much of a processor's time a process has used, as its system counts it. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Null where the process is gone, or the system does not say. */
export async function processorMs(pid: number): Promise<number | null> {
  if (process.platform === "win32") return null;
  const ask = process.platform === "linux" ? fromProc : fromPs;
  const ms = await ask(pid).catch(() => null);
  return Number.isFinite(ms) ? ms : null;
}

/** What Linux tells programs is in hundredths of a second, whatever its own clock does. */
const MS_OF_TICK = 10;

/** "123 (node) R 1 …": the name may hold anything, and after it utime is the twelfth, stime follows. */
async function fromProc(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "latin1");
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) * MS_OF_TICK;
}

/** "0:01.52" on macOS, "1-02:03:04" elsewhere. */
export async function fromPs(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-o", "time=", "-p", String(pid)]);
  const [time = "", days = "0"] = stdout.trim().split("-").toReversed();
  const seconds = time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1000;
}
