/**
 * One day of one conversation: "general/2024-05-03.json", "D024BE91L/2024-05-03.json". The folder says which
 * conversation it is, the lists beside it who is in it (directory.ts). A message's key is its conversation
 * and its "ts", which Slack promises to give once there.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { field } from "#channels/json-fields.ts";
import { jsonPaths, readJson } from "#channels/json-pieces.ts";
import { directoryOf, listsIn } from "./directory.ts";
import { readHuddle } from "./huddle.ts";
import type { DayContext } from "./item.ts";
import { readMessage } from "./message.ts";

export const day: Channel = {
  name: "slack",
  format: "slack-day",
  recognises(head) {
    const paths = jsonPaths(head);
    const hasWords = paths.has("*.text") || paths.has("*.blocks");
    return hasWords && paths.has("*.type") && paths.has("*.ts");
  },
  beside: () => listsIn("../"),
  read: readDay,
};

async function* readDay(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const directory = await directoryOf(options.beside);
  const folder = options.fileName.split("/").at(-2) ?? "";
  const context: DayContext = {
    options,
    directory,
    conversation: directory.conversationIn(folder),
  };
  let count = 0;
  for await (const { value, problem } of readJson(chunks, ["*"])) {
    count++;
    if (count <= options.skip) continue;
    const place = String(count);
    if (problem) yield { kind: "problem", place, ...problem };
    else if (field(value, "room") !== undefined) yield readHuddle(value, place, context);
    else yield readMessage(value, place, context);
  }
}
