/**
 * JSON with lists of people, of whatever program. It is told by its start: there begins a list whose elements
 * have what people have. It is held whole, since where its lists lie is known when all of it is; one that
 * breaks off is no JSON.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { jsonPaths } from "#channels/json-pieces.ts";
import { headingsBelow, tablesIn } from "./json-tables.ts";
import { layoutOf } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { afterSkipped, held, problem, readSheets, tooLarge } from "./sheets.ts";
import type { TableKind } from "./table.ts";

export const jsonTable = (kind: TableKind): Channel => ({
  name: kind.channel,
  format: `${kind.channel}-json`,
  recognises(head) {
    const lists = headingsBelow(jsonPaths(head));
    const layouts = lists.flatMap((headings) => layoutOf([headings], kind, null) ?? []);
    if (layouts.length === 0) return false;
    const isMarked = kind.marks?.test(new TextDecoder().decode(head)) ?? false;
    return isMarked || layouts.some((layout) => kind.isIt(layout));
  },
  read: (bytes, options) => afterSkipped(readLists(bytes, options, kind), options.skip),
});

async function* readLists(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  kind: TableKind,
): AsyncGenerator<Reading> {
  const whole = await held(bytes, LIMITS.jsonBytes);
  if (!whole) {
    yield tooLarge(LIMITS.jsonBytes);
    return;
  }
  const value = parsed(new TextDecoder().decode(whole));
  if (value === undefined) yield problem("", "json.broken");
  else yield* readSheets(tablesIn(value), options, [kind]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
