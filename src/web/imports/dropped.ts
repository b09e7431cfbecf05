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
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry()).filter(
    (entry) => entry !== null,
  );
  return walkAll(entries);
}

/** Of an input; one that takes folders gives paths. */
export const chosenFiles = (files: FileList): readonly DroppedFile[] =>
  Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));

async function walkAll(entries: readonly FileSystemEntry[]): Promise<readonly DroppedFile[]> {
  const files: DroppedFile[] = [];
  for (const entry of entries) files.push(...(await walk(entry)));
  return files;
}

async function walk(entry: FileSystemEntry): Promise<readonly DroppedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  return walkAll(await childrenOf(entry as FileSystemDirectoryEntry));
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
