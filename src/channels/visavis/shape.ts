/**
 * The shape that a value of JSON must have: a word for what it is, a set of words of which it is one, a list of
 * one shape, or an object that has at least these fields. "?" allows null.
 */
export type Shape =
  | Word
  | `${Word}?`
  | ReadonlySet<string>
  | readonly [Shape]
  | { readonly [field: string]: Shape }
  | ((value: unknown) => boolean);

/** "short" is what an index of the database takes; "short or none" may be empty. */
type Word =
  | "text"
  | "some text"
  | "short"
  | "short or none"
  | "number"
  | "flag"
  | "uuid"
  | "instant";

export function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === "function") return shape(value);
  if (typeof shape === "string") {
    return shape.endsWith("?")
      ? value === null || IS[shape.slice(0, -1) as Word](value)
      : IS[shape as Word](value);
  }
  if (shape instanceof Set) return typeof value === "string" && shape.has(value);
  if (Array.isArray(shape)) {
    return Array.isArray(value) && value.every((one) => fits(one, shape[0] as Shape));
  }
  return (
    isObject(value) && Object.entries(shape).every(([field, inner]) => fits(value[field], inner))
  );
}

/** An object with these fields and no others. */
export const exactly =
  (shape: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    fits(value, shape) &&
    Object.keys(value as object).every((field) => Object.hasOwn(shape, field));

/** The shape, or null. */
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || fits(value, shape);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whatever the letters are, less than the 2,704 bytes of an index's entry. */
const isShort = (value: unknown): boolean => typeof value === "string" && value.length <= 500;

const IS: Readonly<Record<Word, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  "some text": (value) => typeof value === "string" && value !== "",
  short: (value) => isShort(value) && value !== "",
  "short or none": isShort,
  number: (value) => Number.isInteger(value),
  flag: (value) => typeof value === "boolean",
  uuid: (value) => typeof value === "string" && UUID.test(value),
  instant: (value) =>
    typeof value === "string" && AT.test(value) && Number.isFinite(Date.parse(value)),
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** In years that the database knows. */
const AT = /^(?!0000)\d{4}-\d\d-\d\dT/;
