/**
 * What there is to read: files, folders, uploads, and what lies in their archives. Each file is
 * looked into and its kind told by its content; a mail folder is one file of many parts. Nothing is
 * unpacked to disk, no name from an archive is ever opened, and what cannot be read is a file with
 * its reason. The list is the same at each look while nothing changed, so that an import that was
 * interrupted can go on.
 */
import { realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Reason } from "#channels/channel.ts";
import { UserError } from "#shared/user-error.ts";
import { isHidden, isLitter, labelOf } from "#shared/label.ts";
import { gunzippedLeaf, type Hold, holdingOne, tapeListing, zipListing } from "./archive.ts";
import { withAttachments } from "./attachments.ts";
import { type LastRead, type Siblings, siblings } from "./beside.ts";
import { type Cage, sharedCage } from "./cage.ts";
import { leafOf, listFolder } from "./folder.ts";
import { type FoundFile, MAILDIR } from "./found-file.ts";
import { containerOf } from "./kind.ts";
import { LIMITS } from "./limits.ts";
import type { Leaf, Listing } from "./listing.ts";
import { type Mailbox, takeMailboxes } from "./maildir.ts";
import { looksAt } from "./seekable.ts";
import { strangerOf } from "./stranger.ts";
import { reasonOf, Unreadable } from "./unreadable.ts";

/** A path on this machine, or a file that was uploaded under another name (spool.ts). */
export type Root = string | Spooled;

export interface Spooled {
  readonly label: string;
  readonly file: string;
}

export interface SurveyOptions {
  readonly signal?: AbortSignal;
  readonly onFound?: (file: FoundFile) => void;
  readonly cage?: Cage;
}

/** Throws UserError where a path does not exist, and the signal's reason when it is aborted. */
export async function survey(
  roots: readonly Root[],
  { signal, onFound, cage = sharedCage() }: SurveyOptions = {},
): Promise<FoundFile[]> {
  const survey: Survey = { cage, signal, hold: holdingOne(), last: { leaves: [], contents: [] } };
  const found: FoundFile[] = [];
  for await (const file of lookAtAll(survey, roots)) {
    onFound?.(file);
    found.push(file);
  }
  return withAttachments(found, signal);
}

interface Survey {
  readonly cage: Cage;
  readonly signal: AbortSignal | undefined;
  readonly hold: Hold;
  readonly last: LastRead;
}

/** One file, and those that it was found with. */
interface Looked {
  readonly leaf: Leaf;
  readonly beside: Siblings;
}

const alone = ({ last }: Survey, leaf: Leaf): Looked => ({ leaf, beside: siblings([], last) });

async function* lookAtAll(survey: Survey, roots: readonly Root[]): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  const paths = roots.filter((root) => typeof root === "string");
  const beside = siblings([], survey.last);
  for (const root of await Promise.all(paths.map(rootOnDisk))) {
    if (seen.has(root.real)) continue;
    seen.add(root.real);
    if (root.stats.isDirectory()) {
      yield* lookThrough(survey, await listFolder(root.path, root.path), 0);
    } else {
      const name = basename(root.real);
      const leaf = leafOf(root.path, labelOf(root.path), { ...root, inner: root.real, name });
      beside.add(leaf);
      yield* lookInto(survey, { leaf, beside }, 0);
    }
  }
  const uploads = roots.filter((root) => typeof root !== "string");
  yield* lookThrough(survey, await uploadListing(uploads), 0);
}

async function rootOnDisk(path: string) {
  try {
    return { path, real: await realpath(path), stats: await stat(path) };
  } catch (error) {
    const gone = reasonOf(error).code === "sources.vanished";
    const code = gone ? "sources.no-such-file" : "sources.cannot-open";
    throw new UserError(code, { path }, { cause: error });
  }
}

async function uploadListing(uploads: readonly Spooled[]): Promise<Listing> {
  const leaves: Leaf[] = [];
  for (const { label, file } of uploads) {
    leaves.push(
      leafOf(file, labelOf(label), { inner: label, name: label, stats: await stat(file) }),
    );
  }
  return { leaves, folders: new Set(), shownAs: (folder) => folder || "Maildir" };
}

async function* lookThrough(
  survey: Survey,
  listing: Listing,
  depth: number,
): AsyncGenerator<FoundFile> {
  const { mailboxes, others } = takeMailboxes(listing.leaves, listing.folders);
  for (const mailbox of mailboxes) {
    yield mailboxFile(listing.shownAs(mailbox.inner), mailbox.mails);
  }
  const beside = siblings(listing.leaves, survey.last);
  for (const leaf of others.filter(isShown)) yield* lookInto(survey, { leaf, beside }, depth);
}

const isShown = ({ inner }: { readonly inner: string }): boolean =>
  !isLitter(inner) && !isHidden(inner);

function mailboxFile(path: string, mails: Mailbox<Leaf>["mails"]): FoundFile {
  return {
    path,
    bytes: mails.reduce((sum, { leaf }) => sum + leaf.bytes, 0),
    channel: "email",
    format: MAILDIR,
    modified: null,
    problem: null,
    parts: mails.map(({ name: place, leaf }) => ({
      place,
      name: leaf.name,
      bytes: leaf.bytes,
      open: () => opened(leaf),
    })),
  };
}

