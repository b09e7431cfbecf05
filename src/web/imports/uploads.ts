/**
 * Uploads under way. They outlive the page they were started on: the files are dropped on one, and
 * how far they are is shown on the next.
 */
import { useSyncExternalStore } from "react";
import { call } from "#web/api-client.ts";
import { isPicture } from "#web/card/handed.ts";
import { UserError } from "#shared/user-error.ts";
import type { Dropped, DroppedFile } from "./dropped.ts";

export interface UploadState {
  readonly done: number;
  readonly total: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
  /** Paths of the files that the upload goes on without. */
  readonly lost: readonly string[];
  readonly error: Error | null;
}

export const isTaken = ({ done, total, lost, error }: UploadState): boolean =>
  !error && done + lost.length === total;

/** So many files travel at once: enough that small ones do not wait for each other. */
const AT_ONCE = 4;

const uploads = new Map<string, UploadState>();
const listeners = new Set<() => void>();
const aborts = new Map<string, AbortController>();
const pictures = new Map<string, readonly DroppedFile[]>();

/** Begins to send the files; gives back the upload's id at once. */
export async function startUpload({ files, lost }: Dropped): Promise<string> {
  const { id } = await call("newUpload");
  const abort = new AbortController();
  aborts.set(id, abort);
  pictures.set(
    id,
    files.filter(({ file }) => isPicture(file)),
  );
  const totalBytes = files.reduce((sum, { file }) => sum + file.size, 0);
  set(id, { ...NONE, total: files.length + lost.length, totalBytes, lost });
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
  uploads.set(id, { ...(uploads.get(id) ?? NONE), ...change });
  for (const listener of listeners) listener();
}

const NONE: UploadState = {
  done: 0,
  total: 0,
  doneBytes: 0,
  totalBytes: 0,
  lost: [],
  error: null,
};

async function send(id: string, files: readonly DroppedFile[], signal: AbortSignal): Promise<void> {
  const waiting = files.values();
  const sendSome = async () => {
    for (const one of waiting) {
      const sent = await isSent(id, one, signal);
      const { done, doneBytes, lost } = uploads.get(id) ?? NONE;
      if (sent) set(id, { done: done + 1, doneBytes: doneBytes + one.file.size });
      else set(id, { lost: [...lost, one.path] });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
  } catch (error) {
    if (!signal.aborted)
      set(id, { error: error instanceof Error ? error : new Error(String(error)) });
  }
}

/**
 * False where it could not be read. To a browser a file that is written to while it is sent, or went, fails
 * as a program does that is not there; where that one answers, it is the file.
 */
async function isSent(
  id: string,
  { path, file }: DroppedFile,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await call("upload", { params: { id }, query: { path }, body: file }, signal);
    return true;
  } catch (error) {
    const isUnanswered = error instanceof UserError && error.code === "shell.no-answer";
    if (!isUnanswered || signal.aborted) throw error;
    await call("session", undefined, signal);
    return false;
  }
}
