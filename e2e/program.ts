/**
 * Visavis as somebody starts it: `npm start` in a folder of its own. Gives the address that it prints;
 * its token opens the page once, so whoever signs in keeps the browser's state for the others.
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

export interface Program {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const ROOT = join(import.meta.dirname, "..");

/** On an empty archive that is gone afterwards, or in a folder that is kept. */
export async function startProgram(flags: readonly string[], kept?: string): Promise<Program> {
  const folder = kept ?? (await newArchive());
  const args = ["--data", join(folder, "data"), "--port", "0", "--no-open", "--lang", "en"];
  const child = spawn(process.execPath, [join(ROOT, "src/cli/start.ts"), ...args, ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const address = await Promise.race([
    addressIn(child.stdout),
    ended.then(() => Promise.reject(new Error(`Visavis ended before it began:\n${said}`))),
  ]);

  return {
    address,
    stop: async () => {
      child.kill("SIGINT");
      const [code] = await ended;
      if (code !== 0) throw new Error(`Visavis ended with ${code}:\n${said}`);
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

const EMPTY = "VISAVIS_E2E_EMPTY";

/** To make an archive takes longer than to copy one: this is copied from now on, until what is given back is called. */
export async function makeEmptyArchive(): Promise<() => Promise<void>> {
  const folder = await newFolder();
  await (await startProgram([], folder)).stop();
  process.env[EMPTY] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

async function newArchive(): Promise<string> {
  const folder = await newFolder();
  const empty = process.env[EMPTY];
  // As root the database's files belong to another user, and shall.
  if (empty !== undefined) await promisify(execFile)("cp", ["-a", `${empty}/.`, folder]);
  return folder;
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "visavis-e2e-"));
  // As root the database runs as another user, who must get to its folder.
  await chmod(folder, 0o755);
  return folder;
}

async function addressIn(stdout: Readable): Promise<string> {
  for await (const line of createInterface(stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("Visavis prints no address");
}
