/**
 * What was dropped or chosen, as files with their paths. Folders are walked here, since a browser
 * hands over a tree of handles that is only valid for a moment.
 */

export interface DroppedFile {
  /** "Archive/cur/1.host:2,S": a label, by which folders are put together again. */
  readonly path: string;
  readonly file: File;
}

/** Call it within the drop event: the handles are gone after it. */
export function droppedFiles(data: DataTransfer): Promise<readonly DroppedFile[]> {
  // What comes out of another program may be a file without a place in a tree.
  const taken = Array.from(data.items, (item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return walkAll(taken.filter((one) => one !== null));
}

/** Of an input; one that takes folders gives paths. */
export const chosenFiles = (files: FileList): readonly DroppedFile[] =>
  Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));

type Taken = FileSystemEntry | File;

async function walkAll(taken: readonly Taken[]): Promise<readonly DroppedFile[]> {
  const files: DroppedFile[] = [];
  for (const one of taken) files.push(...(await walk(one)));
  return files;
}

async function walk(one: Taken): Promise<readonly DroppedFile[]> {
  if (one instanceof File) return [{ path: one.name, file: one }];
  if (one.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (one as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path: one.fullPath.replace(/^\//, ""), file }];
  }
  return walkAll(await childrenOf(one as FileSystemDirectoryEntry));
}

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
