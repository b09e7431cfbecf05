/**
 * Makes an archive where there is none: a database under another name, with its visavis.json in it,
 * renamed into place when it is whole, and visavis.json taken out of it last, so that it is always that
 * of the database beside it. Killed at any moment it leaves nothing that the next start would
 * take for an archive. Of several programs that start at once one makes it and the others wait; if
 * the one dies the next takes over, and should two of them ever work at once, only one rename wins.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { execFile } from "node:child_process";
import {
  appendFile,
  chown,
  link,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { UserError } from "#shared/user-error.ts";
import { binariesFor, mustRun, serverUser } from "./binaries.ts";
import { renameDurably, syncFolder } from "./durable-files.ts";
import { isAlive } from "./processes.ts";

/** What visavis.json says. */
export interface Card {
  /** Grows when a program of before could not work on the folder any more. */
  readonly format: number;
  /** The version that made the folder. */
  readonly app: string;
  /** The major version of the database: another one cannot open it. */
  readonly postgres: number;
  /** What the folder's server answers when it is asked who it is. */
  readonly instanceId: string;
}

export const FORMAT = 1;
export const POSTGRES = 18;
/** The database's owner, who logs in. */
export const OWNER = "visavis";

/** Written last, so a folder with it is complete. */
export const CARD = "visavis.json";
const CLAIM = "first-start";
const HALF = "postgres.new-";
const PATIENCE_MS = 30_000;
const run = promisify(execFile);

/** Returns when there is an archive, whoever made it. */
export async function makeArchive(
  folder: string,
  { version, syncing }: { readonly version: string; readonly syncing: boolean },
): Promise<void> {
  if (!(await claim(folder))) return;
  const half = await mkdtemp(join(folder, HALF));
  try {
    const card: Card = {
      format: FORMAT,
      app: version,
      postgres: POSTGRES,
      instanceId: randomUUID(),
    };
    const text = `${JSON.stringify(card, null, 2)}\n`;
    await writeFile(join(half, CARD), text, { mode: 0o600, flush: true });
    await makeDatabase(folder, half, syncing);
    await renameDurably(half, join(folder, "postgres"));
    await takeOutCard(folder);
  } catch (error) {
    // Another one may have been quicker, and swept away what this one was making.
    if (await isMade(folder)) return;
    await rm(half, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(join(folder, CLAIM), { force: true });
  }
}

/** The last step of a first start, for whoever finds it undone; ENOENT where there is none to take. */
export const takeOutCard = (folder: string): Promise<void> =>
  renameDurably(join(folder, "postgres", CARD), join(folder, CARD));

/** Whether a first start leaves a file of this name when it is killed. */
export const isOfFirstStart = (name: string): boolean =>
  name === CLAIM || name.startsWith(HALF) || name.startsWith(`${CLAIM}-`);

/** Clears away what killed first starts left behind, once there is an archive. */
export async function sweep(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter(isOfFirstStart)) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

/** Whether making the archive is up to us; if it is not, waits until it is made. */
async function claim(folder: string): Promise<boolean> {
  const mine = join(folder, `${CLAIM}-${randomUUID()}`);
  await writeFile(mine, `${process.pid}`);
  try {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(20)) {
      if (await isMade(folder)) return false;
      if (await isLinked(mine, join(folder, CLAIM))) return true;
      const maker = Number(await readFile(join(folder, CLAIM), "utf8").catch(() => process.pid));
      if (!isAlive(maker)) await rm(join(folder, CLAIM), { force: true });
    }
    // The maker's number is another program's by now, or it hangs: the rename decides.
    return true;
  } finally {
    await rm(mine, { force: true });
  }
}

const isMade = (folder: string): Promise<boolean> =>
  readFile(join(folder, CARD)).then(
    () => true,
    () => false,
  );

/** A link is made with its content or not at all. */
const isLinked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    () => false,
  );

async function makeDatabase(folder: string, half: string, syncing: boolean): Promise<void> {
  const binaries = await binariesFor(folder);
  await mustRun(binaries);
  const user = serverUser();
  const password = join(half, "password");
  await writeFile(password, randomBytes(24).toString("base64url"), { mode: 0o600, flush: true });
  if (user.uid !== undefined) {
    for (const path of [password, half]) await chown(path, user.uid, user.gid);
  }
  const data = join(half, "data");
  const own = ["-D", data, `--pwfile=${password}`, ...(syncing ? [] : ["--no-sync"])];
  await run(binaries.initdb, [...own, ...INITDB_OPTIONS], { ...user, cwd: half }).catch(
    (cause: unknown) => {
      const { stderr = "" } = cause as { readonly stderr?: string };
      const reason = stderr.trim().split("\n").at(-1) || "none";
      throw new UserError("store.database-not-made", { reason }, { cause });
    },
  );
  await appendFile(join(data, "postgresql.conf"), "\ninclude = '../settings.conf'\n", {
    flush: true,
  });
  await syncFolder(half);
}

/** PostgreSQL's own locale sorts and folds the same on every system and after every update of it. */
const INITDB_OPTIONS = [
  `--username=${OWNER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
  "--no-instructions",
];
