/**
 * Outlook's archives: .pst, and .ost, its copy of a mailbox on a server. Every item is a node that names
 * its folder, and all nodes are gone through in the order of their numbers: that is about the order in
 * which they came, it needs no memory, and each item is met once, whatever folders and searches show it.
 * What is hidden (rules, forms, views) are nodes of another kind. An item without a Message-ID that lies in
 * two folders has one key in both.
 *
 * Items are mails, appointments and contacts, read as those of .msg files are (read-item.ts). A node that
 * is damaged is a problem with its place; each of its parts is bounded (limits.ts).
 */
import type { Channel, Owner, Problem, Reading, ReadOptions } from "#channels/channel.ts";
import { ownerBook } from "#channels/email/owner.ts";
import { emailHandle } from "#channels/handle.ts";
import { addressBook } from "./addressees.ts";
import { type Attachment, isCalendarFile, type Item } from "./item.ts";
import { LIMITS } from "./limits.ts";
import { namesOf } from "./msg-file.ts";
import { type FolderBook, folderBook } from "./pst-folders.ts";
import { rowsOf, valuesOf } from "./pst-heap.ts";
import { type Node, openStore, type Store } from "./pst-store.ts";
import { charsetOf, propertiesOf, type RawValue, TAG } from "./properties.ts";
import { type ItemContext, kindOf, readItem } from "./read-item.ts";

export const pst: Channel = {
  name: "email",
  format: "pst",
  jumps: true,
  recognises: (head) => Buffer.from(head.subarray(0, 4)).toString("latin1") === "!BDN",
  read,
};

async function* read(_: unknown, options: ReadOptions): AsyncGenerator<Reading> {
  if (!options.file) {
    if (options.skip === 0) yield problem("", "outlook.packed");
    return;
  }
  const store = await openStore(options.file);
  if ("code" in store) {
    if (options.skip === 0) yield problem("", store.code, store.values);
    return;
  }
  yield* readArchive(store, options);
}

const problem = (place: string, code: string, values: Problem["values"] = {}): Problem => ({
  kind: "problem",
  place,
  code,
  values,
});

interface Archive {
  readonly store: Store;
  readonly names: ReadonlyMap<number, number>;
  readonly folders: FolderBook;
  readonly context: Omit<ItemContext, "place" | "folders" | "isBin">;
}

const [TYPE_BITS, MESSAGE] = [0x1f, 0x04];

async function* readArchive(store: Store, options: ReadOptions): AsyncGenerator<Reading> {
  const context = { book: addressBook(), owners: ownerBook(), options };
  const names = await namesIn(store);
  const archive = { store, names, folders: await folderBook(store), context };
  let items = 0;
  let isWhole = !store.isCutOff;
  for await (const node of store.nodes(() => (isWhole = false))) {
    if ((node.id & TYPE_BITS) !== MESSAGE) continue;
    if (items < options.skip && (await isOne(archive, node))) {
      items++;
      continue;
    }
    for (const reading of await readNode(archive, node, items + 1)) {
      if (++items > options.skip) yield reading;
    }
  }
  if (!isWhole && ++items > options.skip) yield problem("", "outlook.incomplete");
  yield* context.owners.readings();
  const owner = await ownerOf(store, items);
  if (owner) yield owner;
}

/** Each item is one reading, but for a series with changed occurrences, which has to be read to be counted. */
async function isOne({ store, names }: Archive, node: Node): Promise<boolean> {
  const values = await valuesOf(store, node, { names, without: LARGE });
  return values === null || kindOf(propertiesOf(values).text(TAG.class)) !== "appointment";
}

/** What lies in a node of its own, and takes time to be fetched. */
const LARGE: ReadonlySet<number> = new Set([TAG.body, TAG.html, TAG.rtf, TAG.headers]);
const BODIES: ReadonlySet<number> = new Set([TAG.body, TAG.html, TAG.rtf]);
const NONE: ReadonlySet<number> = new Set();

