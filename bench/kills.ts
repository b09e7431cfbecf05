/**
 * Whether an import survives everything: 1,000 kills of the program, of the database server and of
 * both at random moments (recipe 1 of reliability). Ends with 1 if anything was lost, is there twice
 * or in part. About three seconds a kill.
 *
 *     npm run bench:kills [-- --kills 1000]
 */
import { parseArgs } from "node:util";
import { killImports } from "#jobs/kill-imports.ts";
import { machine, table } from "./figures.ts";

const { values } = parseArgs({ options: { kills: { type: "string", default: "1000" } } });

const toClear: (() => unknown)[] = [];
const runs = new Map<string, number>();
let wrong = 0;
try {
  for await (const { victim, half, lost, unlike } of killImports(
    { after: (work) => toClear.push(work) },
    Number(values.kills),
  )) {
    runs.set(victim, (runs.get(victim) ?? 0) + 1);
    if (half === 0 && lost === 0 && unlike.length === 0) continue;
    wrong += 1;
    console.log(`killed ${victim}: ${lost} lost, ${half} of half a batch`, unlike.slice(0, 5));
  }
} finally {
  for (const clear of toClear) await clear();
}
console.log(machine());
console.log(table([["killed", "runs"], ...[...runs].map(([name, count]) => [name, `${count}`])]));
console.log(wrong === 0 ? "nothing lost, nothing twice" : `${wrong} times something was wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
