/** The files of a request: paths on this machine, or what was dropped into an upload. */
import { UserError } from "#shared/user-error.ts";
import { uploadRoots } from "#sources/spool.ts";
import { type FoundFile, survey } from "#sources/survey.ts";
import type { ImportRequest } from "./imports-store.ts";

export async function findFiles(
  folder: string,
  { paths, upload }: Pick<ImportRequest, "paths" | "upload">,
  signal: AbortSignal,
): Promise<readonly FoundFile[]> {
  const roots = upload === null ? paths : await uploadRoots(folder, upload);
  const files = await Array.fromAsync(survey(roots, { signal }));
  if (files.length === 0) throw new UserError("jobs.nothing-to-read");
  return files;
}
