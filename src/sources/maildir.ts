/**
 * Mail folders: `cur` and `new` hold a mail a file, `tmp` what was never delivered. Below lie
 * further ones as `.Folder` and `.Folder.Sub` (Maildir++), named in modified UTF-7; together they
 * are one mailbox. An archive or a browser names no empty folders, and most boxes have an empty
 * `new`: so one of the two will do where the files in it are named as mail servers name them.
 *
 * Apple Mail keeps a mail a file as well, deep below a folder that is called as the mailbox is:
 * "Sent Messages.mbox/4C0F…/Data/7/1/Messages/17301.partial.emlx".
 */
import { fromModifiedUtf7 } from "#channels/email/modified-utf7.ts";

interface Named {
  readonly inner: string;
}

export interface Mailbox<Leaf extends Named> {
  /** The box's own path; "" where it is the container itself. */
  readonly inner: string;
  readonly mails: readonly { readonly name: string; readonly leaf: Leaf }[];
}

export interface Sorted<Leaf extends Named> {
  readonly mailboxes: readonly Mailbox<Leaf>[];
  readonly others: readonly Leaf[];
}

/** Takes the mail folders out of a listing; both parts keep its order. */
export function takeMailboxes<Leaf extends Named>(
  leaves: readonly Leaf[],
  folders: ReadonlySet<string>,
): Sorted<Leaf> {
  const boxes = boxesIn(leaves, folders);
  const mailboxes = new Map<string, { name: string; leaf: Leaf }[]>();
  const others: Leaf[] = [];
  for (const leaf of leaves) {
    const apples = applesOf(leaf.inner);
    if (apples) {
      if (apples.name !== null) mailsOf(mailboxes, apples.box).push({ name: apples.name, leaf });
      continue;
    }
    const place = placeOf(leaf.inner);
    if (!place || !boxes.has(place.box)) {
      if (!isServersOwn(leaf.inner, boxes)) others.push(leaf);
    } else if (place.folder !== "tmp" && !place.name.startsWith(".")) {
      const mailbox = mailboxOf(place.box);
      mailsOf(mailboxes, mailbox).push({
        name: shownName(leaf.inner.slice(mailbox === "" ? 0 : mailbox.length + 1)),
        leaf,
      });
    }
  }
  return { mailboxes: Array.from(mailboxes, ([inner, mails]) => ({ inner, mails })), others };
}

function mailsOf<Mail>(mailboxes: Map<string, Mail[]>, box: string): Mail[] {
  const mails = mailboxes.get(box) ?? [];
  mailboxes.set(box, mails);
  return mails;
}

/** A file below one of Apple Mail's boxes; without a name where it is none of the mails. */
function applesOf(inner: string): { readonly box: string; readonly name: string | null } | null {
  const parts = inner.split("/");
  const name = parts.at(-1) ?? "";
  const at = parts.findLastIndex((part, index) => index < parts.length - 1 && BOX.test(part));
  const folder = parts.at(-2) ?? "";
  const isMail = folder === "Messages" && name.endsWith(".emlx");
  if (isMail) return { box: parts.slice(0, at < 0 ? -2 : at + 1).join("/"), name };
  const isBeside = at >= 0 && (parts.includes("Attachments", at) || APPLES_OWN.has(name));
  return isBeside ? { box: "", name: null } : null;
}

const BOX = /\.(?:mbox|imapmbox)$/i;
/** What Apple Mail keeps beside mails: a table of what lies where. */
const APPLES_OWN = new Set(["Info.plist", "table_of_contents", "mbox_summary.index"]);

/** Where a file would lie in a mail folder: the box, and which of its three folders. */
function placeOf(inner: string): { box: string; folder: string; name: string } | null {
  const match = /^(?:(?<box>.*)\/)?(?<folder>cur|new|tmp)\/(?<name>[^/]+)$/s.exec(inner)?.groups;
  return match ? { box: match.box ?? "", folder: match.folder!, name: match.name! } : null;
}

function boxesIn(leaves: readonly Named[], folders: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const boxes = new Set<string>();
  const see = (box: string, folder: string): void => {
    seen.add(inside(box, folder));
    if (seen.has(inside(box, "cur")) && seen.has(inside(box, "new"))) boxes.add(box);
  };

  for (const path of folders) {
    const { box, folder } = placeOf(`${path}/x`) ?? { box: "", folder: "" };
    if (folder !== "") see(box, folder);
  }
  for (const { inner } of leaves) {
    const place = placeOf(inner);
    if (!place || place.folder === "tmp") continue;
    see(place.box, place.folder);
    if (DELIVERED.test(place.name)) boxes.add(place.box);
  }
  return boxes;
}

const inside = (box: string, name: string): string => (box === "" ? name : `${box}/${name}`);

/** "1035478339.27041_118.example.org", with or without ":2,FS" (";" or "!" where ":" is forbidden). */
const DELIVERED = /^\d{9,}\.[^/.][^/]*$|[:;!]2,[A-Za-z,]*$/;

/** What mail servers keep beside their mails: lists, counts, subscriptions. */
function isServersOwn(inner: string, boxes: ReadonlySet<string>): boolean {
  const slash = inner.lastIndexOf("/");
  return boxes.has(inner.slice(0, Math.max(0, slash))) && OWN.test(inner.slice(slash + 1));
}

const OWN = /^(?:dovecot|courier|maildir|subscriptions$)/;

/** A folder with a dot belongs to the box around it. */
function mailboxOf(box: string): string {
  const slash = box.lastIndexOf("/");
  return box.startsWith(".", slash + 1) ? box.slice(0, Math.max(0, slash)) : box;
}

/** The name inside the mailbox, its folder as people read it: ".Gel&APY-scht" is ".Gelöscht". */
function shownName(name: string): string {
  const [folder = "", ...rest] = name.split("/");
  return folder.startsWith(".") ? [fromModifiedUtf7(folder), ...rest].join("/") : name;
}
