/**
 * The one place that opens the database: our own server in a folder, or another at a postgres://
 * address. Whatever works on it does so in a transaction for one workspace (tenant.ts), as a role
 * that cannot pass the policies.
 */
import { resolve } from "node:path";
import { sql } from "kysely";
import type { ClientBase } from "pg";
import { UserError } from "#shared/user-error.ts";
import { asOwner } from "./connections.ts";
import { codeOf, inWords, isUnanswered } from "./failures.ts";
import { firstWorkspace } from "./first-workspace.ts";
import { migrate } from "./migrate.ts";
import { type Reach, reachOtherServer, reachOwnServer } from "./reach.ts";
import { ensureRoom } from "./room.ts";
import { mustBeSafe } from "./safety.ts";
import { mustBeUsable } from "./server-process.ts";
import type { Tx } from "./tables.ts";
import { opening, type Purpose, type Scope } from "./tenant.ts";

export type Location = { readonly folder: string } | { readonly url: string };

export interface StoreOptions {
  /** Of this program; a folder that a newer one wrote is refused. */
  readonly version: string;
  /** The zone of a workspace that is made now (IANA). */
  readonly zone: string;
  /** Tests alone may do without syncing to the disk. */
  readonly syncing?: boolean;
}

export interface Workspace extends Scope {
  /** Where a contact day is a day (IANA). */
  readonly zone: string;
}

export interface Store {
  /** Work for one workspace: all of it is stored, or nothing. */
  transaction<T>(scope: Scope, purpose: Purpose, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The one workspace of this archive, and its user. */
  workspace(): Promise<Workspace>;
  /** Refuses when the disk is nearly full: to be asked before each batch. */
  ensureRoom(): Promise<void>;
  /** After many rows came or went, so that the next queries are planned for what is there. */
  analyze(): Promise<void>;
  /** Our own server is stopped unless another program uses it. */
  close(): Promise<void>;
}

export async function openStore(location: Location, options: StoreOptions): Promise<Store> {
  const { version, syncing = true } = options;
  const reach =
    "folder" in location
      ? await reachOwnServer(resolve(location.folder), { version, syncing })
      : reachOtherServer(location.url);
  try {
    const scope = await asOwner(await reach.address(), async (owner) => {
      await mustBeSafe(owner, { syncing, checksums: reach.folder !== undefined });
      await migrate(owner, version);
      return firstWorkspace(owner, options.zone);
    });
    return storeOf(reach, scope);
  } catch (error) {
    await reach.leave().catch(() => {});
    throw "url" in location
      ? aboutOther(error, new URL(location.url))
      : inWords(error, reach.folder);
  }
}

function storeOf(reach: Reach, own: Scope): Store {
  const { folder } = reach;
  const transaction: Store["transaction"] = async (scope, purpose, work) => {
    const { pages, imports } = await reach.connections();
    try {
      return await (purpose === "page" ? pages : imports).transaction().execute(async (tx) => {
        await sql.raw(opening(scope, purpose)).execute(tx);
        return work(tx);
      });
    } catch (error) {
      throw await explained(error, reach);
    }
  };
  return {
    transaction,
    workspace: () =>
      transaction(own, "page", async (tx) => {
        const { zone } = await tx.selectFrom("workspaces").select("zone").executeTakeFirstOrThrow();
        return { ...own, zone };
      }),
    ensureRoom: async () => {
      if (folder === undefined) return;
      await ensureRoom(folder).catch((error: unknown) => {
        throw inWords(error, folder);
      });
    },
    analyze: async () => {
      try {
        await asOwner(await reach.address(), lookAtTables);
      } catch (error) {
        throw await explained(error, reach);
      }
    },
    close: reach.leave,
  };
}

/** Only ours: looking at the server's own, some sixty, would cost more than all of a small archive's. */
async function lookAtTables(owner: ClientBase): Promise<void> {
  const { rows } = await owner.query<{ tables: string }>(
    "select string_agg(format('public.%I', tablename), ', ') as tables from pg_tables where schemaname = 'public'",
  );
  await owner.query(`vacuum (analyze) ${rows[0]!.tables}`);
}

/**
 * A server of ours that dies while the disk is full, or without its folder or the rights to it, died of that. Another one
 * that is gone stays so until its operator starts it again.
 */
async function explained(error: unknown, { folder, server = "" }: Reach): Promise<unknown> {
  const said = inWords(error, folder);
  if (!(said instanceof UserError) || said.code !== "store.server-gone") return said;
  if (folder === undefined) return isUnanswered(error) ? unreachable(server, error) : said;
  try {
    await ensureRoom(folder);
    await mustBeUsable(folder);
    return said;
  } catch (reason) {
    return inWords(reason, folder);
  }
}

const unreachable = (server: string, cause: unknown): UserError =>
  new UserError("store.server-unreachable", { server }, { cause });

function aboutOther(error: unknown, { host, username }: URL): unknown {
  const cause = { cause: error };
  const code = codeOf(error) ?? "";
  if (code.startsWith("28"))
    return new UserError("store.server-refused", { server: host, user: username }, cause);
  if (code === "42501") return new UserError("store.server-rights", { user: username }, cause);
  if (/^(3D|08|57P|E)/.test(code)) return unreachable(host, error);
  return inWords(error);
}
