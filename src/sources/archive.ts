/** Archives as listings: what lies in a zip, behind a gzip, on a tape. */
import type { Reason } from "#channels/channel.ts";
import { insideOf, labelOf, lastNameOf } from "#shared/label.ts";
import { type Budget, budgetOf, countingIn } from "./budget.ts";
import { inflated } from "./inflated.ts";
import { isDocument } from "./kind.ts";
import { LIMITS } from "./limits.ts";
import type { Leaf, Listing } from "./listing.ts";
import { heldInMemory, readAll, type Seekable } from "./seekable.ts";
import { tapeOf } from "./tape.ts";
import type { TarHeader } from "./tar.ts";
import { Unreadable } from "./unreadable.ts";
import { listZip, openEntry, type ZipEntry } from "./zip.ts";

/** A zip in an archive is held in memory while it is read; one at a time. */
export type Hold = (leaf: Leaf) => Promise<Seekable>;

export function holdingOne(): Hold {
  let held: { readonly leaf: Leaf; readonly content: Buffer } | null = null;
  return async (leaf) => {
    if (held?.leaf !== leaf) {
      held = null;
      held = { leaf, content: await readAll(atMost(leaf.open(), LIMITS.archive.inner)) };
    }
    return heldInMemory(held.content);
  };
}

async function* atMost(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > most) throw new Unreadable("sources.inner-too-large", { megabytes: most / 2 ** 20 });
    yield chunk;
  }
}

interface ZipLeaves extends Listing {
  /** Why there may have been more. */
  readonly broken: Reason | null;
}

/** Null where the zip is really a document of some program. */
export async function zipListing(leaf: Leaf, hold: Hold): Promise<ZipLeaves | null> {
  const seek = async () => leaf.seekable ?? (await hold(leaf));
  const zip = await seek();
  const { entries, broken } = await listZip(zip);
  if (isDocument(entries.map((entry) => entry.name))) return null;

  const budget = leaf.budget ?? budgetOf(zip.bytes);
  return {
    leaves: entries
      .filter((entry) => !entry.folder)
      .map((entry) => zipLeaf(leaf, entry, { seek, budget })),
    folders: new Set(
      entries.filter((entry) => entry.folder).map((entry) => folderName(entry.name)),
    ),
    shownAs: shownIn(leaf),
    broken,
  };
}

const folderName = (name: string): string => labelOf(name).replace(/\/$/, "");

const shownIn = (archive: Leaf) => (folder: string) =>
  folder === "" ? archive.label : insideOf(archive.label, folder);

function zipLeaf(
  archive: Leaf,
  entry: ZipEntry,
  { seek, budget }: { readonly seek: () => Promise<Seekable>; readonly budget: Budget },
): Leaf {
  const count = countingIn(budget);
  return {
    label: insideOf(archive.label, entry.name),
    inner: labelOf(entry.name),
    // As in a folder of the archive's name: of an iPhone's chat only that says with whom it is.
    name: `${lastNameOf(archive.inner)}/${labelOf(entry.name)}`,
    bytes: entry.unpacked,
    modified: entry.modified,
    problem: entry.problem,
    async *open() {
      yield* count(openEntry(await seek(), entry), () => entry.packed);
    },
    seekable: null,
    budget,
  };
}

/** What a gzip holds, as one file beside its own name: "old.mbox.gz › old.mbox". */
export async function gunzippedLeaf(leaf: Leaf): Promise<Leaf> {
  const budget = leaf.budget ?? budgetOf(leaf.bytes);
  const count = countingIn(budget);
  const name = lastNameOf(leaf.inner).replace(/\.t?gz$/i, "");
  return {
    label: insideOf(leaf.label, name),
    inner: name,
    name,
    bytes: Math.max(leaf.bytes, await lengthSaid(leaf)),
    modified: leaf.modified,
    problem: null,
    open() {
      let packed = 0;
      const taken = tapped(leaf.open(), (bytes) => (packed += bytes));
      return count(inflated(taken, "gzip"), () => packed);
    },
    seekable: null,
    budget,
  };
}

async function* tapped(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** The last four bytes of a gzip: its length, modulo 4 GB. */
async function lengthSaid({ seekable, bytes }: Leaf): Promise<number> {
  if (!seekable || bytes < 18) return 0;
  const end = await readAll(seekable.stream(bytes - 4, bytes));
  return end.length < 4 ? 0 : end.readUInt32LE(0);
}

/** The files of a tar, each to be looked at before the next one is asked for. */
export interface TapeListing {
  readonly leaves: AsyncGenerator<Leaf>;
  /** Grows while the files are listed. */
  readonly folders: ReadonlySet<string>;
  shownAs(folder: string): string;
}

/** `archive` is what is shown: the file on disk, whether its tape is packed or not. */
export function tapeListing(tape: Leaf, archive: Leaf, signal?: AbortSignal): TapeListing {
  const contents = tapeOf(() => tape.open());
  const budget = tape.budget ?? budgetOf(tape.bytes);
  const folders = new Set<string>();

  async function* leaves(): AsyncGenerator<Leaf> {
    for await (const { index, header } of contents.entries(signal)) {
      if (index >= LIMITS.archive.entries) {
        throw new Unreadable("sources.too-many-entries", { limit: LIMITS.archive.entries });
      }
      const name = header.name.replace(/^(?:\.\/)+/, "");
      if (header.kind === "folder") {
        folders.add(folderName(name));
        continue;
      }
      const problem = problemOf(header);
      yield {
        label: insideOf(archive.label, name.slice(0, LIMITS.archive.nameBytes)),
        inner: labelOf(name),
        name: labelOf(name),
        bytes: header.bytes,
        modified: header.modified,
        problem,
        open: () => contents.open(index),
        seekable: null,
        budget,
      };
    }
  }
  return { leaves: leaves(), folders, shownAs: shownIn(archive) };
}

function problemOf({ name, kind }: TarHeader): Reason | null {
  if (name.length > LIMITS.archive.nameBytes) {
    return { code: "sources.name-too-long", values: { limit: LIMITS.archive.nameBytes } };
  }
  if (kind === "link") return { code: "sources.link-inside", values: {} };
  return kind === "file" ? null : { code: "sources.not-a-file", values: {} };
}
