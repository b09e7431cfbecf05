/** What was given to an import, each with the files that were in it: an archive and a folder are one. */
import type { ImportRow } from "#api/imports.ts";
import { shortNames } from "./group-files.ts";

export interface GivenPart {
  readonly name: string;
  /** Zero where what it is was itself a file. */
  readonly inside: number;
}

export function givenParts({ given, report: { files } }: Pick<ImportRow, "given" | "report">) {
  const called = shortNames(files);
  const paths = files.map(({ path }) => called(path));
  // A folder that a terminal named is no part of the names of its files.
  if (given.count === 1) return [partOf(given.first ?? paths[0] ?? "", paths)];
  return Array.from(
    Map.groupBy(paths, (path) => path.split(" › ")[0]!.split("/")[0]!),
    ([name, inside]) => partOf(name, inside),
  );
}

const partOf = (name: string, paths: readonly string[]): GivenPart => {
  const [only] = paths;
  const isItself = paths.length === 1 && (only === name || !/ › |\//.test(only!));
  return { name, inside: isItself ? 0 : paths.length };
};
