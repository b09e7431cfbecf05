/**
 * Writes the demo world into an upload. Runs in a thread of its own (demo-world.ts), since telling
 * four years takes seconds in which the page must answer.
 */
import { parentPort, workerData } from "node:worker_threads";
import { demoWorld } from "#demo/world.ts";
import { type Upload, writeUpload } from "#sources/spool.ts";

export interface WritingOrder {
  readonly upload: Upload;
  readonly seed: number;
  readonly now: Date;
  readonly zone: string;
}

/** The path of a file that is there; at the end whose world it is. */
export type WritingNews = { readonly file: string } | { readonly me: readonly string[] };

const { upload, ...options }: WritingOrder = workerData;
const { me, files } = demoWorld(options);
for (const { path, bytes } of files) {
  await writeUpload(upload, path, chunksOf(bytes));
  tell({ file: path });
}
tell({ me });

async function* chunksOf(bytes: Uint8Array | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}

function tell(news: WritingNews): void {
  parentPort?.postMessage(news, []);
}
