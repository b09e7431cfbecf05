/**
 * Builds the page when what lies in dist/ was made of other sources: after an update, or the first
 * time. The stamp is a hash of everything that the page is made of, so a start that builds nothing
 * costs a few milliseconds.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "#shared/user-error.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const STAMP = join(ROOT, "dist", "stamp");
const MADE_OF = ["src/web", "src/api", "src/shared", "scripts/build.ts", "package-lock.json"];

export const PAGE_FOLDER = join(ROOT, "dist", "web");

export async function buildPage({
  signal,
  onBuild,
}: {
  readonly signal: AbortSignal;
  readonly onBuild: () => void;
}): Promise<void> {
  const stamp = await stampOf(ROOT, MADE_OF);
  if ((await readFile(STAMP, "utf8").catch(() => "")) === stamp) return;

  onBuild();
  await build(signal);
  await mkdir(join(ROOT, "dist"), { recursive: true });
  await writeFile(STAMP, stamp);
}

async function build(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, "scripts", "build.ts")], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    signal,
    killSignal: "SIGTERM",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new UserError("cli.page-not-built", { reason: said.trim().slice(-2000) });
}

/** A hash of names and contents, in an order that does not depend on the file system. */
export async function stampOf(root: string, parts: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const part of parts) {
    for (const file of await filesIn(root, part)) {
      hash.update(`${file}\0`).update(await readFile(join(root, file)));
    }
  }
  return hash.digest("hex");
}

async function filesIn(root: string, part: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, part), { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (!entries) return [part];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}
