/**
 * The processor time of a program, its children and the database in its folder: what it costs whatever
 * else the machine does. Linux tells it in /proc; elsewhere it is 0.
 */
import { readFile } from "node:fs/promises";
import { kinOf } from "./memory.ts";

export interface ProcessorWatch {
  /** Ends watching; gives the seconds that all of them worked. */
  readonly stop: () => Promise<number>;
}

const EVERY_MS = 100;
/** Linux counts in hundredths of a second, whatever its own clock does. */
const TICKS = 100;

/** What a program worked is its parent's once it ends, or, orphaned, nobody's: so the most that was seen counts. */
export function watchProcessor(pid: number, folder: string): ProcessorWatch {
  let most = 0;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    const kin = await kinOf(pid, folder);
    const times = await Promise.all(Array.from(kin, ticksOf));
    most = Math.max(
      most,
      times.reduce((sum, ticks) => sum + ticks, 0),
    );
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
      return most / TICKS;
    },
  };
}

/** utime, stime, cutime and cstime of proc(5). */
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}
