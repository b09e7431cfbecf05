/**
 * An exported archive says in which zone its days are. An empty one that it is read into takes that over, so
 * that it becomes the same; in any other its reader notes the difference (channels/visavis/archive.ts).
 */
import { sql } from "kysely";
import { archive, zoneInHead } from "#channels/visavis/archive.ts";
import { isRegion } from "#shared/time.ts";
import type { FoundFile } from "#sources/found-file.ts";
import type { Run } from "./read-into.ts";

export async function takeOverZone(run: Run, found: readonly FoundFile[]): Promise<void> {
  const exported = found.find(({ format }) => format === archive.format)?.parts[0];
  const zone = exported && (await zoneOf(exported.open()));
  if (!zone || !isRegion(zone) || zone === run.workplace.zone) return;
  const isTaken = await run.inside(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("workspaces")
      .set({ zone })
      .where(sql<boolean>`not exists (select from items)`)
      // A server of the user's own may know fewer names than we do.
      .where(
        sql<boolean>`exists (select from pg_timezone_names where lower(name) = lower(${zone}))`,
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
  if (isTaken) run.workplace = { ...run.workplace, zone };
}

/** What cannot be read is said where it is read. */
async function zoneOf(bytes: AsyncIterable<Uint8Array>): Promise<string | null> {
  try {
    for await (const first of bytes) return zoneInHead(first);
  } catch {
    // As it would be below.
  }
  return null;
}
