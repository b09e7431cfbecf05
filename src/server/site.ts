/**
 * The page and its files. What is served is the list made when the page was built
 * (scripts/build.ts: dist/web/files.json); no path of a request is ever joined to a folder.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
}

const FileList = z.object({
  page: z.string(),
  files: z.array(z.object({ path: z.string(), type: z.string(), isForever: z.boolean() })),
});

/** The page built into this folder; each file is read when it is first asked for, and kept. */
export async function openSite(folder: string): Promise<Site> {
  const list = FileList.parse(JSON.parse(await readFile(join(folder, "files.json"), "utf8")));
  const page = await readFile(join(folder, list.page), "utf8");
  return {
    page: (nonce) => page.replaceAll("__NONCE__", nonce),
    files: new Map(
      list.files.map(({ path, type, isForever }) => {
        let kept: Promise<Uint8Array> | undefined;
        const read = () => (kept ??= readFile(join(folder, path)));
        return [path, { type, isForever, read }];
      }),
    ),
  };
}
