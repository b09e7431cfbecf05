/** The process of our own server: starts it, unless a lock file says that one lives, and stops it. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  access,
  chown,
  constants,
  lstat,
  mkdir,
  open,
  readFile,
  rename,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { UserError } from "#shared/user-error.ts";
import { asRoot, binariesFor, isReachable, serverUser } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import { isHeld, isServer, readLockFile } from "./lock-file.ts";
import { serverSettings } from "./server-settings.ts";

const LOG_BYTES = 10 * 2 ** 20;
/** Of the address of a Unix socket, with its last zero (macOS has the least). */
const SOCKET_BYTES = 104;
const SOCKET_NAME = "/.s.PGSQL.5432.lock";
const isWindows = process.platform === "win32";
const run = promisify(execFile);

const pathOf = ({ folder }: DataFolder, name: string): string => join(folder, "postgres", name);
export const logOf = (folder: string): string => join(folder, "postgres", "server.log");
export const lockFileOf = (folder: string): string =>
  join(folder, "postgres", "data", "postmaster.pid");

/** Starts the server, unless one runs; returns when it is ready or when another one was quicker. */
export async function startServer(home: DataFolder, syncing: boolean): Promise<void> {
  if (await isHeld(lockFileOf(home.folder))) return;
  await mustBeUsable(home.folder);
  await rotateLog(home);
  await prepare(home, syncing);
  const log = await open(logOf(home.folder), "a", 0o600);
  const { size: before } = await log.stat();
  const { postgres, pgCtl } = await binariesFor(home.folder);
  const data = pathOf(home, "data");
  // On Windows pg_ctl takes away the rights that PostgreSQL refuses to run with.
  const [program, args] = isWindows
    ? [pgCtl, ["start", "-W", "-s", "-D", data, "-l", logOf(home.folder)]]
    : [postgres, ["-D", data]];
  const child = spawn(program, args, {
    ...serverUser(),
    cwd: pathOf(home, ""),
    detached: true,
    env: environment(),
    stdio: ["ignore", log.fd, log.fd],
  });
  const ended = endOf(child);
  child.unref();
  await log.close();
  const failure = await untilReady(home, child, ended);
  if (failure) await explain(home, failure, before);
}

/** Fast: whoever still has a transaction open loses it. Returns when the server is gone. */
export async function stopServer(home: DataFolder): Promise<void> {
  const path = lockFileOf(home.folder);
  const lock = await readLockFile(path);
  if (!lock || !(await isServer(lock.pid))) return;
  if (isWindows) {
    const { pgCtl } = await binariesFor(home.folder);
    await run(pgCtl, ["stop", "-m", "fast", "-D", pathOf(home, "data")]).catch(() => {});
  } else {
    process.kill(lock.pid, "SIGINT");
  }
  while ((await readLockFile(path))?.pid === lock.pid && (await isServer(lock.pid))) await wait(10);
  const { socketFolder: short } = lock;
  if (short !== "" && short !== pathOf(home, "socket")) await rmdir(short).catch(() => {});
}

/** A folder that was taken away while we worked in it is not begun anew; its rights may have been, too. */
export async function mustBeUsable(folder: string): Promise<void> {
  const data = join("postgres", "data");
  for (const part of ["visavis.json", data]) {
    await stat(join(folder, part)).catch((cause: unknown) => {
      throw new UserError("store.damaged-folder", { path: folder, part }, { cause });
    });
  }
  if (!(await mayEnter(join(folder, data))))
    throw new UserError("store.no-rights", { path: folder });
}

/** Whether the server may. */
const mayEnter = async (path: string): Promise<boolean> =>
  asRoot()
    ? isReachable(path)
    : access(path, constants.R_OK | constants.X_OK).then(
        () => true,
        () => false,
      );

async function rotateLog(home: DataFolder): Promise<void> {
  const { size } = await stat(logOf(home.folder)).catch(() => ({ size: 0 }));
  if (size > LOG_BYTES) await rename(logOf(home.folder), `${logOf(home.folder)}.1`);
}

/** Others may start the server at this moment: they read whole settings that are theirs to read. */
async function prepare(home: DataFolder, syncing: boolean): Promise<void> {
  const socket = isWindows ? null : await socketFolder(home);
  // A server locks its data first: one that is on its way has been seen there.
  if (socket !== null) await isHeld(socket + SOCKET_NAME);
  const settings = serverSettings({
    instanceId: home.instanceId,
    socketFolder: socket,
    port: isWindows ? await freePort() : 5432,
    syncing,
  });
  const path = pathOf(home, "settings.conf");
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, settings, { mode: 0o600 });
  const { uid, gid } = serverUser();
  if (uid !== undefined) await chown(beside, uid, gid);
  await rename(beside, path);
}

/** A private folder for the socket: among the data, or where the path would be too long, a short one. */
async function socketFolder(home: DataFolder): Promise<string> {
  const { uid = process.getuid!(), gid = process.getgid!() } = serverUser();
  const amongData = pathOf(home, "socket");
  const fits = Buffer.byteLength(amongData + SOCKET_NAME) < SOCKET_BYTES;
  const path = fits ? amongData : join(tmpdir(), `visavis-${shortNameOf(home)}`);
  await mkdir(path, { mode: 0o700 }).catch(unlessThere);
  const found = await lstat(path);
  if (found.uid === process.getuid!()) await chown(path, uid, gid);
  else if (found.uid !== uid) throw new UserError("store.other-user", { path });
  if (!found.isDirectory() || (found.mode & 0o077) !== 0) {
    throw new UserError("store.other-user", { path });
  }
  return path;
}

/** Another one for a copy of the folder, which has the same instance id. */
const shortNameOf = ({ instanceId, folder }: DataFolder): string =>
  createHash("sha256").update(`${instanceId} ${folder}`).digest("hex").slice(0, 12);

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** Settings of the user's for other PostgreSQLs are none of ours. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: "C" };
}

interface Failure {
  readonly pid: number | undefined;
  readonly cause?: Error;
}

/** To be asked for in the same turn as the process is started, or its end may be missed. */
function endOf(child: ChildProcess): Promise<Failure> {
  return new Promise((resolve) => {
    child.once("error", (cause) => resolve({ pid: undefined, cause }));
    child.once("exit", () => resolve({ pid: child.pid }));
  });
}

/** Why it ended before it was ready; undefined when it is. */
async function untilReady(
  home: DataFolder,
  child: ChildProcess,
  ended: Promise<Failure>,
): Promise<Failure | undefined> {
  // What was started there is not the server; joinServer waits for it.
  if (isWindows) return undefined;
  for (;;) {
    const lock = await readLockFile(lockFileOf(home.folder));
    if (lock?.isReady && lock.pid === child.pid) return undefined;
    const failure = await Promise.race([ended, wait(10, undefined)]);
    if (failure) return failure;
  }
}

/** A server that found another one's lock file is none that failed. */
const NOT_ALONE = /lock file|pre-existing shared memory/;

async function explain(home: DataFolder, { pid, cause }: Failure, before: number): Promise<void> {
  const log = await readFile(logOf(home.folder), "utf8").catch(() => "");
  const lines = log.slice(before).split("\n");
  const own = lines.filter(
    (line) => line !== "" && (line.includes(`[${pid}]`) || !/ \[\d+\] /.test(line)),
  );
  if (own.some((line) => NOT_ALONE.test(line))) return;
  throw new UserError(
    "store.server-does-not-start",
    { log: logOf(home.folder), reason: own.at(-1) ?? cause?.message ?? "none" },
    { cause },
  );
}
