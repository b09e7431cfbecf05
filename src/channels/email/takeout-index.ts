/**
 * The page that Google puts beside what it hands out (Takeout/archive_browser.html): its heading names
 * whose archive it is. The rest lists services and files, and is passed over.
 */
import type { Channel, Reading } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";

export const takeoutIndex: Channel = {
  name: "email",
  format: "takeout-index",
  recognises: (head) => {
    const start = Buffer.from(head.subarray(0, 64_000)).toString("latin1");
    return (
      /^(?:\u00EF\u00BB\u00BF)?\s{0,100}<(?:!doctype html|html)\b/i.test(start) &&
      HEADING.test(start)
    );
  },
  read,
};

const HEADING = /class\s?=\s?"?header_title\b[^>]{0,200}>([^<]{1,400})</;
const ADDRESS = /[^\s<>"'()[\]]{1,100}@[^\s<>"'()[\]]{1,200}/;
/** Behind its styles the heading stands at the start. */
const LOOKED_AT = 1_000_000;

async function* read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    size += chunk.length;
    if (size > LOOKED_AT) break;
  }
  const heading = HEADING.exec(Buffer.concat(pieces).toString("utf8"))?.[1] ?? "";
  const party = emailHandle(ADDRESS.exec(heading)?.[0] ?? "", "");
  if (party) yield { kind: "owner", party, evidence: "account", count: 1 };
}
