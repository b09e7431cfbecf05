/**
 * The lists that are read beside the days (channels.json, groups.json, dms.json, mpims.json), and what else
 * lies in the export: nothing of them is an item for us. Whose export it is stands nowhere; but where one
 * member exported what they can see, they are the one who is in all direct messages.
 */
import type { Channel, Owner, Reading, ReadOptions } from "#channels/channel.ts";
import { jsonPaths, readJson } from "#channels/json-pieces.ts";
import { textField } from "#channels/json-fields.ts";
import { skipped } from "./item.ts";
import { directoryOf, idsIn, listsIn } from "./directory.ts";
import { LIMITS } from "./limits.ts";

export const lists: Channel = {
  name: "slack",
  format: "slack-lists",
  recognises(head, fileName) {
    const paths = jsonPaths(head);
    const isList = ["*.id", "*.created", "*.members"].every((path) => paths.has(path));
    const isLog = ["*.service_type", "*.date", "*.change_type"].every((path) => paths.has(path));
    return isList || isLog || (NAMED.test(fileName) && (paths.has("*.id") || isEmptyList(head)));
  },
  beside: () => listsIn(""),
  read: readList,
};

const NAMED =
  /(?:^|\/)(?:users|channels|groups|dms|mpims|canvases|lists|file_conversations|integration_logs)\.json$/;

const isEmptyList = (head: Uint8Array): boolean =>
  /^\s*\[\s*\]\s*$/.test(Buffer.from(head.subarray(0, 100)).toString("latin1"));

async function* readList(
  chunks: AsyncIterable<Uint8Array>,
  { skip, beside }: ReadOptions,
): AsyncGenerator<Reading> {
  const { partyOf } = await directoryOf(beside);
  let common: readonly string[] | null = null;
  let [count, direct] = [0, 0];
  for await (const { value, problem } of readJson(chunks, ["*"])) {
    count++;
    if (/^D[A-Z0-9]+$/.test(textField(value, "id"))) {
      const members = idsIn(value, "members", LIMITS.members);
      const before: readonly string[] = common ?? members;
      common = before.filter((id) => members.includes(id));
      direct++;
    }
    if (count <= skip) continue;
    const place = String(count);
    yield problem ? { kind: "problem", place, ...problem } : skipped(place, "slack.list");
  }
  const party = common?.length === 1 && direct > 1 ? partyOf(common[0] ?? "") : null;
  if (party) yield { kind: "owner", party, evidence: "account", count: direct } satisfies Owner;
}
