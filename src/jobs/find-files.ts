/** The files of a request: paths on this machine, or what was dropped into an upload. */
import { UserError } from "#shared/user-error.ts";
import { dropUpload, findUpload, spoolIn, uploadRoots } from "#sources/spool.ts";
import type { FoundFile } from "#sources/found-file.ts";
import { survey } from "#sources/survey.ts";
import { namesOf } from "./given.ts";
import type { ImportRequest } from "./imports-store.ts";

export async function findFiles(
  folder: string,
  { paths, upload }: Pick<ImportRequest, "paths" | "upload">,
  signal: AbortSignal,
): Promise<readonly FoundFile[]> {
  const roots =
    upload === null ? paths : await uploadRoots(await findUpload(spoolIn(folder), upload));
  const files = await survey(roots, { signal });
  if (files.length === 0) throw new UserError("jobs.nothing-to-read");
  return files;
}

/** What somebody named by dropping it: until it was looked at nothing else tells. */
export async function namedIn(
  folder: string,
  { upload }: Pick<ImportRequest, "upload">,
): Promise<Pick<ImportRequest, "named">> {
  if (upload === null) return {};
  const roots = await findUpload(spoolIn(folder), upload).then(uploadRoots, () => []);
  return { named: namesOf(roots.map(({ label }) => label)) };
}

/** What was dropped is not needed any more: its import has ended, or was undone. */
export async function dropFiles(
  folder: string,
  { upload }: Pick<ImportRequest, "upload">,
): Promise<void> {
  const found =
    upload === null ? null : await findUpload(spoolIn(folder), upload).catch(() => null);
  if (found) await dropUpload(found);
}
