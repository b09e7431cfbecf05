/** What a file is by its first bytes. Its name is asked by nobody: exports are renamed all day. */

export type Container = "zip" | "gzip" | "tar";

export function containerOf(head: Buffer): Container | null {
  if (begins(head, "PK\u0003\u0004")) return "zip";
  if (begins(head, "PK\u0005\u0006")) return "zip";
  if (begins(head, "\u001F\u008B\u0008")) return "gzip";
  return head.toString("latin1", 257, 262) === "ustar" ? "tar" : null;
}

const begins = (head: Buffer, magic: string): boolean =>
  head.toString("latin1", 0, magic.length) === magic;

/**
 * Whether a zip is really one document: what Office, OpenOffice, e-books and programs are made of.
 * `names` are the entries'.
 */
export const isDocument = (names: readonly string[]): boolean =>
  names.some((name) => DOCUMENTS.has(name));

const DOCUMENTS = new Set([
  "[Content_Types].xml",
  "mimetype",
  "META-INF/MANIFEST.MF",
  "AndroidManifest.xml",
]);
