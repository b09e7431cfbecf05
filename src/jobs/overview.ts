/** What an archive holds, in a few numbers, and whether it is being filled. */
import type { Tx } from "#store/tables.ts";
import { isAlive } from "./lease.ts";

export interface Overview {
  readonly people: number;
  /** Undone ones are none. */
  readonly imports: number;
  /** An import that a program works on now. */
  readonly running: string | null;
  /** One whose program died: it waits to be resumed or undone. The newest, if there are several. */
  readonly interrupted: string | null;
}

export async function overviewOf(tx: Tx, now: Date): Promise<Overview> {
  const { people } = await tx
    .selectFrom("people")
    .select(({ fn }) => fn.countAll<number>().as("people"))
    .executeTakeFirstOrThrow();
  const imports = await tx
    .selectFrom("imports")
    .select(["import_id", "state", "alive_at"])
    .where("state", "<>", "undone")
    .orderBy("import_id", "desc")
    .execute();
  const unfinished = imports.filter(({ state }) => state === "running");
  const idOf = (alive: boolean) =>
    unfinished.find(({ alive_at }) => isAlive(alive_at, now) === alive)?.import_id ?? null;
  return { people, imports: imports.length, running: idOf(true), interrupted: idOf(false) };
}
