/** What the place of something in a file is: the line in it, the entry, or what the channel calls it. */
import type { ChannelName } from "./common.ts";

export type PlaceIn =
  | { readonly is: "line" | "entry"; readonly at: number; readonly sheet: string }
  | { readonly is: "name"; readonly name: string }
  /** The file as a whole. */
  | null;

interface Placed {
  readonly path: string;
  readonly channel: ChannelName | null;
  readonly place: string;
}

export function placeIn({ path, channel, place }: Placed): PlaceIn {
  // The only mail of a file is called as the file is.
  if (place === "" || path === place || path.endsWith(`/${place}`)) return null;
  const cut = place.lastIndexOf(" ") + 1;
  const number = place.slice(cut);
  const is = countedIn(path.slice(path.lastIndexOf(".") + 1).toLowerCase(), channel);
  if (!/^\d{1,15}$/.test(number) || is === null) return { is: "name", name: place };
  return { is, at: Number(number), sheet: place.slice(0, cut).replace(/[ ›]+$/, "") };
}

/** Rows of a table and messages of a chat have the line in which they begin; null where it may be either. */
function countedIn(ending: string, channel: ChannelName | null): "line" | "entry" | null {
  if (channel === null || (channel === "teams" && ending === "csv")) return null;
  return Object.hasOwn(LINES, ending) && LINES[ending]!.includes(channel) ? "line" : "entry";
}

const TABLES: readonly ChannelName[] = ["linkedin", "xing", "table", "fair"];

const LINES: Readonly<Record<string, readonly ChannelName[]>> = {
  csv: [...TABLES, "whatsapp", "sms", "phone"],
  tsv: TABLES,
  txt: [...TABLES, "whatsapp", "sms"],
  xlsx: TABLES,
  md: ["signal"],
  jsonl: ["visavis"],
};
