/** The files of a request: paths on this machine, or what was dropped into an upload. */
import { join } from "node:path";
import { UserError } from "#shared/user-error.ts";
import { findUpload, uploadRoots } from "#sources/spool.ts";
import type { FoundFile } from "#sources/found-file.ts";
import { survey } from "#sources/survey.ts";
import type { ImportRequest } from "./imports-store.ts";

export async function findFiles(
  folder: string,
  { paths, upload }: Pick<ImportRequest, "paths" | "upload">,
  signal: AbortSignal,
): Promise<readonly FoundFile[]> {
  const roots =
    upload === null ? paths : await uploadRoots(await findUpload(join(folder, "spool"), upload));
  const files = await survey(roots, { signal });
  if (files.length === 0) throw new UserError("jobs.nothing-to-read");
  return files;
}
