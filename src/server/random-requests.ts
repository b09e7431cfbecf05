/**
 * Requests made from an OpenAPI document: mostly as it wants them, some not quite, some hostile. The
 * same seed gives the same requests. For tests.
 */
import fc from "fast-check";
import { z } from "zod";
import { ROUTES, type RouteName } from "#api/routes.ts";
import type { Ask } from "./for-tests.ts";

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

const Schema = z.custom<JsonSchema>((value) => typeof value === "object" && value !== null);

/** As much of an OpenAPI document as requests are made of. */
export const Document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.custom<RouteName>((name) => typeof name === "string" && name in ROUTES),
        parameters: z
          .array(
            z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: Schema }),
          )
          .default([]),
        requestBody: z
          .object({ content: z.record(z.string(), z.object({ schema: Schema })) })
          .optional(),
      }),
    ),
  ),
});

export interface RandomRequest {
  readonly name: RouteName;
  readonly path: string;
  readonly init: Ask;
}

export function randomRequests(
  { paths }: z.infer<typeof Document>,
  ids: readonly string[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly RandomRequest[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  );
  const requests = operations.map((operation) => requestOf(operation, ids));
  return fc.sample(fc.oneof(...requests), { numRuns: count, seed });
}

type Values = Readonly<Record<string, unknown>>;

type Operation = z.infer<typeof Document>["paths"][string][string] & {
  readonly path: string;
  readonly method: string;
};

function requestOf(operation: Operation, ids: readonly string[]): fc.Arbitrary<RandomRequest> {
  const { operationId: name, method, parameters } = operation;
  const properties = (place: string) =>
    Object.fromEntries(
      parameters.filter((one) => one.in === place).map((one) => [one.name, one.schema]),
    );
  const required = (place: string) =>
    parameters.filter((one) => one.in === place && one.required).map((one) => one.name);
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  return fc
    .record({
      path: objectFor({ properties: properties("path"), required: required("path") }, ids, 0.1),
      query: objectFor({ properties: properties("query"), required: required("query") }, ids, 0.3),
      body: type === "application/json" ? valueFor(content!.schema, ids, 0.3) : fc.constant("x"),
      language: fc.constantFrom("de", "en", "fr;q=0.1", ""),
    })
    .map(({ path, query, body, language }) => ({
      name,
      path:
        operation.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => inPath((path as Values)[key])) +
        queryOf(query),
      init: {
        method: method.toUpperCase(),
        headers: { "accept-language": language, ...(type && { "content-type": type }) },
        ...(type && { body: type === "application/json" ? JSON.stringify(body) : "x" }),
      },
    }));
}

/** The guard turns away disguised paths before the API sees them; they have a test of their own. */
const inPath = (value: unknown): string =>
  encodeURIComponent(
    String(value)
      .replaceAll(/[/\\%.\0]|^$/g, "-")
      .toWellFormed(),
  );

function queryOf(query: unknown): string {
  const pairs = Object.entries(query ?? {}).map(([name, value]): [string, string] => [
    name,
    String(value).toWellFormed(),
  ]);
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : "";
}

/** A value as the schema wants it; a part of it is, that often, what it does not want. */
function valueFor(
  schema: JsonSchema,
  ids: readonly string[],
  hostility: number,
): fc.Arbitrary<unknown> {
  const wanted = wantedBy(schema, ids, hostility);
  const weight = Math.round(1000 * hostility);
  return fc.oneof(
    { weight: 1000 - weight, arbitrary: wanted },
    { weight, arbitrary: fc.constantFrom(...HOSTILE) },
  );
}

/** What a schema's `type` is, each written out for itself. */
function wantedBy(
  schema: JsonSchema,
  ids: readonly string[],
  hostility: number,
): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, type } = schema;
  const choices = anyOf ?? oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valueFor(choice, ids, hostility)));
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((one) => wantedBy({ ...schema, type: one }, ids, hostility)));
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (type === "string") return textFor(schema, ids);
  if (type === "integer") {
    return fc.integer({ min: schema.minimum ?? -9, max: schema.maximum ?? 2 ** 31 });
  }
  if (type === "number") return fc.double({ noNaN: true });
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "array") {
    return fc.array(valueFor(schema.items ?? {}, ids, hostility), { maxLength: 3 });
  }
  if (type === "object") return objectFor(schema, ids, hostility);
  throw new Error(`The API describes something new: ${JSON.stringify(schema) ?? ""}`);
}

function objectFor(
  { properties, required = [], additionalProperties }: JsonSchema,
  ids: readonly string[],
  hostility: number,
): fc.Arbitrary<unknown> {
  if (!properties) {
    const inner = typeof additionalProperties === "object" ? additionalProperties : {};
    return fc.dictionary(fc.string(), valueFor(inner, ids, hostility), { maxKeys: 3 });
  }
  const parts = Object.entries(properties).map(
    ([name, schema]): [string, fc.Arbitrary<unknown>] => [
      name,
      // Few are wrong in one request, or nothing would get past the first look.
      valueFor(schema, ids, hostility / Object.keys(properties).length),
    ],
  );
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] });
}

function textFor({ format, maxLength = 50 }: JsonSchema, ids: readonly string[]) {
  if (format === "uuid") return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (format === "date") {
    const days = { min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
    return fc.date(days).map((day) => day.toISOString().slice(0, 10));
  }
  return fc.oneof(
    fc.string({ maxLength: Math.min(maxLength, 50), unit: "binary" }),
    fc.constantFrom("anna", "anna@x.example", "Meeting a", "Europe/Berlin", "newsletter", "text 1"),
  );
}

// oxfmt-ignore
const HOSTILE: readonly unknown[] = [
  "", "\0", "a\0b", "' or 1=1 --", "\\", "%", "_", ":*&|!()", "<script>", "{{7*7}}", "$1",
  "../../etc/passwd", "\ud800", "\u202e", "💥".repeat(60), "x".repeat(5000), "__proto__",
  "0001-01-01", "9999-12-31", "2026-02-30", "-1", "1e9", "9007199254740993", "NaN",
  -1, 0, 1e308, 2 ** 53, 0.1, true, false, null, [], {}, [[]], { kind: {} }, { length: 1e9 },
  JSON.parse('{"__proto__":{"kind":"met"}}'), JSON.parse("[".repeat(2000) + "]".repeat(2000)),
];
