/**
 * The memory of a program, its children and the database in its folder: proportional resident size,
 * so that what processes share counts once. Linux tells it in /proc; elsewhere it is 0.
 */
import { readFile, readdir } from "node:fs/promises";

export interface Watch {
  /** Ends watching; gives the largest sum that was seen, in MB. */
  readonly stop: () => Promise<number>;
}

const EVERY_MS = 300;

/** Of this process and its kin. */
export function watchMemory(pid: number, folder: string): Watch {
  let peak = 0;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    peak = Math.max(peak, await residentOf(pid, folder));
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
      return Math.round(peak / 1024);
    },
  };
}

async function residentOf(pid: number, folder: string): Promise<number> {
  const sizes = await Promise.all(Array.from(await kinOf(pid, folder), proportionalKb));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The process of that id, what descends from it, and what has `folder` in its command line. */
export async function kinOf(pid: number, folder: string): Promise<ReadonlySet<number>> {
  const processes = await allProcesses();
  const kin = new Set([pid]);
  for (let size = 0; size !== kin.size;) {
    size = kin.size;
    for (const { id, parent, command } of processes) {
      if (kin.has(parent) || command.includes(folder)) kin.add(id);
    }
  }
  kin.delete(process.pid);
  return kin;
}

async function allProcesses() {
  const ids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
      const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
      const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
      return { id: Number(id), parent: Number(parent ?? 0), command };
    }),
  );
  return found.filter(({ id }) => id !== process.pid);
}

async function proportionalKb(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
}
