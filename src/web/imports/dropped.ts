/**
 * What was dropped or chosen, as files with their paths. Folders are walked here, since a browser
 * hands over a tree of handles that is only valid for a moment.
 */

export interface DroppedFile {
  /** "Archive/cur/1.host:2,S": a label, by which folders are put together again. */
  readonly path: string;
  readonly file: File;
}

export interface Dropped {
  readonly files: readonly DroppedFile[];
  /** Paths of what was dropped, but is not there any more, or may not be read. */
  readonly lost: readonly string[];
}

/** Call it within the drop event: the handles are gone after it. */
export async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  // What comes out of another program may be a file without a place in a tree.
  const taken = Array.from(data.items, (item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const walked = await walkAll(taken.filter((one) => one !== null));
  return {
    files: walked.filter((one) => typeof one !== "string"),
    lost: walked.filter((one) => typeof one === "string"),
  };
}

/** Of an input; one that takes folders gives paths. */
export const chosenFiles = (files: FileList): Dropped => ({
  files: Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })),
  lost: [],
});

type Taken = FileSystemEntry | File;

type Walked = readonly (DroppedFile | string)[];

async function walkAll(taken: readonly Taken[]): Promise<Walked> {
  const files: (DroppedFile | string)[] = [];
  for (const one of taken) files.push(...(await walk(one)));
  return files;
}

async function walk(one: Taken): Promise<Walked> {
  if (one instanceof File) return [{ path: one.name, file: one }];
  const path = one.fullPath.replace(/^\//, "");
  try {
    return one.isFile
      ? [{ path, file: await fileOf(one as FileSystemFileEntry) }]
      : await walkAll(await childrenOf(one as FileSystemDirectoryEntry));
  } catch {
    return [path];
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader hands over a hundred at a time, and an empty list at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children;
    children.push(...some);
  }
}
