/**
 * The page and its files. What is served is the list made when the page was built
 * (scripts/build.ts: dist/web/files.json); no path of a request is ever joined to a folder.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { z } from "zod";

export interface Site {
  /** The page's markup, for one answer: its nonce is written into it. */
  readonly page: (nonce: string) => string;
  readonly files: ReadonlyMap<string, SiteFile>;
}

export interface SiteFile {
  readonly type: string;
  /** Its name changes with its content. */
  readonly isForever: boolean;
  readonly read: () => Promise<Uint8Array>;
  /** The same in gzip, where that is worth it. */
  readonly readPacked?: () => Promise<Uint8Array>;
}

const FileList = z.object({
  page: z.string(),
  files: z.array(z.object({ path: z.string(), type: z.string(), isForever: z.boolean() })),
});

/** The page built into this folder; each file is read and packed when it is first asked for, and kept. */
export async function openSite(folder: string): Promise<Site> {
  const list = FileList.parse(JSON.parse(await readFile(join(folder, "files.json"), "utf8")));
  const page = await readFile(join(folder, list.page), "utf8");
  return {
    page: (nonce) => page.replaceAll("__NONCE__", nonce),
    files: new Map(
      list.files.map(({ path, type, isForever }) => {
        const read = kept(() => readFile(join(folder, path)));
        const readPacked = kept(async () => packed(await read()));
        const file = { type, isForever, read };
        return [path, SHRINKS.test(type) ? { ...file, readPacked } : file];
      }),
    ),
  };
}

/** All else is packed by its nature. */
const SHRINKS = /^(?:text\/|image\/svg|application\/json)/;

const packed = promisify<Uint8Array, Uint8Array>(gzip);

function kept<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