async function readNode(
  { store, names, folders, context }: Archive,
  node: Node,
  number: number,
): Promise<readonly Exclude<Reading, Owner>[]> {
  const isWhole = context.options.depth === "whole";
  const values = await valuesOf(store, node, { names, without: isWhole ? NONE : BODIES });
  const folder = await folders.of(node.parent, values ? charsetOf(values) : "windows-1252");
  const place = folder.path === "" ? String(number) : `${folder.path} › ${number}`;
  if (!folder.isShown) return [{ kind: "skipped", place, reason: "outlook.machinery" }];
  if (values === null) return [problem(place, "outlook.item-unreadable")];
  const item = await itemOf(store, node, { names, values });
  const readings = readItem(item, {
    ...context,
    place,
    folders: folder.kinds,
    isBin: folder.isBin,
  });
  return readings.length > 0 ? readings : [problem(place, "outlook.item-unreadable")];
}

const [RECIPIENTS, ATTACHMENTS] = [0x12, 0x11];
const HAS_ATTACHMENT = 0x10;

interface Values {
  readonly names: ReadonlyMap<number, number>;
  readonly values: ReadonlyMap<number, RawValue>;
}

async function itemOf(store: Store, node: Node, { names, values }: Values): Promise<Item> {
  const charset = charsetOf(values);
  const properties = propertiesOf(values, charset);
  const inside = await store.inside(node.inside);
  const tableOf = (type: number) =>
    [...inside.values()].find(({ id }) => (id & TYPE_BITS) === type);
  const recipients = tableOf(RECIPIENTS);
  const rows = recipients ? await rowsOf(store, recipients, LIMITS.recipients + 1) : [];
  const attachments = tableOf(ATTACHMENTS);
  const hasSome = ((properties.number(TAG.flags) ?? 0) & HAS_ATTACHMENT) !== 0;
  return {
    properties,
    recipients: rows.slice(0, LIMITS.recipients).map((row) => propertiesOf(row.values, charset)),
    attachments:
      attachments && hasSome
        ? await calendarsOf(store, inside, { attachments, names, charset })
        : [],
    isCut: rows.length > LIMITS.recipients,
  };
}

interface Attached {
  readonly attachments: Node;
  readonly names: ReadonlyMap<number, number>;
  readonly charset: string;
}

/** Of what is attached only calendars are fetched: their short names stand in the table. */
async function calendarsOf(
  store: Store,
  inside: ReadonlyMap<number, Node>,
  { attachments, names, charset }: Attached,
): Promise<readonly Attachment[]> {
  const found: Attachment[] = [];
  for (const { id, values } of await rowsOf(store, attachments, LIMITS.attachments)) {
    const row = propertiesOf(values, charset);
    const name = row.text(TAG.attachLongName) || row.text(TAG.attachName);
    const node = inside.get(id);
    if (!node || !isCalendarFile(name, row.text(TAG.attachMime))) continue;
    if (found.length >= LIMITS.calendars) break;
    const whole = await valuesOf(store, node, { names, without: NONE });
    const properties = propertiesOf(whole ?? values, charset);
    found.push({ properties, calendar: properties.bytes(TAG.attachData), item: null });
  }
  return found;
}

const [STORE, NAMES] = [0x21, 0x61];

async function namesIn(store: Store): Promise<ReadonlyMap<number, number>> {
  const node = await store.node(NAMES);
  const values = node && (await valuesOf(store, node, { names: new Map(), without: NONE }));
  const stream = (id: number) => values?.get(id)?.bytes ?? Buffer.alloc(0);
  return namesOf(stream(0x0002), stream(0x0003));
}

/** The copy of a mailbox on a server is called by its address. */
async function ownerOf(store: Store, count: number): Promise<Owner | null> {
  const node = await store.node(STORE);
  const values = node && (await valuesOf(store, node, { names: new Map(), without: NONE }));
  const name = values
    ? propertiesOf(values)
        .text(TAG.displayName)
        .replace(/\.[op]st$/i, "")
    : "";
  const party = emailHandle(name, "");
  return party && count > 0 ? { kind: "owner", party, evidence: "account", count } : null;
}
