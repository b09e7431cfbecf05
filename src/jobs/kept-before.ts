/** How much imports keep already, so that a preview can say where less is chosen than there is. */
import type { Keep } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";

/** The most that is kept of each file, by what it is called. */
export async function keptBefore(tx: Tx): Promise<ReadonlyMap<string, Keep>> {
  const rows = await tx
    .selectFrom("import_files as f")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.workspace_id", "=", "f.workspace_id").onRef("i.import_id", "=", "f.import_id"),
    )
    .select(["f.path", "f.keep"])
    .where("i.state", "<>", "undone")
    .where("f.channel", "is not", null)
    .execute();
  const kept = new Map<string, Keep>();
  for (const { path, keep } of rows) {
    const before = kept.get(path);
    if (before === undefined || RANK[keep] > RANK[before]) kept.set(path, keep);
  }
  return kept;
}

const RANK = { headers: 0, subjects: 1, text: 2 } as const;