function opened(leaf: Leaf): AsyncIterable<Uint8Array> {
  if (leaf.problem) throw new Unreadable(leaf.problem.code, leaf.problem.values);
  return leaf.open();
}

/** One file, or all that lies in it. */
async function* lookInto(survey: Survey, looked: Looked, depth: number): AsyncGenerator<FoundFile> {
  const { leaf } = looked;
  survey.signal?.throwIfAborted();
  try {
    const head = await headOf(opened(leaf));
    const container = containerOf(head);
    if (container === null) {
      yield await recognised(survey, looked, head);
    } else if (depth >= LIMITS.archive.depth) {
      throw new Unreadable("sources.nested-too-deep", { limit: LIMITS.archive.depth });
    } else if (container === "zip") {
      yield* lookIntoZip(survey, looked, depth);
    } else if (container === "tar") {
      yield* lookIntoTape(survey, { tape: leaf, archive: leaf }, depth);
    } else {
      const inside = await gunzippedLeaf(leaf);
      const isTape = containerOf(await headOf(inside.open())) === "tar";
      if (isTape) yield* lookIntoTape(survey, { tape: inside, archive: leaf }, depth);
      else yield* lookInto(survey, alone(survey, inside), depth + 1);
    }
  } catch (error) {
    survey.signal?.throwIfAborted();
    yield refused(leaf, reasonOf(error));
  }
}

/** Of a file that breaks off what is there will do: the break is found again when it is read. */
async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bytes) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= LIMITS.head) break;
    }
  } catch (error) {
    if (length === 0) throw error;
    reasonOf(error);
  }
  return Buffer.concat(chunks, Math.min(length, LIMITS.head));
}

async function recognised(
  { cage }: Survey,
  { leaf, beside: siblings }: Looked,
  head: Buffer,
): Promise<FoundFile> {
  if (isBlank(head)) return refused(leaf, { code: "sources.empty-file", values: {} });
  const recognised = await cage.recognise(head, leaf.name);
  if (recognised === null) return refused(leaf, strangerOf(head));
  const { beside, jumps, ...kind } = recognised;
  const { label, name, bytes, modified } = leaf;
  const look = jumps && leaf.seekable ? { look: looksAt(leaf.seekable) } : {};
  const parts = [{ place: "", name, bytes, open: () => leaf.open(), ...look }];
  const found = { path: label, bytes, ...kind, modified, problem: null, parts };
  return beside.length === 0 ? found : { ...found, beside: siblings.of(leaf, beside) };
}

/** Whoever saves an empty table or text may leave a mark of its encoding in it, and line ends. */
const isBlank = (head: Buffer): boolean =>
  head.length < 1_000 &&
  /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?[\s\0]*$/.test(head.toString("latin1"));

function refused({ label, bytes, modified }: Leaf, problem: Reason): FoundFile {
  return { path: label, bytes, channel: null, format: null, modified, problem, parts: [] };
}

async function* lookIntoZip(
  survey: Survey,
  looked: Looked,
  depth: number,
): AsyncGenerator<FoundFile> {
  const { leaf } = looked;
  const listing = await zipListing(leaf, survey.hold);
  if (listing === null) {
    yield await recognised(survey, looked, await headOf(leaf.open()));
    return;
  }
  if (listing.leaves.length === 0) throw new Unreadable("sources.empty-archive");
  yield* lookThrough(survey, listing, depth + 1);
  if (listing.broken) yield refused(leaf, listing.broken);
}

/** On a tape a file is looked into when it comes by, before it is known what else there is. */
async function* lookIntoTape(
  survey: Survey,
  { tape, archive }: { readonly tape: Leaf; readonly archive: Leaf },
  depth: number,
): AsyncGenerator<FoundFile> {
  const listing = tapeListing(tape, archive, survey.signal);
  const seen: { readonly inner: string; readonly leaf: Leaf; readonly found: FoundFile[] }[] = [];
  const beside = siblings([], survey.last);
  let broken: Reason | null = null;
  try {
    for await (const leaf of listing.leaves) {
      beside.add(leaf);
      const found: FoundFile[] = [];
      for await (const file of lookInto(survey, { leaf, beside }, depth + 1)) found.push(file);
      seen.push({ inner: leaf.inner, leaf, found });
    }
  } catch (error) {
    survey.signal?.throwIfAborted();
    broken = reasonOf(error);
  }

  const { mailboxes, others } = takeMailboxes(seen, listing.folders);
  for (const { inner, mails } of mailboxes) {
    const leaves = mails.map(({ name, leaf }) => ({ name, leaf: leaf.leaf }));
    yield mailboxFile(listing.shownAs(inner), leaves);
  }
  for (const { found } of others.filter(isShown)) yield* found;
  if (broken) yield refused(archive, broken);
  else if (seen.length === 0) throw new Unreadable("sources.empty-archive");
}
