import { createHash } from "node:crypto";

/**
 * A reading's key as the database keeps it: the first 128 bits of its SHA-256, written as a UUID.
 * Keys are foreign text of any length; half a hash is short, and no two mails of this world share it.
 */
export function itemKey(key: string): string {
  const hex = createHash("sha256").update(key).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
