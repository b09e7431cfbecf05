/**
 * A mail in a file of its own (MS-OXMSG): a compound file whose folders are the item, its recipients and
 * its attachments. What is short stands in a table of properties, what is long in a stream each.
 */
import { readCompound, type Folder } from "./compound-file.ts";
import { type Attachment, isCalendarFile, type Item } from "./item.ts";
import { LIMITS } from "./limits.ts";
import { charsetOf, propertiesOf, type RawValue, setOf, TAG } from "./properties.ts";

/** Null where the file is none of Outlook's. */
export function readMsg(bytes: Buffer): Item | null {
  const root = readCompound(bytes);
  if (root === null || !root.streams.has(TABLE)) return null;
  const names = namesIn(root.folders.get("__nameid_version1.0"));
  return itemIn(root, { names, head: ROOT_HEAD, depth: 0 });
}

const TABLE = "__properties_version1.0";
/** What stands before the table: counts, in the item itself, in one inside it, and in all else. */
const [ROOT_HEAD, INNER_HEAD, OTHER_HEAD] = [32, 24, 8];

interface Where {
  /** The number that a property with a name has in this file, and everywhere. */
  readonly names: ReadonlyMap<number, number>;
  readonly head: number;
  readonly depth: number;
}

function itemIn(folder: Folder, where: Where): Item {
  const raw = valuesIn(folder, where);
  const charset = charsetOf(raw);
  const inner = { names: where.names, head: OTHER_HEAD, depth: where.depth };
  const recipients = foldersOf(folder, "__recip_version1.0_#");
  return {
    properties: propertiesOf(raw, charset),
    recipients: recipients
      .slice(0, LIMITS.recipients)
      .map((one) => propertiesOf(valuesIn(one, inner), charset)),
    attachments: foldersOf(folder, "__attach_version1.0_#")
      .slice(0, LIMITS.attachments)
      .map((one) => attachmentIn(one, inner, charset)),
    isCut: recipients.length > LIMITS.recipients,
  };
}

/** In the order in which the file numbers them, eight digits each. */
function foldersOf({ folders }: Folder, prefix: string): readonly Folder[] {
  return [...folders]
    .filter(([name]) => name.startsWith(prefix))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, folder]) => folder);
}

function attachmentIn(folder: Folder, where: Where, charset: string): Attachment {
  const properties = propertiesOf(valuesIn(folder, where), charset);
  const name = properties.text(TAG.attachLongName) || properties.text(TAG.attachName);
  const isCalendar = isCalendarFile(name, properties.text(TAG.attachMime));
  const inside = folder.folders.get("__substg1.0_3701000D");
  const isDeep = where.depth >= LIMITS.depth;
  return {
    properties,
    calendar: isCalendar ? (folder.streams.get("__substg1.0_37010102")?.() ?? null) : null,
    item:
      inside && !isDeep
        ? itemIn(inside, { names: where.names, head: INNER_HEAD, depth: where.depth + 1 })
        : null,
  };
}

const FIXED = new Set([0x0002, 0x0003, 0x000b, 0x0040]);
const IN_STREAMS = new Set([0x001e, 0x001f, 0x0102]);

function valuesIn(folder: Folder, { names, head }: Where): ReadonlyMap<number, RawValue> {
  const values = new Map<number, RawValue>();
  const table = folder.streams.get(TABLE)?.() ?? Buffer.alloc(0);
  const end = Math.min(table.length, head + 16 * LIMITS.properties);
  for (let at = head; at + 16 <= end; at += 16) {
    const tag = table.readUInt32LE(at);
    const [id, type] = [tag >>> 16, tag & 0xffff];
    const key = id < 0x8000 ? id : names.get(id);
    // A property stands there once: no stream is read for each of a thousand equal rows.
    if (key === undefined || values.has(key)) continue;
    if (FIXED.has(type)) values.set(key, { type, bytes: table.subarray(at + 8, at + 16) });
    if (!IN_STREAMS.has(type) || id === TAG.attachData) continue;
    const name = `__substg1.0_${tag.toString(16).toUpperCase().padStart(8, "0")}`;
    const bytes = folder.streams.get(name)?.().subarray(0, LIMITS.propertyBytes);
    if (bytes) values.set(key, { type, bytes });
  }
  return values;
}

function namesIn(folder: Folder | undefined): ReadonlyMap<number, number> {
  const stream = (id: string) =>
    folder?.streams.get(`__substg1.0_${id}0102`)?.() ?? Buffer.alloc(0);
  return namesOf(stream("0002"), stream("0003"));
}

/** The same table in a file and in an archive: sets, and eight bytes for each name. */
export function namesOf(sets: Buffer, entries: Buffer): ReadonlyMap<number, number> {
  const names = new Map<number, number>();
  for (let at = 0; at + 8 <= entries.length; at += 8) {
    const kind = entries.readUInt16LE(at + 4);
    const set = (kind >>> 1) - 3;
    const isNumber = (kind & 1) === 0;
    const base = isNumber && set >= 0 ? setOf(sets.subarray(16 * set, 16 * set + 16)) : undefined;
    const lid = entries.readUInt32LE(at);
    if (base !== undefined && lid <= 0xffff) {
      names.set(0x8000 + entries.readUInt16LE(at + 6), base + lid);
    }
  }
  return names;
}
