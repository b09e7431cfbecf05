/** Imports of files, through the front door: for tests of jobs. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { testWorkplace } from "./for-tests.ts";
import { runImport, startImport } from "./import.ts";
import type { ImportRequest } from "./imports-store.ts";
import { type PastImport, pastImport } from "./past-imports.ts";
import type { Workplace } from "./workplace.ts";

export const ME = "me@x.example";

export const mail = (id: string, from: string, to: string, more = "") =>
  `From ${from} Mon Jan  1 00:00:00 2024\nMessage-ID: <${id}@x.example>\nFrom: ${from}\nTo: ${to}\nDate: Mon, 1 Jan 2024 09:00:00 +0000\nSubject: ${id}\n${more}\nText of ${id}\n\n`;

export const many = (count: number) =>
  Array.from({ length: count }, (_, n) => mail(`m${n}`, ME, `p${n % 9}@x.example`)).join("");

/** An empty archive, and a folder to write files into. */
export async function archive(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), "visavis-same-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const workplace = await testWorkplace();
  const write = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  return { workplace, write };
}

interface Given extends Partial<Pick<ImportRequest, "keep" | "me" | "drop" | "answers">> {
  readonly stopAfterFirstBatch?: boolean;
}

export async function read(
  workplace: Workplace,
  paths: readonly string[],
  { keep = "text", me = [ME], drop = false, answers = [], stopAfterFirstBatch = false }: Given = {},
): Promise<string> {
  const request = { paths, upload: null, me, keep, keepOf: {}, drop, answers };
  const id = await startImport(workplace, request);
  const stop = new AbortController();
  const onProgress = ({ items }: { readonly items: number }) => {
    if (stopAfterFirstBatch && items > 0) stop.abort();
  };
  await runImport(workplace, id, { signal: stop.signal, onProgress });
  return id;
}

export const past = (workplace: Workplace, id: string): Promise<PastImport> =>
  workplace.store.transaction(workplace.scope, "page", (tx) => pastImport(tx, id));
