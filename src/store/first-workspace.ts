/** The one workspace of an archive and its one user, made when the archive is opened for the first time. */
import type { ClientBase } from "pg";
import { isRegion } from "#shared/time.ts";
import { newId } from "./ids.ts";
import type { Scope } from "./tenant.ts";

/** Works as the owner: nobody lets themselves into a workspace. */
export async function firstWorkspace(owner: ClientBase, zone: string): Promise<Scope> {
  const found = await find(owner);
  if (found) return found;

  // Two programs that start at once make one: the second waits for the lock and finds it.
  await owner.query("begin; lock table workspaces in share row exclusive mode");
  const scope = (await find(owner)) ?? { workspaceId: newId(), userId: newId() };
  await addWorkspace(owner, scope, zone);
  await owner.query("commit");
  return scope;
}

/** Changes nothing where it is there. */
export async function addWorkspace(
  owner: ClientBase,
  { workspaceId, userId }: Scope,
  zone: string,
): Promise<void> {
  if (!isRegion(zone)) throw new RangeError(`no zone of an archive: ${zone}`);
  await owner.query(
    `insert into workspaces (workspace_id, name, zone, created_at) values ($1, '', $2, now())
     on conflict do nothing`,
    [workspaceId, zone],
  );
  await owner.query(
    "insert into members (workspace_id, user_id, name) values ($1, $2, '') on conflict do nothing",
    [workspaceId, userId],
  );
}

async function find(owner: ClientBase): Promise<Scope | undefined> {
  const { rows } = await owner.query<Scope>(
    `select workspace_id as "workspaceId", user_id as "userId"
     from workspaces join members using (workspace_id) order by created_at, user_id limit 1`,
  );
  return rows[0];
}
