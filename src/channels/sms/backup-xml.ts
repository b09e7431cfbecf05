/**
 * What SMS Backup & Restore writes (synctech.com.au, "Fields in XML backup files"): sms-….xml with messages
 * and calls-….xml with calls. One item is one sms, mms or call; an mms holds its parts and addresses.
 */
import type { Channel, Problem, Reading, ReadOptions } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";
import { type OwnNumbers, ownNumbers } from "./people.ts";
import { type AndroidRecord, readRecord } from "./record.ts";
import { type Tag, tagReader } from "./tags.ts";

export const smsXml: Channel = {
  name: "sms",
  format: "sms-xml",
  recognises: (head) => isBackup(head, "smses"),
  read: readBackup,
};

export const callsXml: Channel = {
  name: "phone",
  format: "calls-xml",
  recognises: (head) => isBackup(head, "calls"),
  read: readBackup,
};

function isBackup(head: Uint8Array, root: string): boolean {
  const reader = tagReader(ATTRIBUTES);
  const tags = reader.push(head.subarray(0, LIMITS.headBytes));
  const start = Buffer.from(head.subarray(0, 8)).toString("latin1").replaceAll("\0", "");
  return MARKED.test(start) && tags[0]?.name === root;
}

const MARKED = /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*</;

/** All that is asked of an item, its parts and its addresses: of 30 that the app writes. */
const ATTRIBUTES = new Set(
  `address body contact_name ct date duration m_id m_type msg_box number presentation sub text
  type`.split(/\s+/),
);

async function* readBackup(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const reader = tagReader(ATTRIBUTES);
  const items = itemReader();
  const numbers = ownNumbers();
  let count = 0;
  for await (const chunk of chunks) {
    for (const record of items.push(reader.push(chunk))) {
      count++;
      if (count > options.skip) yield readItem(record, String(count), { options, numbers });
    }
    if (reader.isRefused()) break;
  }
  const problem = reader.isRefused() ? "sms.doctype" : items.isWhole() ? null : "sms.cut-off";
  if (problem && count >= options.skip) yield broken(String(count + 1), problem);
  yield* numbers.owners();
}

const broken = (place: string, code: string): Problem => ({
  kind: "problem",
  place,
  code,
  values: {},
});

export function readItem(
  record: AndroidRecord,
  place: string,
  { options, numbers }: { readonly options: ReadOptions; readonly numbers: OwnNumbers },
): Reading {
  const { reading, mine } = readRecord(record, place, options);
  if (reading.kind === "interaction") numbers.see(mine);
  return reading;
}

/** Records out of tags: an mms is one with all up to its end, or to the next item where that is missing. */
function itemReader() {
  let open: Draft | null = null;
  let isWhole = false;

  const take = (tag: Tag): readonly AndroidRecord[] => {
    const what = WHATS.get(tag.name);
    if (what === undefined && !ROOTS.has(tag.name)) {
      if (open && !tag.isEnd) addTo(open, tag);
      return [];
    }
    const before = close();
    if (what === undefined) isWhole ||= tag.isEnd || tag.isEmpty;
    else if (!tag.isEnd) open = { what, tag, texts: [], addresses: [], isCut: tag.isCut };
    return tag.isEmpty ? [...before, ...close()] : before;
  };
  const close = (): readonly AndroidRecord[] => {
    const records = open ? [recordOf(open)] : [];
    open = null;
    return records;
  };
  return {
    push: (tags: readonly Tag[]): readonly AndroidRecord[] => tags.flatMap(take),
    isWhole: () => isWhole,
  };
}

const ROOTS = new Set(["smses", "calls"]);
const WHATS = new Map<string, AndroidRecord["what"]>([
  ["sms", "sms"],
  ["mms", "mms"],
  ["call", "call"],
]);

interface Draft {
  readonly what: AndroidRecord["what"];
  readonly tag: Tag;
  readonly texts: string[];
  readonly addresses: AndroidRecord["addresses"][number][];
  isCut: boolean;
}

function addTo(open: Draft, { name, attributes, isCut }: Tag): void {
  if (name === "part" && attributes.get("ct") === "text/plain") {
    const text = valueOf(attributes.get("text"));
    const room = LIMITS.textChars - open.texts.reduce((sum, { length }) => sum + length, 0);
    if (text !== "") open.texts.push(text.slice(0, Math.max(0, room)));
    open.isCut ||= isCut || text.length > room;
  } else if (name === "addr" && open.addresses.length < LIMITS.addresses) {
    const [number, type] = [valueOf(attributes.get("address")), attributes.get("type") ?? ""];
    if (number !== "") open.addresses.push({ number, type });
  }
}

const recordOf = ({ what, tag, texts, addresses, isCut }: Draft): AndroidRecord => ({
  what,
  field: (name) => valueOf(tag.attributes.get(name)),
  texts,
  addresses,
  isCut,
});

/** The app writes what is missing as a word. */
const valueOf = (written = ""): string => (written === "null" ? "" : written);
