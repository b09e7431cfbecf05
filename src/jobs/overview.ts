/** What an archive holds, in a few numbers, and whether it is being filled. */
import type { Tx } from "#store/tables.ts";
import { isAlive } from "./lease.ts";

export interface Overview {
  readonly people: number;
  /** Without those that were undone. */
  readonly imports: number;
  readonly undone: number;
  /** An import that a program works on now. */
  readonly running: string | null;
  /** One whose program died: it waits to be resumed or undone. The newest, if there are several. */
  readonly interrupted: string | null;
}

export async function overviewOf(tx: Tx): Promise<Overview> {
  const { people } = await tx
    .selectFrom("people")
    .select(({ fn }) => fn.countAll<number>().as("people"))
    .executeTakeFirstOrThrow();
  const imports = await tx
    .selectFrom("imports")
    .select(["import_id", "state", isAlive.as("alive")])
    .orderBy("import_id", "desc")
    .execute();
  const undone = imports.filter(({ state }) => state === "undone").length;
  const unfinished = imports.filter(({ state }) => state === "running");
  const idOf = (isAlive: boolean) =>
    unfinished.find(({ alive }) => alive === isAlive)?.import_id ?? null;
  return {
    people,
    imports: imports.length - undone,
    undone,
    running: idOf(true),
    interrupted: idOf(false),
  };
}
