/**
 * Whether a server keeps what it acknowledged, and understands us. PostgreSQL does both unless it was
 * told otherwise, so it is asked after every start. Checksums are ours to demand of our own server
 * only: whoever runs another one decides about its disks.
 */
import type { ClientBase } from "pg";
import { UserError } from "#shared/user-error.ts";

const OLDEST_SERVER = 150_000;
const MUST_BE_ON = ["fsync", "full_page_writes", "synchronous_commit", "data_checksums"];

interface Demands {
  /** Tests may do without. */
  readonly syncing: boolean;
  readonly checksums: boolean;
}

export async function mustBeSafe(owner: ClientBase, demands: Demands): Promise<void> {
  const settings = await read(owner);
  const version = Number(settings.get("server_version_num"));
  if (version < OLDEST_SERVER) {
    throw new UserError("store.server-too-old", { found: Math.floor(version / 10_000) });
  }
  const encoding = settings.get("server_encoding") ?? "";
  if (encoding !== "UTF8") throw new UserError("store.server-encoding", { found: encoding });

  const off = MUST_BE_ON.filter((name) => settings.get(name) === "off").find((name) =>
    name === "data_checksums" ? demands.checksums : demands.syncing,
  );
  if (off !== undefined) throw new UserError("store.unsafe-server", { setting: off });
}

async function read(owner: ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name = any ($1)",
    [[...MUST_BE_ON, "server_version_num", "server_encoding"]],
  );
  return new Map(rows.map(({ name, setting }) => [name, setting]));
}
