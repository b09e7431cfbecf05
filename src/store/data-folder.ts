/**
 * The folder of one archive: is it ours, whole and of our time? Where there is none yet, it is made.
 *
 *     visavis.json   format, versions, instance id: written last, so a folder with it is complete
 *     postgres/      data/, password, settings.conf, server.log, socket/: only the server's user enters
 *     binaries/      PostgreSQL's programs, where they could not be run from node_modules
 *     spool/ backups/ log/   of other rooms
 *
 * A first start that was killed in the middle is begun again or ended (first-start.ts). Any other
 * folder that is not as it should be is refused and left as it is.
 */
import { access, chmod, constants, mkdir, readFile, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "#shared/user-error.ts";
import { asRoot, isReachable, serverUser } from "./binaries.ts";
import {
  type Card,
  CARD,
  FORMAT,
  isOfFirstStart,
  makeArchive,
  POSTGRES,
  sweep,
  takeOutCard,
} from "./first-start.ts";
import { ensureRoom } from "./room.ts";

export interface DataFolder {
  readonly folder: string;
  readonly instanceId: string;
}

/** What a program brings to a folder. */
export interface Visit {
  readonly version: string;
  /** Tests alone may do without syncing to the disk. */
  readonly syncing: boolean;
}

export async function dataFolder(folder: string, visit: Visit): Promise<DataFolder> {
  try {
    return await found(folder, visit);
  } catch (error) {
    throw inWords(error, folder);
  }
}

async function found(folder: string, visit: Visit): Promise<DataFolder> {
  await enter(folder);
  for (;;) {
    // Before the card: a database that is there without one is no first start that just ended.
    const names = await readdir(folder);
    const card = await readCard(folder);
    if (card) {
      await check(folder, card, visit.version);
      await sweep(folder);
      return { folder, instanceId: card.instanceId };
    }
    mustBeNew(folder, names);
    await ensureRoom(folder);
    await makeArchive(folder, visit);
  }
}

/** Makes the folder, or refuses one that this user or the server's cannot work in. */
async function enter(folder: string): Promise<void> {
  const nearest = await nearestExisting(folder);
  const isNew = nearest !== folder || (await readdir(folder)).length === 0;
  await mustOwn(nearest, folder);
  await access(nearest, constants.W_OK);
  // A new and empty folder is opened for the server's user; the way to it is not ours to open.
  if (!isReachable(isNew && nearest === folder ? dirname(folder) : nearest)) {
    throw new UserError("store.root-cannot-reach", { path: folder });
  }
  if (!isNew) return;
  await makeFolder(folder, asRoot() ? 0o711 : 0o700);
  if (asRoot()) await chmod(folder, 0o711);
}

/** The folder where the archive itself is on another server: for uploads and the log. */
export async function folderBeside(folder: string): Promise<void> {
  try {
    await access(await nearestExisting(folder), constants.W_OK);
    await makeFolder(folder, 0o700);
  } catch (error) {
    throw inWords(error, folder);
  }
}

/** Step by step: where a folder takes in nothing (/proc), Node's own way of making the way never ends. */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  const parent = dirname(folder);
  if (!(await exists(parent))) await makeFolder(parent, mode);
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UserError("store.read-only", { path: folder });
    if (code !== "EEXIST") throw error;
  }
}

async function nearestExisting(folder: string): Promise<string> {
  let nearest = folder;
  while (!(await exists(nearest))) nearest = dirname(nearest);
  if (!(await stat(nearest)).isDirectory())
    throw new UserError("store.not-a-folder", { path: nearest });
  return nearest;
}

/** A folder that others own is refused, and so is a database in it that another user began. */
async function mustOwn(nearest: string, folder: string): Promise<void> {
  const user = process.getuid?.();
  if (user === undefined || nearest !== folder) return;

  const database = join(folder, "postgres");
  const strange =
    (await stat(folder)).uid !== user ||
    ((await exists(database)) && (await stat(database)).uid !== (serverUser().uid ?? user));
  if (strange) throw new UserError("store.other-user", { path: folder });
}

/** Ends a first start that was killed before its last step. */
async function readCard(folder: string): Promise<Card | undefined> {
  const path = join(folder, CARD);
  let text = await read(path);
  if (text === undefined) {
    await takeOutCard(folder).catch(unlessMissing);
    text = await read(path);
  }
  return text === undefined ? undefined : parse(text, folder);
}

function parse(text: string, folder: string): Card {
  const damaged = new UserError("store.damaged-folder", { path: folder, part: CARD });
  try {
    const { format, app, postgres, instanceId }: Record<string, unknown> = JSON.parse(text);
    if (typeof format !== "number" || typeof postgres !== "number") throw damaged;
    if (typeof app !== "string" || typeof instanceId !== "string") throw damaged;
    return { format, app, postgres, instanceId };
  } catch {
    throw damaged;
  }
}

async function check(folder: string, card: Card, version: string): Promise<void> {
  if (card.format > FORMAT || card.postgres > POSTGRES) {
    throw new UserError("store.newer-folder", { found: card.app, version });
  }
  for (const part of PARTS) {
    if (!(await exists(join(folder, "postgres", part)))) {
      throw new UserError("store.damaged-folder", { path: folder, part: `postgres/${part}` });
    }
  }
}

/** What PostgreSQL would refuse to start without, or silently make anew. */
const PARTS = [
  "password",
  ...["PG_VERSION", "postgresql.conf", "postgresql.auto.conf", "pg_hba.conf", "pg_ident.conf"].map(
    inData,
  ),
  ...["base", "global", "global/pg_control", "global/pg_filenode.map", "pg_wal"].map(inData),
  ...["pg_commit_ts", "pg_dynshmem", "pg_logical", "pg_multixact", "pg_notify"].map(inData),
  ...["pg_replslot", "pg_serial", "pg_snapshots", "pg_stat", "pg_stat_tmp"].map(inData),
  ...["pg_subtrans", "pg_tblspc", "pg_twophase", "pg_xact"].map(inData),
];

function inData(part: string): string {
  return `data/${part}`;
}

/** What may lie in a folder that holds no archive yet: of other rooms, and what systems leave anywhere. */
const HARMLESS = new Set("binaries spool backups log lost+found .DS_Store desktop.ini".split(" "));

function mustBeNew(folder: string, names: readonly string[]): void {
  if (names.includes("postgres")) {
    throw new UserError("store.damaged-folder", { path: folder, part: CARD });
  }
  const strange = names.filter((name) => !isOfFirstStart(name) && !HARMLESS.has(name));
  if (strange.length > 0) throw new UserError("store.not-an-archive", { path: folder });
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    unlessMissing(error);
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    unlessMissing(error);
    return false;
  }
}

function unlessMissing(error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
}

function inWords(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EROFS") return new UserError("store.read-only", { path }, { cause: error });
  if (code === "EACCES" || code === "EPERM") {
    return new UserError("store.no-rights", { path }, { cause: error });
  }
  return error;
}
