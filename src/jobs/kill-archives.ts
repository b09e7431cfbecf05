/**
 * Archives for tests that kill their server: all of them empty and alike, each in a folder of its own
 * with our server, or each a database on PostgreSQL 15.
 */
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Location, openStore } from "#store/db.ts";
import { isAlive } from "#store/processes.ts";
import { type Afterwards, copyArchive, serverOf, testFolder } from "#store/test-folders.ts";
import { startOtherServer } from "#store/test-other-server.ts";

export interface ArchiveToKill {
  /** A folder, or an address. */
  readonly where: string;
  /** Whoever looks after the server starts it again: the next program, or its operator at once. */
  readonly killServer: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Makes one more of them. */
export type Archives = () => Promise<ArchiveToKill>;

const locationOf = (where: string): Location =>
  where.startsWith("postgres://") ? { url: where } : { folder: where };

/** Without syncing, as test-folders.ts says why. */
export const open = (where: string) =>
  openStore(locationOf(where), { version: "0.0.0", zone: "Europe/Berlin", syncing: false });

export async function inOwnFolders(t: Afterwards): Promise<Archives> {
  const { folder: empty } = await testFolder(t);
  await (await open(empty)).close();
  return async () => {
    const { folder } = await testFolder(t);
    await copyArchive(empty, folder);
    return {
      where: folder,
      killServer: async () => {
        const server = await serverOf(folder);
        // Its last program may leave, and stop it, at this very moment.
        if (server !== undefined && isAlive(server)) process.kill(server, "SIGKILL");
      },
      remove: () => rm(dirname(folder), { recursive: true, force: true }),
    };
  };
}

export async function onOtherServer(t: Afterwards): Promise<Archives> {
  const server = await startOtherServer({ settings: ["fsync=off"] });
  t.after(server.remove);
  await server.order("create database empty owner keeper");
  await (await open(server.address("keeper", "empty"))).close();
  let count = 0;
  return async () => {
    const name = `archive_${(count += 1)}`;
    await server.order(`create database ${name} template empty owner keeper`);
    return {
      where: server.address("keeper", name),
      killServer: async () => {
        await server.kill("SIGKILL");
        await server.start();
      },
      remove: () => server.order(`drop database ${name} with (force)`),
    };
  };
}
