/**
 * What rooms say in codes, with the words beside them, in the reader's language; and instants as the
 * contract writes them. The page keeps the codes, to make doors of their numbers; everyone else
 * reads the words.
 */
import { hasWords, type Language, say, type Values } from "#shared/words.ts";

interface Coded {
  readonly code: string;
  readonly values: Values;
}

export type InWords<T> = T extends Date
  ? string
  : T extends Coded
    ? { code: string; values: Record<string, string | number>; text: string }
    : T extends readonly (infer Item)[]
      ? InWords<Item>[]
      : T extends object
        ? { -readonly [Key in keyof T]: InWords<T[Key]> }
        : T;

export const inWords = <T>(value: T, language: Language): InWords<T> =>
  // Each case below is a line of the type above, which TypeScript cannot follow through a value.
  convert(value, language) as InWords<T>;

/** The words for one code: "area.key" with its values. */
export const wordsOf = ({ code, values }: Coded, language: Language): string =>
  hasWords(code) ? say(language, code, values) : code;

function convert(value: unknown, language: Language): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => convert(item, language));
  if (isCoded(value)) {
    const { code, values } = value;
    return { code, values: { ...values }, text: wordsOf(value, language) };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, convert(inner, language)]),
  );
}

const isCoded = (value: object): value is Coded =>
  "code" in value && typeof value.code === "string" && "values" in value;
