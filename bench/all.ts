/** All benches, one after the other; what needs data that is not here says so and is left out. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const MAILS = join(ROOT, "../shared/data/relationships/email-Eu-Dept1.txt");

const BENCHES: readonly (readonly [file: string, ...args: string[]])[] = [
  ["pulse.ts", MAILS, "--until", "525", "--origins", "345,390,435"],
  ["start.ts"],
  ["import.ts"],
  ["pages.ts"],
  ["places.ts"],
  ["during-import.ts"],
  ["contacts.ts"],
  ["joining.ts"],
  ["demo.ts"],
  ["joining-archive.ts"],
  ["planner.ts", "--seconds", "1"],
  ["kills.ts"],
];

for (const [file, ...args] of BENCHES) {
  console.log(`\n— ${file}`);
  const missing = args.find((arg) => arg.startsWith("/") && !existsSync(arg));
  if (missing) console.log(`left out: ${missing} is not here`);
  else spawnSync(process.execPath, [join(ROOT, "bench", file), ...args], { stdio: "inherit" });
}
