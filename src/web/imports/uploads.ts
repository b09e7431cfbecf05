/**
 * Uploads under way. They outlive the page they were started on: the files are dropped on one, and
 * how far they are is shown on the next.
 */
import { useSyncExternalStore } from "react";
import { call } from "#web/api-client.ts";
import { isPicture } from "#web/card/handed.ts";
import type { DroppedFile } from "./dropped.ts";

export interface UploadState {
  readonly done: number;
  readonly total: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly error: Error | null;
}

/** So many files travel at once: enough that small ones do not wait for each other. */
const AT_ONCE = 4;

const uploads = new Map<string, UploadState>();
const listeners = new Set<() => void>();
const aborts = new Map<string, AbortController>();
const pictures = new Map<string, readonly DroppedFile[]>();

/** Begins to send the files; gives back the upload's id at once. */
export async function startUpload(files: readonly DroppedFile[]): Promise<string> {
  const { id } = await call("newUpload");
  const abort = new AbortController();
  aborts.set(id, abort);
  pictures.set(
    id,
    files.filter(({ file }) => isPicture(file)),
  );
  const totalBytes = files.reduce((sum, { file }) => sum + file.size, 0);
  set(id, { done: 0, total: files.length, doneBytes: 0, totalBytes, error: null });
  void send(id, files, abort.signal);
  return id;
}

export function abortUpload(id: string): void {
  aborts.get(id)?.abort();
  uploads.delete(id);
  pictures.delete(id);
}

/** Among the files of an upload that was started here. */
export const picturesOf = (id: string): readonly DroppedFile[] => pictures.get(id) ?? [];

/** Undefined for one that was not started here: its files are there, or gone. */
export const useUpload = (id: string): UploadState | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads.get(id),
  );

function set(id: string, change: Partial<UploadState>): void {
  const before = uploads.get(id) ?? { done: 0, total: 0, doneBytes: 0, totalBytes: 0, error: null };
  uploads.set(id, { ...before, ...change });
  for (const listener of listeners) listener();
}

async function send(id: string, files: readonly DroppedFile[], signal: AbortSignal): Promise<void> {
  const waiting = files.values();
  const sendSome = async () => {
    for (const { path, file } of waiting) {
      await call("upload", { params: { id }, query: { path }, body: file }, signal);
      const { done = 0, doneBytes = 0 } = uploads.get(id) ?? {};
      set(id, { done: done + 1, doneBytes: doneBytes + file.size });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
  } catch (error) {
    if (!signal.aborted)
      set(id, { error: error instanceof Error ? error : new Error(String(error)) });
  }
}
