/**
 * Format, lint, types, dead code, tests: what must hold before a commit. Stops at the first that
 * fails; `--no-tests` leaves out the last.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const bin = (name: string) => join(ROOT, "node_modules", ".bin", name);

const STEPS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["format", bin("oxfmt"), "--check"],
  ["lint", bin("oxlint"), "--type-aware"],
  ["types", bin("tsc"), "-p", "."],
  ["types of the page", bin("tsc"), "-p", "src/web"],
  ["dead code", bin("knip")],
  ["tests", process.execPath, "scripts/test.ts"],
];

const steps = process.argv.includes("--no-tests") ? STEPS.slice(0, -1) : STEPS;

for (const [name, command, ...args] of steps) {
  process.stderr.write(`— ${name}\n`);
  const env = { ...process.env, PATH: `${join(process.execPath, "..")}:${process.env["PATH"]}` };
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env });
  if (status !== 0) {
    process.stderr.write(`${name}: failed\n`);
    process.exit(1);
  }
}
