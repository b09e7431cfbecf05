import { createHash } from "node:crypto";

/**
 * A reading's key as the database keeps it: the first 128 bits of its SHA-256, written as a UUID.
 * Keys are foreign text of any length; half a hash is short, and no two mails of this world share it.
 * What comes from an archive of Visavis has its key from there: "item:" and the UUID.
 */
export function itemKey(key: string): string {
  if (FROM_AN_ARCHIVE.test(key)) return key.slice(5);
  const hex = createHash("sha256").update(key).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

const FROM_AN_ARCHIVE = /^item:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
