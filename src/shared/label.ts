/**
 * Names as they stand in folders, archives and browsers. They are shown and compared, and lead
 * nowhere: "../../etc/passwd" in an archive is a label like any other.
 */

/** Between an archive and what lies in it. */
export const INSIDE = " › ";

/** A name to show: forward slashes, one spelling for an "ü", nothing that moves a cursor. */
export function labelOf(name: string): string {
  return name
    .toWellFormed()
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

export const insideOf = (archive: string, name: string): string =>
  `${archive}${INSIDE}${labelOf(name)}`;

/** What follows the last slash. */
export const lastNameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Left behind by systems and tools, never somebody's export. */
export function isLitter(path: string): boolean {
  return path.split("/").some((name) => LITTER.has(name) || name.startsWith("._"));
}

const LITTER = new Set(["__MACOSX", ".DS_Store", ".git", "Thumbs.db", "desktop.ini"]);

/** Lies below a folder that its owner hid. */
export function isHidden(path: string): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((name) => name.startsWith(".") && name !== "." && name !== "..");
}
