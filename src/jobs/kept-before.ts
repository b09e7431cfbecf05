/** How much imports keep already, so that a preview can ask where less is chosen than there is. */
import type { Keep } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import { keepsMore } from "./items.ts";

/** The most that is kept of each file, by what it is called and by the hash of its content. */
export type KeptBefore = ReadonlyMap<string, Keep>;

export async function keptBefore(tx: Tx): Promise<KeptBefore> {
  const rows = await tx
    .selectFrom("import_files as f")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.workspace_id", "=", "f.workspace_id").onRef("i.import_id", "=", "f.import_id"),
    )
    .select(["f.path", "f.content_hash", "f.keep"])
    .where("i.state", "<>", "undone")
    .where("f.channel", "is not", null)
    .execute();
  const kept = new Map<string, Keep>();
  for (const { path, content_hash, keep } of rows) {
    for (const name of [path, content_hash?.toString("hex")]) {
      if (name === undefined) continue;
      const before = kept.get(name);
      if (before === undefined || keepsMore(keep, before)) kept.set(name, keep);
    }
  }
  return kept;
}

export function mostKept(before: KeptBefore, names: readonly (string | null)[]): Keep | null {
  const kept = names.flatMap((name) => (name === null ? [] : (before.get(name) ?? [])));
  return kept.reduce<Keep | null>(
    (most, keep) => (most === null || keepsMore(keep, most) ? keep : most),
    null,
  );
}
