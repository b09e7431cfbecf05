/**
 * What an import has still to read. A resumed one finds its files again by what they are called:
 * what was added to their folder since is read as well, and what is gone or has changed is said.
 */
import type { Reason } from "#channels/channel.ts";
import type { FoundFile } from "#sources/found-file.ts";
import type { Tx } from "#store/tables.ts";
import {
  type FileRow,
  type ImportRequest,
  NOTHING_READ,
  addFiles,
  filesOf,
} from "./imports-store.ts";

export interface FileToRead {
  readonly row: FileRow;
  /** The file, from the row's items on; or why nothing more can be had of it. */
  readonly found: FoundFile | Reason;
}

export interface FilesToRead {
  readonly rows: readonly FileRow[];
  readonly waiting: readonly FileToRead[];
}

export async function filesToRead(
  tx: Tx,
  importId: string,
  request: Pick<ImportRequest, "keep" | "keepOf">,
  found: readonly FoundFile[],
): Promise<FilesToRead> {
  const known = await filesOf(tx, importId);
  // Two files may be called the same: the first is the first again.
  const called = Map.groupBy(found, ({ path }) => path);
  const resumed = known.map((row) => ({ row, found: called.get(row.path)?.shift() }));
  const fresh = found
    .filter((file) => called.get(file.path)?.includes(file))
    .map((file, index) => ({ row: newRow(file, known.length + index + 1, request), found: file }));
  await addFiles(
    tx,
    importId,
    fresh.map(({ row }) => row),
  );
  const all = [...resumed, ...fresh];
  return {
    rows: all.map(({ row }) => row),
    waiting: all
      .filter(({ row }) => row.state !== "read")
      .map(({ row, found: file }) => ({ row, found: asItWas(row, file) })),
  };
}

const newRow = (
  { path, channel, format, bytes }: FoundFile,
  fileNo: number,
  { keep, keepOf }: Pick<ImportRequest, "keep" | "keepOf">,
): FileRow => ({
  ...NOTHING_READ,
  fileNo,
  path,
  channel,
  format,
  bytes,
  keep: (Object.hasOwn(keepOf, path) && keepOf[path]) || keep,
  state: "waiting",
});

function asItWas({ itemsDone, bytes }: FileRow, file: FoundFile | undefined): FoundFile | Reason {
  if (!file) return { code: "jobs.file-gone", values: {} };
  if (itemsDone === 0 || file.bytes === bytes) return file;
  return { code: "jobs.file-changed", values: { items: itemsDone } };
}
