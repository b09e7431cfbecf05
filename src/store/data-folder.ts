/**
 * The folder of one archive: is it ours, whole and of our time? If there is none yet it is made.
 *
 *     visavis.json   format, versions, instance id: written last, so a folder with it is complete
 *     postgres/      data/, password, settings.conf, server.log, socket/; only the server's user enters
 *     binaries/      PostgreSQL's programs, where they could not be run from node_modules
 *     spool/ backups/ log/   of other rooms
 *
 * A first start makes postgres/ under another name and renames it into place; one that was killed in
 * the middle is begun again or ended. Every other folder with parts missing is left as it is.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { execFile } from "node:child_process";
import {
  appendFile,
  chmod,
  chown,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  rename,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "#shared/user-error.ts";
import { asRoot, type Binaries, binariesFor, isReachable, serverUser } from "./binaries.ts";

export interface DataFolder {
  readonly folder: string;
  readonly instanceId: string;
}

/** Grows when a program of before could not work on the folder any more. */
const FORMAT = 1;
const POSTGRES = 18;
const OWNER = "visavis";
const run = promisify(execFile);

export async function dataFolder(folder: string, version: string): Promise<DataFolder> {
  await reach(folder);
  return (await known(folder, version)) ?? (await firstStart(folder, version));
}

async function reach(folder: string): Promise<void> {
  let nearest = folder;
  while (!(await isThere(nearest))) nearest = dirname(nearest);
  const isNew = nearest !== folder || (await readdir(folder)).length === 0;
  const entrance = nearest === folder && isNew ? dirname(folder) : nearest;
  if (!isReachable(entrance)) throw new UserError("store.root-cannot-reach", { path: folder });
  if (!isNew) return;

  await mkdir(folder, { recursive: true, mode: asRoot() ? 0o711 : 0o700 });
  if (asRoot()) await chmod(folder, 0o711);
}

async function known(folder: string, version: string): Promise<DataFolder | undefined> {
  const text = await readFile(join(folder, "visavis.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const { format, app, postgres, instanceId } = JSON.parse(text);
  if (format > FORMAT || postgres > POSTGRES) {
    throw new UserError("store.newer-folder", { found: app, version });
  }
  return { folder, instanceId };
}

async function firstStart(folder: string, version: string): Promise<DataFolder> {
  const binaries = await binariesFor(folder);
  const half = await mkdtemp(join(folder, "postgres.new-"));
  const instanceId = randomUUID();
  await makeCluster(half, binaries);
  const card = { format: FORMAT, app: version, postgres: POSTGRES, instanceId };
  await writeSynced(join(folder, "visavis.json.new"), `${JSON.stringify(card)}\n`);
  await rename(half, join(folder, "postgres"));
  await sync(folder);
  await rename(join(folder, "visavis.json.new"), join(folder, "visavis.json"));
  await sync(folder);
  return { folder, instanceId };
}

async function makeCluster(half: string, { initdb }: Binaries): Promise<void> {
  const user = serverUser();
  const password = join(half, "password");
  await writeFile(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  for (const path of [password, half]) {
    if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid);
  }
  const data = join(half, "data");
  const options = ["-D", data, "-U", OWNER, `--pwfile=${password}`, "--auth=scram-sha-256"];
  const locale = ["-E", "UTF8", "--locale=C", "--locale-provider=builtin"];
  await run(initdb, [...options, ...locale, "--builtin-locale=C.UTF-8", "--no-instructions"], {
    ...user,
    cwd: half,
  });
  await appendFile(join(data, "postgresql.conf"), "\ninclude = '../settings.conf'\n");
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, "w", 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
}

async function sync(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
