/** Who stands before and behind somebody in the list from which they were opened. */
import type { Tx } from "#store/tables.ts";
import { type DirectoryQuery, type Neighbours, placeInDirectory } from "./directory.ts";
import type { Place } from "./history.ts";
import { type MeetQuery, meetOrder } from "./meet.ts";

export interface NeighboursQuery extends Omit<MeetQuery, "order" | "offset" | "limit"> {
  readonly list: "meet" | "people";
  readonly order?: MeetQuery["order"] | DirectoryQuery["order"];
}

/** Null where they do not stand in that list. An order that the list does not have is its own. */
export async function neighbours(
  tx: Tx,
  id: string,
  { list, order, ...query }: NeighboursQuery,
  place: Place,
): Promise<Neighbours | null> {
  if (list === "people") {
    const byWhat = order === "distance" ? undefined : order;
    return placeInDirectory(tx, id, { text: query.text, order: byWhat });
  }
  const nearest = order === "distance" ? order : undefined;
  return placeIn(await meetOrder(tx, { ...query, order: nearest }, place), id);
}

function placeIn(ids: readonly string[], id: string): Neighbours | null {
  const at = ids.indexOf(id);
  if (at < 0) return null;
  return {
    rank: at + 1,
    of: ids.length,
    previous: ids[at - 1] ?? null,
    next: ids[at + 1] ?? null,
  };
}
