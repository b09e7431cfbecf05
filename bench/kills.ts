/**
 * Whether an import survives everything: 1,000 kills of the program, of the database server and of
 * both at random moments (recipe 1 of reliability), and a fifth as many on PostgreSQL 15. Ends with 1
 * if anything was lost, is there twice or in part. About three seconds a kill.
 *
 *     npm run bench:kills [-- --kills 1000]
 */
import { parseArgs } from "node:util";
import { type Archives, inOwnFolders, onOtherServer } from "#jobs/kill-archives.ts";
import { killImports } from "#jobs/kill-imports.ts";
import type { Afterwards } from "#store/test-folders.ts";
import { NO_OTHER_SERVER } from "#store/test-other-server.ts";
import { machine, table } from "./figures.ts";

const { values } = parseArgs({ options: { kills: { type: "string", default: "1000" } } });

const kills = Number(values.kills);

console.log(machine());
let wrong = await killed("our own server", inOwnFolders, kills);
if (NO_OTHER_SERVER) console.log(`left out: ${NO_OTHER_SERVER}`);
else wrong += await killed("PostgreSQL 15", onOtherServer, Math.ceil(kills / 5));
console.log(wrong === 0 ? "nothing lost, nothing twice" : `${wrong} times something was wrong`);
process.exitCode = wrong === 0 ? 0 : 1;

/** How often something was wrong. */
async function killed(
  server: string,
  make: (t: Afterwards) => Promise<Archives>,
  kills: number,
): Promise<number> {
  const toClear: (() => unknown)[] = [];
  const t = {
    after: (work: () => unknown) => void toClear.push(work),
    diagnostic: (line: string) => console.log(line),
  };
  const runs = new Map<string, number>();
  let wrong = 0;
  try {
    const archives = await make(t);
    for await (const { victim, half, lost, unlike } of killImports(t, { archives, kills })) {
      runs.set(victim, (runs.get(victim) ?? 0) + 1);
      if (half === 0 && lost === 0 && unlike.length === 0) continue;
      wrong += 1;
      console.log(`killed ${victim}: ${lost} lost, ${half} of half a batch`, unlike.slice(0, 5));
    }
  } finally {
    for (const clear of toClear) await clear();
  }
  const counts = [...runs].map(([name, count]) => [name, `${count}`]);
  console.log(table([[`killed on ${server}`, "runs"], ...counts]));
  return wrong;
}
