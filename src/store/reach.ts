/**
 * Keeps a database in reach. Our own server is watched: when it dies it is started again, whoever was
 * in the middle of something is told so (failures.ts), and whoever comes meanwhile waits for it. A
 * server that keeps dying is left alone. Another server at an address is its operator's to look after.
 */
import type { ClientConfig } from "pg";
import { UserError } from "#shared/user-error.ts";
import { connect, type Connections } from "./connections.ts";
import { dataFolder, type Visit } from "./data-folder.ts";
import { joinServer, type Membership } from "./own-server.ts";
import { hasRoom } from "./room.ts";
import { logOf } from "./server-process.ts";

export interface Reach {
  /** Where our own server keeps its data. */
  readonly folder: string | undefined;
  /** The host of another server. */
  readonly server: string | undefined;
  readonly address: () => Promise<ClientConfig>;
  readonly connections: () => Promise<Connections>;
  readonly leave: () => Promise<void>;
}

const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 300_000;

/** Whether to stop starting it: three deaths in five minutes (the newest comes last). */
export function keepsDying(deaths: readonly number[], now: number): boolean {
  return deaths.filter((at) => now - at < DEATHS_WITHIN_MS).length >= MOST_DEATHS;
}

interface Session {
  readonly membership: Membership;
  readonly connections: Connections;
}

export async function reachOwnServer(folder: string, visit: Visit): Promise<Reach> {
  const home = await dataFolder(folder, visit);
  const deaths: number[] = [];
  let isLeaving = false;
  let session: Promise<Session> | undefined;

  const open = async (): Promise<Session> => {
    const membership = await joinServer(home, visit.syncing);
    const connections = connect(membership.address);
    void watch(membership, connections);
    return { membership, connections };
  };
  const watch = async (membership: Membership, connections: Connections): Promise<void> => {
    await membership.lost;
    if (isLeaving) return;
    session = undefined;
    // Of a full disk it dies until there is room; that is no reason to give it up.
    if (await hasRoom(folder).catch(() => true)) deaths.push(Date.now());
    await connections.end();
    // Whoever comes next is told what went wrong.
    await current().catch(() => {});
  };
  /** A failure is not kept: when there is room again, or rights, the next call tries again. */
  const current = async (): Promise<Session> => {
    if (isLeaving) throw new Error("the store is closed");
    if (keepsDying(deaths, Date.now()))
      throw new UserError("store.server-keeps-dying", { log: logOf(folder) });
    session ??= open().catch((error: unknown) => {
      session = undefined;
      throw error;
    });
    return session;
  };

  const leave = async (): Promise<void> => {
    isLeaving = true;
    const last = await session?.catch(() => undefined);
    await last?.connections.end();
    await last?.membership.leave();
  };
  let left: Promise<void> | undefined;

  await current();
  return {
    folder,
    server: undefined,
    address: async () => (await current()).membership.address,
    connections: async () => (await current()).connections,
    leave: () => (left ??= leave()),
  };
}

export function reachOtherServer(url: string): Reach {
  const parsed = URL.parse(url);
  if (!/^postgres(ql)?:$/.test(parsed?.protocol ?? "")) {
    throw new UserError("store.not-an-address");
  }
  const address: ClientConfig = { connectionString: url };
  const connections = connect(address);
  return {
    folder: undefined,
    server: parsed?.host,
    address: async () => address,
    connections: async () => connections,
    leave: connections.end,
  };
}
