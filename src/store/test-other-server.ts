/**
 * PostgreSQL 15 as Debian has it, for tests on a server that somebody else runs: with an owner who is
 * no superuser. Its operator, who starts it again after it died, is the test.
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { serverUser } from "./binaries.ts";
import { readLockFile } from "./lock-file.ts";
import { lockFileOf, logOf } from "./server-process.ts";
import { connected } from "./test-server.ts";

const PROGRAMS = "/usr/lib/postgresql/15/bin";
const MOST_STARTS = 100;

/** Why a test on it is skipped, if it is. */
export const NO_OTHER_SERVER = existsSync(join(PROGRAMS, "initdb"))
  ? false
  : `there is no PostgreSQL 15 in ${PROGRAMS}`;

export interface OtherServer extends ServerProcess {
  readonly address: (user: string, database: string, password?: string) => string;
  /** To its superuser. */
  readonly order: (...statements: readonly string[]) => Promise<void>;
  readonly remove: () => Promise<void>;
}

interface ServerProcess {
  /** Returns when it answers. */
  readonly start: () => Promise<void>;
  /** Returns when the process has ended. */
  readonly kill: (signal: "SIGKILL" | "SIGINT") => Promise<void>;
  readonly pid: () => number | undefined;
}

/** It runs, and has a role "keeper" who may make roles. */
export async function startOtherServer({
  place = tmpdir(),
  log,
  settings = [],
}: {
  readonly place?: string;
  /** Where it writes ahead, if not among its data. */
  readonly log?: string;
  readonly settings?: readonly string[];
} = {}): Promise<OtherServer> {
  const folder = await mkdtemp(join(place, "visavis-pg15-"));
  await initialise(folder, log === undefined ? undefined : join(log, "wal"));
  const server = processIn(folder, settings);
  const address = (user: string, database: string, password = "secret"): string =>
    `postgres://${user}:${password}@localhost/${database}?host=${folder}`;
  const order = (...statements: readonly string[]): Promise<void> =>
    connected(address("postgres", "postgres"), async (admin) => {
      for (const statement of statements) await admin.query(statement);
    });
  await server.start();
  await order("create role keeper login createrole password 'secret'");
  return {
    ...server,
    address,
    order,
    remove: async () => {
      await server.kill("SIGINT");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const dataIn = (folder: string): string => join(folder, "postgres", "data");

async function initialise(folder: string, log: string | undefined): Promise<void> {
  const user = serverUser();
  const password = join(folder, "password");
  await chmod(folder, 0o700);
  const folders = [dirname(dataIn(folder)), ...(log === undefined ? [] : [log])];
  for (const path of folders) await mkdir(path);
  await writeFile(password, "secret");
  if (user.uid !== undefined) {
    for (const path of [folder, password, ...folders]) await chown(path, user.uid, user.gid);
  }
  const who = ["-U", "postgres", "-A", "scram-sha-256", `--pwfile=${password}`];
  await promisify(execFile)(
    join(PROGRAMS, "initdb"),
    ["-D", dataIn(folder), ...(log === undefined ? [] : ["-X", log]), ...who, "-N", "-E", "UTF8"],
    { ...user, cwd: folder, env: { LC_ALL: "C" } },
  );
}

function processIn(folder: string, settings: readonly string[]): ServerProcess {
  const all = ["listen_addresses=", `unix_socket_directories=${folder}`, ...settings];
  const args = ["-D", dataIn(folder), ...all.flatMap((setting) => ["-c", setting])];
  let current: { readonly pid: number; readonly ended: Promise<unknown> } | undefined;

  const isRunning = (): boolean => current !== undefined;
  const begin = async (): Promise<void> => {
    const log = await open(logOf(folder), "a");
    const stdio = ["ignore" as const, log.fd, log.fd];
    const child = spawn(join(PROGRAMS, "postgres"), args, { ...serverUser(), cwd: folder, stdio });
    const ended = once(child, "exit").then(() => (current = undefined));
    current = { pid: child.pid!, ended };
    await log.close();
  };
  return {
    pid: () => current?.pid,
    start: async () => {
      for (let starts = 0; starts < MOST_STARTS; starts++) {
        await begin();
        for (; isRunning(); await wait(10)) {
          const lock = await readLockFile(lockFileOf(folder));
          if (lock?.isReady && lock.pid === current?.pid) return;
        }
        // What a killed one left behind is still on its way out.
        await wait(50);
      }
      throw new Error(await readFile(logOf(folder), "utf8"));
    },
    kill: async (signal) => {
      if (!current) return;
      process.kill(current.pid, signal);
      await current.ended;
    },
  };
}
