/** What a file is by its first bytes. Its name is asked by nobody: exports are renamed all day. */
import type { Reason } from "#channels/channel.ts";

export type Container = "zip" | "gzip" | "tar";

export function containerOf(head: Buffer): Container | null {
  if (begins(head, "PK\u0003\u0004")) return "zip";
  if (begins(head, "PK\u0005\u0006")) return "zip";
  if (begins(head, "\u001F\u008B\u0008")) return "gzip";
  return head.toString("latin1", 257, 262) === "ustar" ? "tar" : null;
}

/** Why a file that no channel recognised is not read. */
export function strangerOf(head: Buffer): Reason {
  const known = STRANGERS.find(([magic]) => begins(head, magic));
  return { code: known?.[1] ?? "sources.unknown-kind", values: {} };
}

const STRANGERS: readonly (readonly [magic: string, code: string])[] = [
  ["!BDN", "sources.outlook"],
  ["\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "sources.outlook"],
  ["7z\u00BC\u00AF\u0027\u001C", "sources.other-archive"],
  ["Rar!\u001A\u0007", "sources.other-archive"],
  ["BZh", "sources.other-archive"],
  ["\u00FD7zXZ\u0000", "sources.other-archive"],
  ["\u0028\u00B5\u002F\u00FD", "sources.other-archive"],
];

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
