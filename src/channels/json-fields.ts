/**
 * Fields of foreign JSON, picked by name: only an object's own, only of the kind that is expected, and
 * texts as the database takes them, without NUL and halves of characters.
 */

export function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** "" where there is no text. A number is one: some programs write ids so. */
export function textField(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === "string" || typeof found === "number" ? storable(String(found)) : "";
}

export const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** Also of a number that is written as text ("1709"); null where there is none. */
export function numberField(value: unknown, name: string): number | null {
  const found = field(value, name);
  const number = typeof found === "string" && NUMBER.test(found) ? Number(found) : found;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

const NUMBER = /^-?\d{1,20}(?:\.\d{1,20})?$/;

/** [] where there is no list. */
export function listField(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}
